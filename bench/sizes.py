"""The sizes of measurements: `FULL` takes a quarter of an hour on two cores, `QUICK` little more than a
minute.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sizes:
    """Counts and seconds of every row."""

    chats: int
    tap_rounds: int
    taps_a_round: int
    """By each chat, one after the other; chats at the same time."""
    questions: int
    steady_seconds: int
    registrations: int
    readers: int
    announcing_seconds: int
    starts: int
    entries: tuple[int, int]
    content_questions: int
    interests: tuple[int, int]
    growth_tries: int
    cases: tuple[int, int]
    waiting: tuple[int, int]
    claims: int
    registered: int
    officers: int
    day_seconds: int
    resting_seconds: int

    def suffice(self, *names: str) -> bool:
        """Return whether these sizes are large enough for a verdict."""
        return all(getattr(self, name) >= MIN_SIZES[name] for name in names)


MIN_SIZES = {
    "chats": 128,
    "tap_rounds": 4,
    "questions": 100,
    "steady_seconds": 30,
    "registrations": 30,
    "announcing_seconds": 30,
    "starts": 5,
    "content_questions": 60,
    "growth_tries": 40,
    "claims": 40,
    "day_seconds": 60,
    "resting_seconds": 30,
}
"""From which sizes on the figures of two runs agree well enough to be held against a goal. What isn't a
matter of time (bytes of a file, memory at rest) needs none.
"""
FULL = Sizes(
    chats=256,
    tap_rounds=6,
    taps_a_round=4,
    questions=150,
    steady_seconds=60,
    registrations=40,
    readers=10_000,
    announcing_seconds=60,
    starts=7,
    entries=(100, 10_000),
    content_questions=100,
    interests=(1_000, 1_000_000),
    growth_tries=60,
    cases=(1_000, 100_000),
    waiting=(100, 100_000),
    claims=60,
    registered=1_000,
    officers=2_000,
    day_seconds=180,
    resting_seconds=60,
)
QUICK = Sizes(
    chats=64,
    tap_rounds=2,
    taps_a_round=3,
    questions=25,
    steady_seconds=5,
    registrations=5,
    readers=1_000,
    announcing_seconds=6,
    starts=1,
    entries=(100, 500),
    content_questions=10,
    interests=(1_000, 10_000),
    growth_tries=10,
    cases=(1_000, 5_000),
    waiting=(100, 10_000),
    claims=15,
    registered=100,
    officers=100,
    day_seconds=4,
    resting_seconds=4,
)
