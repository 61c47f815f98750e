"""Notice another deployment with the same token: the one that came later stops, with one line for its
operator.
"""

import asyncio
import logging
import time
from collections.abc import Callable

NEW_FOR = 150.0
"""Seconds for which a process is new: until then it gives way to one that was there before."""
SIGNS = 4
"""Signs of another deployment after which it is sure: a restart may make one or two."""
GIVE_UP_AFTER = 300.0
"""Seconds without any update after which even the one that was there before gives up."""
LINE = (
    "Another process serves with this TELEGRAM_BOT_TOKEN: stop that one first, or take a new token from "
    "@BotFather with /revoke."
)
log = logging.getLogger(__name__)


class SharedToken(Exception):
    """Raised if two deployments have one token; the text is one line for the operator."""

    def __init__(self) -> None:
        super().__init__(LINE)


class TokenConflicts:
    """What was seen of other deployments that use this token, since the start."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._began = self._updates_at = clock()
        self._signs = 0
        self.found = asyncio.Event()

    def record_updates(self) -> None:
        """Record that updates came to us."""
        self._updates_at = self._clock()

    def record_sign(self) -> None:
        """Record a sign of another deployment; set `found` once it is sure that we have to stop."""
        now = self._clock()
        self._signs += 1
        is_new = now - self._began < NEW_FOR
        if (is_new and self._signs >= SIGNS) or now - self._updates_at > GIVE_UP_AFTER:
            self.found.set()
        else:
            log.warning("another process polls with this token")
