"""Find the command that is meant by one that doesn't exist, and the one that is wished for in words."""

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
DONE_IN_WORDS = frozenset(
    {"missions", "roles", "ams", "interest", "myfile", "ask", "language", "privacy", "mydata"}
)
"""The commands whose words mean what they say; "leave" and "erase" may be of trouble."""


@cache
def read_other_words() -> dict[str, str]:
    """Return the command that each other word stands for."""
    raw: dict[str, list[str]] = read_yaml(FILE)["words"]
    return {word: command for command, words in raw.items() for word in words}


@cache
def read_wishing() -> frozenset[str]:
    """Return the words beside the one that stands for a command."""
    return frozenset(chain.from_iterable(read_yaml(FILE)["wishing"]))


def find_wished(text: str, known: Collection[str]) -> str | None:
    """Return which of the `known` commands does what a text names, if it has no other words but those of a
    wish: "quiz me" is /ams. None for any other text.
    """
    others = read_other_words()
    named = [word for word in words_of(written_out(text)) if word not in read_wishing()]
    command = others.get(named[0], named[0]) if len(named) == 1 else ""
    return command if command in known else None


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
