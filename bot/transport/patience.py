"""Somebody waits for Telegram: they are told so soon, not when it is given up."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

SOON = 2.0
"""Seconds after which a wait is told of."""
LINE = "Telegram hasn't answered yet (the network, a proxy, TELEGRAM_API_URL?): waiting for it"


@asynccontextmanager
async def said_when_slow(say: Callable[[str], object], after: float = SOON) -> AsyncIterator[None]:
    """Say one line if the block takes longer than `after` seconds."""
    timer = asyncio.get_running_loop().call_later(after, say, LINE)
    try:
        yield
    finally:
        timer.cancel()
