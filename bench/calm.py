"""Wait until a bot has nothing to do."""

import asyncio
import time

from bench.bots import Running

CALM, MAX_WAIT = 0.10, 120.0
"""The share of a core below which the start counts as over, and seconds until it must be."""


async def share_of_core(bot: Running, seconds: float) -> float:
    """Return CPU time divided by time, over so many seconds."""
    began, used = time.perf_counter(), bot.cpu
    await asyncio.sleep(seconds)
    return (bot.cpu - used) / (time.perf_counter() - began)


async def calm(bot: Running) -> None:
    """Wait until what the start or a sign-in set off is over. Raises TimeoutError."""
    async with asyncio.timeout(MAX_WAIT):
        while await share_of_core(bot, 2) > CALM:
            pass
