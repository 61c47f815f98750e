"""Say early that the bot waits for Telegram, not only when it gives up."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from telegram.error import TelegramError

from bot.transport.network_errors import reason_of

SLOW_AFTER = 2.0
"""Seconds of waiting after which LINE is logged."""
LINE = "Telegram hasn't answered yet ({why}): waiting for it"
UNKNOWN = "the network, a proxy, TELEGRAM_API_URL?"
SAY_EVERY = 3.0
"""Seconds between two lines to somebody who waits at a terminal."""


FindFault = Callable[[], TelegramError | None]
"""Returns what is in the way of the present call, as far as it is known."""


def line_of(fault: TelegramError | None) -> str:
    """Say that Telegram hasn't answered, and why."""
    return LINE.format(why=reason_of(fault) if fault else UNKNOWN)


@asynccontextmanager
async def log_when_slow(
    say: Callable[[str], object], find_fault: FindFault, after: float = SLOW_AFTER
) -> AsyncIterator[None]:
    """Say LINE once if the block takes longer than `after` seconds."""
    timer = asyncio.get_running_loop().call_later(after, lambda: say(line_of(find_fault())))
    try:
        yield
    finally:
        timer.cancel()


@asynccontextmanager
async def say_while_waiting(
    say: Callable[[str], object], find_fault: FindFault, longest: float
) -> AsyncIterator[None]:
    """Say soon, and again every SAY_EVERY seconds, for how long the block may still take."""

    async def count_down() -> None:
        left = longest - SLOW_AFTER
        await asyncio.sleep(SLOW_AFTER)
        while left > 0:
            say(f"{line_of(find_fault())}, {left:.0f} s more …")
            await asyncio.sleep(SAY_EVERY)
            left -= SAY_EVERY

    counting = asyncio.create_task(count_down())
    try:
        yield
    finally:
        counting.cancel()
