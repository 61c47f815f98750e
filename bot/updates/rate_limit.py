"""Rate limits for each person, and a measure of the total load."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto

from cachetools import LRUCache

BURST = 30
"""Updates at once; a person who taps quickly through a form needs about ten."""
PER_SECOND = 1.0
"""Updates a second that one person may send in the long run."""
WARN_AGAIN_AFTER = 60.0
"""Seconds until somebody who doesn't slow down is told again."""
TRIES, TRIES_PER_SECOND = 5, 1 / 600
"""Invite codes that somebody may try: five, then one every ten minutes."""
HEAVY = 100
"""Updates being handled from which questions have to wait."""
REMEMBERED = 20_000
"""People whose buckets are kept: those who wrote last."""


class Admission(Enum):
    """What is done with an update."""

    ACCEPTED = auto()
    WARNED = auto()
    DROPPED = auto()


@dataclass
class Bucket:
    """One person's tokens, until when they know that they are too fast, and at which update they are told."""

    tokens: float
    at: float
    warned_until: float = 0.0
    warned_at: int | None = None


class RateLimiter:
    """Token buckets in memory, for the people seen last: `burst` updates at once, then `per_second`."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        burst: float = BURST,
        per_second: float = PER_SECOND,
    ) -> None:
        self._clock = clock
        self._burst = burst
        self._per_second = per_second
        self._buckets: LRUCache[int, Bucket] = LRUCache(REMEMBERED)

    def judge(self, person: int, update_id: int | None = None) -> Admission:
        """Decide whether an update is accepted and, if not, whether its sender is told."""
        now = self._clock()
        bucket = self._buckets.setdefault(person, Bucket(self._burst, now))
        bucket.tokens = min(self._burst, bucket.tokens + (now - bucket.at) * self._per_second)
        bucket.at = now
        if bucket.tokens >= 1:
            bucket.tokens -= 1
            return Admission.ACCEPTED
        if now < bucket.warned_until:
            return Admission.DROPPED
        bucket.warned_until, bucket.warned_at = now + WARN_AGAIN_AFTER, update_id
        return Admission.WARNED

    def forget(self, person: int) -> None:
        """Forget what this person has used."""
        self._buckets.pop(person, None)

    def is_warned_at(self, person: int, update_id: int) -> bool:
        """Return whether a person is told at this update; those before it are answered."""
        bucket = self._buckets.get(person)
        return bucket is not None and bucket.warned_at == update_id


@dataclass
class Load:
    """How many updates are being handled. When the load is heavy, questions wait; taps, forms and the desk go
    on.
    """

    count: int = 0

    @property
    def is_heavy(self) -> bool:
        """Return whether the load is heavy; then questions wait, because they can be asked again."""
        return self.count > HEAVY

    @contextmanager
    def track(self) -> Iterator[None]:
        """Count an update while it waits for a place, when it is its turn, or is handled."""
        self.count += 1
        try:
            yield
        finally:
            self.count -= 1
