"""What coordinators type instead of a command or a tap: a place of the desk, a case's number, a search."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from data.cases.search import DIGITS
from data.text.normalize import words_of
from data.text.word_lists import read_yaml

FILE = Path(__file__).with_name("wishes.yaml")
MAX_WORDS = 10
"""Words of a wish at most; what is longer tells or asks something."""
MAX_NAMES = 3
"""Words of a name that is typed alone, at most."""
SIGN = re.compile(r"#\s*(?=\d)")


class Place(StrEnum):
    """A place of the desk, named as in the file of its words."""

    QUEUE = "queue"
    OWN = "own"
    HAND_OVER = "hand_over"
    FIND = "find"
    QUESTIONS = "questions"
    OPENINGS = "openings"
    ANNOUNCE = "announce"
    CONTENT = "content"
    STATS = "stats"
    EXPORT = "export"
    TEAM = "team"
    REPLIES = "replies"
    SETTINGS = "settings"
    DESK = "desk"


@dataclass(frozen=True)
class CaseSearch:
    """A search for cases. `is_said` tells that the text says that it is one, `is_about_cases` that it speaks
    of files; without either, the words may be somebody's name.
    """

    words: tuple[str, ...]
    is_said: bool
    is_about_cases: bool


Wish = Place | int | CaseSearch
"""A place, the number of a case, or a search."""


@dataclass(frozen=True)
class WishWords:
    """The words of wishes, folded; those of a place are phrases."""

    places: Sequence[tuple[tuple[str, ...], Place]]
    """The longest first."""
    fillers: frozenset[str]
    counting: frozenset[str]
    about: frozenset[str]
    searching: frozenset[str]
    numbered: frozenset[str]


@cache
def wish_words() -> WishWords:
    """Return the words that come with the bot."""
    raw: Mapping[str, Any] = read_yaml(FILE)
    named: Mapping[str, list[str]] = raw["places"]
    places = [(tuple(said.split()), Place(code)) for code, phrases in named.items() for said in phrases]
    places.sort(key=lambda one: -len(one[0]))
    sets = {name: frozenset(raw[name]) for name in ("fillers", "counting", "about", "searching", "numbered")}
    return WishWords(places, **sets)


def read_wish(text: str) -> Wish | None:
    """Return what a coordinator wants to see; None if a text says more than that."""
    said = words_of(SIGN.sub("no ", text))
    if not 0 < len(said) <= MAX_WORDS:
        return None
    return number_in(said) or place_in(said) or search_in(said)


def number_in(said: Sequence[str]) -> int | None:
    """Return the number of a case: "open file 7", « dossier nº 7 »; None for a number alone, which is a place
    in a list.
    """
    words = wish_words()
    rest = [word for word in said if word not in words.fillers | words.numbered | words.searching]
    is_numbered = len(said) > 1 and said[-2] in words.numbered
    if is_numbered and rest == [said[-1]] and rest[0].isdecimal() and len(rest[0]) <= DIGITS:
        return int(rest[0])
    return None


def place_in(said: Sequence[str]) -> Place | None:
    """Return the place that a text names beside words that say nothing more."""
    words = wish_words()
    aside = words.fillers | words.counting | words.about
    for phrase, place in words.places:
        for at in range(len(said) - len(phrase) + 1):
            if tuple(said[at : at + len(phrase)]) == phrase:
                return place if aside.issuperset([*said[:at], *said[at + len(phrase) :]]) else None
    return None


def search_in(said: Sequence[str]) -> CaseSearch | None:
    """Return the words to search cases for; None if there are only numbers, or too many words where nothing
    says that cases are meant.
    """
    words = wish_words()
    is_about = not words.about.isdisjoint(said)
    rest = without_fillers(said)
    is_too_long = len(rest) > MAX_NAMES and not is_about
    if is_too_long or all(word.isdecimal() for word in rest):
        return None
    return CaseSearch(rest, said[0] in words.searching and len(rest) <= MAX_NAMES, is_about)


def without_fillers(said: Sequence[str]) -> tuple[str, ...]:
    """Return the words that tell which cases are searched for."""
    words = wish_words()
    beside = words.fillers | words.searching | words.about
    return tuple(word for word in said if word not in beside)
