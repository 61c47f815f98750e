"""Find what somebody is said to say, or says in disbelief: "my sergeant says that …", "no way they …"."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from data.text.normalize import words_in_place
from data.text.word_lists import any_of, read_word_lists

FILE = Path(__file__).with_suffix(".yaml")
CLAUSE = re.compile(r"[,.;:!?\n]\s*")
MIN_SAID = 3
"""Words of what is said, at least: "my chief said no" tells what happened."""
MAX_OF_SPEAKER = 6
"""Words that tell more of who speaks, at most: "a guy on my platoon"."""


def without_speaker(text: str) -> str:
    """Return a question without who says so before it, and without what tells before that: "17 years on, my
    sergeant says that we keep our pay". A text that tells nothing of this kind is returned as it is.
    """
    return next(filter(None, map(said_in, clause_ends(text))), text)


def clause_ends(text: str) -> Iterator[str]:
    """Yield what stands behind each mark of a text, the shortest first, then the text."""
    yield from (text[mark.end() :] for mark in reversed(list(CLAUSE.finditer(text))))
    yield text


def said_in(clause: str) -> str | None:
    """Return what a clause says behind the words that tell who says it; None if it has none."""
    found, words = words_in_place(clause)
    told = read_frame().match(" ".join(words))
    if told is None:
        return None
    behind = len(told.group().split())
    return clause[found[behind].start() :] if len(found) - behind >= MIN_SAID else None


@cache
def read_frame() -> re.Pattern[str]:
    """Return the pattern of the folded words that tell who says what follows."""
    some = {name: any_of(expressions) for name, expressions in read_word_lists(FILE).items()}
    speaking = rf"{some['speakers']} (?:\w+ ){{0,{MAX_OF_SPEAKER}}}?{some['saying']}"
    told = rf"{any_of((some['heard'], some['doubting'], speaking))}(?: {some['place']})?(?: that)?"
    return re.compile(rf"(?:{some['before']} )*{told} (?!{some['not_said']}\b)")
