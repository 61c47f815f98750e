"""Limit how many messages a second the bot sends in all."""

import time
from collections.abc import Callable

AT_A_TIME, CATCH_UP = 3, 8
"""Announcements that are sent together, usually and at most (if they were held up)."""


class SendBudget:
    """A token bucket for all messages of the bot. Messages that people wait for are always sent;
    announcements use what is left. `sent` returns how many messages the bot has sent so far, of every kind.
    """

    def __init__(
        self, per_second: float, sent: Callable[[], int], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.per_second = per_second
        self._sent = sent
        self._clock = clock
        self._free = 0.0
        self._at, self._counted = clock(), sent()
        self._reserved = 0

    def available(self) -> int:
        """Return how many messages may be sent now, besides the reserved ones."""
        now, sent = self._clock(), self._sent()
        self._free += (now - self._at) * self.per_second - (sent - self._counted)
        self._free = max(-self.per_second, min(self._free, CATCH_UP))
        self._at, self._counted = now, sent
        return max(0, int(self._free) - self._reserved)

    def reserve(self, count: int) -> None:
        """Reserve the right to send `count` messages."""
        self._reserved += count

    def release(self, count: int) -> None:
        """Release the reservation of `count` messages, which were sent or failed."""
        self._reserved -= count

    def wait(self) -> float:
        """Return the seconds until a few messages may be sent together."""
        return max(0.02, (AT_A_TIME - self._free + self._reserved) / self.per_second)
