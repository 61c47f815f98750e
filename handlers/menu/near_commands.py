"""Find the command that is meant by one that doesn't exist."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from data.text.normalize import fold
from data.text.spelling import slips
from data.text.word_lists import read_yaml

FILE = Path(__file__).with_suffix(".yaml")
TYPED = re.compile(r"/(\w+)")


@cache
def read_other_words() -> dict[str, str]:
    """Return the command that each other word stands for."""
    raw: dict[str, list[str]] = read_yaml(FILE)
    return {word: command for command, words in raw.items() for word in words}


def find_meant(text: str, known: Iterable[str]) -> str | None:
    """Return which of the `known` commands the one at the beginning of a text means: it is misspelt, or
    another word for it. None if it is nothing like them.
    """
    found = TYPED.match(text)
    if found is None:
        return None
    typed, others = fold(found[1]).replace("_", ""), read_other_words()
    also = {word: name for word, name in others.items() if name in known}
    words = also | {name: name for name in known}
    near = [(off, word) for word in words if (off := slips(typed, word)) is not None]
    return words[min(near)[1]] if near else None
