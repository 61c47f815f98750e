"""Find the command that is meant by one that doesn't exist, and tell who wishes for one in words."""

import re
from collections.abc import Collection, Iterable
from functools import cache
from itertools import chain
from pathlib import Path

from data.text.normalize import fold, words_of, written_out
from data.text.spelling import slips
from data.text.word_lists import read_yaml

FILE = Path(__file__).with_suffix(".yaml")
TYPED = re.compile(r"/(\w+)")


@cache
def read_other_words() -> dict[str, str]:
    """Return the command that each other word stands for."""
    raw: dict[str, list[str]] = read_yaml(FILE)["words"]
    return {word: command for command, words in raw.items() for word in words}


@cache
def read_wishing() -> frozenset[str]:
    """Return the words beside the one that stands for a command."""
    return frozenset(chain.from_iterable(read_yaml(FILE)["wishing"]))


def wishes_for(text: str, known: Collection[str]) -> bool:
    """Return whether a text names what one of the `known` commands does, and has no other words but those of
    a wish: "quiz me".
    """
    others = read_other_words()
    named = [word for word in words_of(written_out(text)) if word not in read_wishing()]
    return len(named) == 1 and others.get(named[0], named[0]) in known


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
