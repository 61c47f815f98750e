"""How fast one person may write: a bucket of tokens each, so that nobody makes others wait."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

BURST = 30
"""Updates at once; a person who taps quickly through a form needs about ten."""
PER_SECOND = 1.0
TELL_AGAIN = 60.0
"""Seconds until somebody who goes on is told again."""
REMEMBERED = 20_000


class Verdict(Enum):
    """What becomes of an update."""

    WELCOME = auto()
    TOLD = auto()
    DROPPED = auto()


@dataclass
class Bucket:
    """One person's tokens, and until when they know that it is too fast."""

    tokens: float
    at: float
    told_until: float = 0.0


class Pace:
    """Buckets in memory, those of the people seen last."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._buckets: OrderedDict[int, Bucket] = OrderedDict()

    def judge(self, person: int) -> Verdict:
        """Whether an update is taken; if it isn't, whether its sender is to be told."""
        now = self._clock()
        bucket = self._buckets.setdefault(person, Bucket(BURST, now))
        self._buckets.move_to_end(person)
        if len(self._buckets) > REMEMBERED:
            self._buckets.popitem(last=False)
        bucket.tokens = min(BURST, bucket.tokens + (now - bucket.at) * PER_SECOND)
        bucket.at = now
        if bucket.tokens >= 1:
            bucket.tokens -= 1
            return Verdict.WELCOME
        if now < bucket.told_until:
            return Verdict.DROPPED
        bucket.told_until = now + TELL_AGAIN
        return Verdict.TOLD

    def forget(self, person: int) -> None:
        """Begin anew with this person."""
        self._buckets.pop(person, None)

    def is_too_fast(self, person: int) -> bool:
        """Whether this person was just told to slow down and has no token left."""
        bucket = self._buckets.get(person)
        return bool(bucket and bucket.tokens < 1 and self._clock() < bucket.told_until)
