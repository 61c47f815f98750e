"""How many messages a second the bot sends in all."""

import time
from collections.abc import Callable

AT_A_TIME, CATCH_UP = 3, 8
"""Announcements that are sent together; and at most, where they were held up."""


class SendBudget:
    """So many messages a second in all. What people wait for is always sent; the rest fills up what is left.

    `sent` tells how many messages the bot has sent so far, of whatever kind.
    """

    def __init__(
        self, per_second: float, sent: Callable[[], int], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.per_second = per_second
        self._sent = sent
        self._clock = clock
        self._free = 0.0
        self._at, self._counted = clock(), sent()
        self._promised = 0

    def left(self) -> int:
        """How many may be sent now, besides those that were promised."""
        now, sent = self._clock(), self._sent()
        self._free += (now - self._at) * self.per_second - (sent - self._counted)
        self._free = max(-self.per_second, min(self._free, CATCH_UP))
        self._at, self._counted = now, sent
        return max(0, int(self._free) - self._promised)

    def promise(self, count: int) -> None:
        """So many are about to be sent; `promise(-1)` when one was, or failed."""
        self._promised += count

    def wait(self) -> float:
        """Seconds until a few can be sent at a time."""
        return max(0.02, (AT_A_TIME - self._free + self._promised) / self.per_second)
