"""Search of police services while one types: by name or abbreviation, in either language."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from data.entries.service_files import ServiceFile
from data.text.normalize import words_of
from data.text.spelling import slips
from data.text.word_lists import read_word_lists

SHOWN = 6
"""Services found at most."""
MIN_BEGINNING_LENGTH = 3
"""Letters from which the beginning of a word finds it."""
BEGUN = 0.5
"""By how many letters a word counts as off that was only begun."""
SAINT = {"st": "saint", "ste": "sainte"}
FILE = Path(__file__).with_suffix(".yaml")
SHORT = re.compile(r"\(([A-Z]{2,5})\)$")
"""The abbreviation at the end of a name, as in 'Montréal Police (SPVM)'."""


@dataclass(frozen=True)
class PoliceServices:
    """The curated list."""

    items: tuple[ServiceFile, ...]

    def name_of(self, code: str, language: str) -> str:
        """Return a service's name; a code that isn't in the list was typed by a person and is the name."""
        for item in self.items:
            if item.code == code:
                return item.name(language)
        return code

    def short_of(self, code: str, language: str) -> str:
        """Return a service's abbreviation in a language; '' if it has none, or shares it."""
        shorts = {item.code: found[1] for item in self.items if (found := SHORT.search(item.name(language)))}
        own = shorts.get(code, "")
        return own if list(shorts.values()).count(own) == 1 else ""

    def find_services(self, text: str) -> list[ServiceFile]:
        """Return the services whose name or abbreviation has most of the telling words that were typed, the
        best written first; none if no word is near one of theirs.
        """
        typed = telling_words(text)
        scored = [(score(typed, words_in(item)), item) for item in self.items]
        best = max((fit.words for fit, _ in scored), default=0)
        found = [(fit, item) for fit, item in scored if best and fit.words == best]
        least = min((fit.slips for fit, _ in found), default=0)
        near = sorted((fit for fit in found if fit[0].slips <= least + BEGUN), key=lambda fit: fit[0].slips)
        return [item for _, item in near][:SHOWN]


class Fit(NamedTuple):
    """How many typed words a service's names have, and how many letters of them are off or missing."""

    words: int
    slips: float


def words_in(item: ServiceFile) -> set[str]:
    """Return the telling words of a service's names."""
    return {word for form in (item.en, item.fr, *item.short) for word in telling_words(form)}


def telling_words(text: str) -> list[str]:
    """Return the folded words of a text that tell a service from others."""
    return [SAINT.get(word, word) for word in words_of(text) if word not in common_words()]


@cache
def common_words() -> frozenset[str]:
    """Return the folded words that distinguish no service."""
    return frozenset(read_word_lists(FILE)["common"])


def score(typed: list[str], known: set[str]) -> Fit:
    """Return how well typed words fit those of a service."""
    off = [word_off(word, known) for word in typed]
    return Fit(sum(one is not None for one in off), sum(one for one in off if one is not None))


def word_off(typed: str, known: set[str]) -> float | None:
    """Return by how much a typed word is off from the nearest known one, half for one that was only begun;
    None if none is near.
    """
    if typed in known:
        return 0
    if len(typed) >= MIN_BEGINNING_LENGTH and any(word.startswith(typed) for word in known):
        return BEGUN
    return min((off for word in known if (off := slips(typed, word)) is not None), default=None)
