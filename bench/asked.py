"""Questions of about 50 characters, no two the same, so that none is answered from memory."""

from collections.abc import Iterator
from itertools import product

LEADS = (
    "how long",
    "how much money",
    "what papers",
    "which vaccines",
    "what kit",
    "who decides",
    "where exactly",
    "how often",
    "what training",
    "which exam",
    "what age",
    "how many officers",
)
MIDDLES = (
    "do i need",
    "would we get",
    "is required",
    "can one expect",
    "do they want",
    "are needed",
    "will it take",
    "counts most",
)
ABOUTS = (
    "for haiti",
    "in ukraine",
    "for the AMS test",
    "for driving",
    "on night duty",
    "for my family",
    "in the camp",
    "with two kids",
    "at my rank",
    "before leaving",
    "after the mission",
    "with bad knees",
    "in french only",
    "as a detective",
)
ENDS = ("", " please", " exactly", " this year", " these days", " in 2027", " officially", " by the rules")
MIN_LENGTH, MAX_LENGTH = 44, 56


def questions() -> Iterator[str]:
    """Yield thousands of questions, their words well mixed."""
    words = list(product(LEADS, MIDDLES, ABOUTS, ENDS))
    count = len(words)
    step = 1_237
    for place in range(count):
        text = " ".join(words[place * step % count][:3]) + words[place * step % count][3]
        if MIN_LENGTH <= len(text) <= MAX_LENGTH:
            yield text
