"""An outage of polling: a log line when it begins, for each other cause, once a minute, and when it ends."""

import logging
import time
from collections.abc import Callable

from telegram.error import TelegramError

from bot.transport.network_errors import reason_of

LOG_PAUSE = 60.0
"""Seconds between two log lines during an outage."""
log = logging.getLogger(__name__)


class FetchOutage:
    """Whether updates can be fetched. PTB tries again by itself, and logs nothing when Telegram is silent."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._since: float | None = None
        self._said_at = 0.0
        self._said: set[str] = set()
        self._failed = 0

    def note_failure(self, error: TelegramError) -> None:
        """Record that updates couldn't be fetched."""
        now, reason = self._clock(), reason_of(error)
        self._failed += 1
        if self._since is None:
            self._since = now
        if reason not in self._said or now - self._said_at >= LOG_PAUSE:
            how = f", {self._failed} tries failed" if self._failed > 1 else ""
            log.warning("updates can't be fetched (%s)%s: trying again", reason, how)
            self._said_at = now
            self._said.add(reason)

    def note_success(self) -> None:
        """Record that Telegram answered. It ends the outage."""
        if self._since is not None:
            lasted = self._clock() - self._since
            log.warning("updates are fetched again, after %.0f s; %d tries failed", lasted, self._failed)
            self._since, self._failed = None, 0
            self._said.clear()
