"""Tell trouble that is made up, staged or written for a test from what happens to the sender.

Somebody in trouble may name a film or an exercise as well. So what stands in other sentences counts, if the
sender speaks of themselves.
"""

import re
from functools import cache
from pathlib import Path

from data.answers.intents.features import sentence_end
from data.answers.intents.phrases import spaced, words_in_a_row
from data.text.word_lists import read_word_lists

FILE = Path(__file__).with_suffix(".yaml")


def is_staged(message: str) -> bool:
    """Return whether a message says that what it tells is made up or staged."""
    frames, real, _ = patterns()
    said = spaced(message)
    return frames.search(said) is not None and real.search(said) is None


def tells_of_oneself(message: str) -> bool:
    """Return whether senders speak of themselves anywhere in a message."""
    _, _, own = patterns()
    return own.search(spaced(message)) is not None


def told_of_oneself(message: str) -> str:
    """Return the sentences in which senders speak of themselves, and of nothing that is staged."""
    frames, _, _ = patterns()
    sentences = sentence_end().split(message)
    own = (said for said in sentences if tells_of_oneself(said) and not frames.search(spaced(said)))
    return " ".join(own)


@cache
def patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of what surrounds a story, of what says that it is none, and of one's own words."""
    words = read_word_lists(FILE)
    return words_in_a_row(words["frames"]), words_in_a_row(words["real"]), words_in_a_row(words["own"])
