"""Log early that the bot waits for Telegram, not only when it gives up."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

SLOW_AFTER = 2.0
"""Seconds of waiting after which the line is said."""
LINE = "Telegram hasn't answered yet (the network, a proxy, TELEGRAM_API_URL?): waiting for it"


@asynccontextmanager
async def log_when_slow(say: Callable[[str], object], after: float = SLOW_AFTER) -> AsyncIterator[None]:
    """Say one line if the block takes longer than `after` seconds."""
    timer = asyncio.get_running_loop().call_later(after, say, LINE)
    try:
        yield
    finally:
        timer.cancel()
