"""Check whether the token is revoked: after one answer of 401, ask Telegram again for some minutes."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from telegram.error import InvalidToken, TelegramError

PAUSES = (2.0, 5.0, 10.0, 20.0, 30.0, 60.0, 60.0)
"""Seconds before each question whether the token is known: about three minutes."""
AT_START = 2
"""Questions at the start, when a mistyped token is the likelier cause."""
log = logging.getLogger(__name__)


class TokenCheck:
    """Takes a token for revoked once every question that was answered got 401."""

    def __init__(self, ask: Callable[[], Awaitable[object]], pauses: tuple[float, ...] | None = None) -> None:
        self._ask = ask
        self.pauses = PAUSES if pauses is None else pauses
        self.revoked = asyncio.Event()

    async def confirm(self, questions: int | None = None) -> bool:
        """Ask at most `questions` times, or once for each pause. Returns whether the token is revoked, and
        sets `revoked` then.
        """
        log.warning("Telegram answers 401, as if it didn't know the token: asking again")
        refused = 0
        for pause in self.pauses[:questions]:
            await asyncio.sleep(pause)
            try:
                await self._ask()
            except InvalidToken:
                refused += 1
            except TelegramError:
                continue
            else:
                log.warning("Telegram knows the token: the 401 has passed")
                return False
        if refused:
            self.revoked.set()
        return refused > 0
