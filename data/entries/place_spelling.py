"""Put the spelling of missions' places right: "hatii", "kosvo", "port-o-prince"."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path

from rapidfuzz.distance import DamerauLevenshtein

from data.entries.mission_names import MAX_NAME_LENGTH, missions_in, name_missions, with_towns
from data.text.normalize import TYPED_WORD, words_in_place, words_of
from data.text.word_lists import read_yaml

FILE = Path(__file__).with_suffix(".yaml")
MIN_PLACE_LENGTH, MIN_TYPED_LENGTH = 5, 4
"""Letters of a place whose spelling is put right, and of a word that is taken for one."""
LONG_PLACE = 8
"""Letters of a place from which two slips are put right; in a shorter one, one."""
SMALL_WORD = 2
"""Letters of a word within a place of three words that may be any other: "port o prince"."""
SAME_SOUND = frozenset("ck")
"""First letters that are taken for each other; any other first letter must be right."""
JOINED = re.compile(r"\w{4,} \w{1,2} \w+")
"""A name of two words and a small one between them."""


class Places:
    """The missions' names, each with the mission's code, and those of them that are places, spelt well."""

    def __init__(self, names: Mapping[str, str], places: Iterable[str]) -> None:
        self.names = names
        self.codes = frozenset(names.values())
        places = frozenset(places)
        self._places = {
            code: place for place, code in reversed([*names.items()]) if is_place_of(place, code, places)
        }
        self._single: dict[str, list[str]] = defaultdict(list)
        """The places of one word, by their first letter."""
        self._joined: dict[str, list[list[str]]] = defaultdict(list)
        """The words of longer places, by each of them."""
        for place in places:
            if " " not in place:
                self._single[place[0]].append(place)
            for word in place.split():
                self._joined[word].append(place.split())

    def missions_in(self, text: str) -> tuple[str, ...]:
        """Return the codes of the missions that a text names, in the order of their places."""
        return tuple(missions_in(text, self.names))

    def place_of(self, code: str | None) -> str | None:
        """Return the first place of a mission; None if it has none, or for another entry."""
        return self._places.get(code or "")

    def corrected(self, text: str) -> str:
        """Return a text with the places in it spelt well. A word that is spelt well itself stays: a name, or
        one of those in `place_spelling.yaml`.
        """
        found, words = words_in_place(text)
        for begin, end, place in reversed(list(self._misspelt(words))):
            start, stop = found[begin].start(), found[end - 1].end()
            spelt = place.title() if text[start].isupper() else place
            text = f"{text[:start]}{spelt}{text[stop:]}"
        return text

    def _misspelt(self, words: list[str]) -> Iterator[tuple[int, int, str]]:
        """Yield where each misspelt place begins and has ended, and the place."""
        at = 0
        while at < len(words):
            size, place = self._longer_place(words, at)
            if size == 1 and (place := self._place_for(words[at])) is None:
                at += 1
                continue
            if place:
                yield at, at + size, place
            at += size

    def _longer_place(self, words: list[str], at: int) -> tuple[int, str | None]:
        """Return how many words a place of several words has that begins here, and how it is spelt; None if
        it is spelt well. The size is 1 for no such place.
        """
        for word in words[at : at + MAX_NAME_LENGTH]:
            for place in self._joined.get(word, ()):
                typed = words[at : at + len(place)]
                if len(place) > 1 and typed == place:
                    return len(place), None
                if len(place) > 1 and is_meant(typed, place):
                    return len(place), " ".join(place)
        return 1, None

    def _place_for(self, typed: str) -> str | None:
        """Return the place of one word that a word misspells; None if it is right, or may be several."""
        if len(typed) < MIN_TYPED_LENGTH or typed in self._joined or is_spelt_well(typed):
            return None
        letters = SAME_SOUND if typed[0] in SAME_SOUND else typed[0]
        near = [
            place for letter in letters for place in self._single.get(letter, ()) if is_near(typed, place)
        ]
        codes = {self.names[place] for place in near}
        if len(codes) != 1 or self.names.get(typed, *codes) not in codes:
            return None
        return min(near, key=lambda place: (DamerauLevenshtein.distance(typed, place), place))


def read_places(phrased: Iterable[tuple[str, Iterable[str]]], written: Iterable[str]) -> Places:
    """Return the missions' places, from codes with phrasings; `written` are the texts of their entries. The
    spelling of towns that no phrasing has isn't put right.
    """
    names = name_missions(phrased)
    return Places(with_towns(names), find_places(names, written))


def find_places(names: Mapping[str, str], written: Iterable[str]) -> frozenset[str]:
    """Return the names that are places: those that the texts write with capitals, and other single words
    unless they are spelled almost like one of these. Names like "port au prince" are places too.
    """
    known = {name for name in chain.from_iterable(map(capitalized, written)) if name in names}
    known = {name for name in known if len(name) >= MIN_PLACE_LENGTH and not any(map(str.isdigit, name))}
    single = {name for name in names if " " not in name and len(name) >= MIN_PLACE_LENGTH} - known
    joined = {name for name in names if JOINED.fullmatch(name) and names.keys().isdisjoint(name.split())}
    others = {name for name in single if not any(is_near(name, one) for one in known)}
    return frozenset(known | joined | others) - read_spelt_well()


def is_place_of(name: str, code: str, places: Collection[str]) -> bool:
    """Return whether a mission's name is a place, and not its code in other words."""
    return name in places and frozenset(name.split()).isdisjoint(code.split("_"))


def capitalized(text: str) -> Iterator[str]:
    """Yield each run of up to MAX_NAME_LENGTH words that begins and ends with a capital, folded."""
    words = TYPED_WORD.findall(text)
    for at, word in enumerate(words):
        if word[0].isupper():
            for run in (words[at : at + size] for size in range(1, MAX_NAME_LENGTH + 1)):
                if run[-1][0].isupper():
                    yield " ".join(words_of(" ".join(run)))


def is_meant(typed: list[str], place: list[str]) -> bool:
    """Return whether words misspell a place of as many words: all but one are right, and that one is near and
    isn't spelt well itself.
    """
    wrong = [(one, right) for one, right in zip(typed, place, strict=False) if one != right]
    if len(typed) != len(place) or len(wrong) != 1:
        return False
    [(one, right)] = wrong
    is_small = len(place) == MAX_NAME_LENGTH and max(len(one), len(right)) <= SMALL_WORD
    return is_small or (is_near(one, right) and not is_spelt_well(one))


def is_near(typed: str, right: str) -> bool:
    """Return whether a word is another with a slip or two, and begins alike."""
    if len(typed) < MIN_TYPED_LENGTH or not (typed[0] == right[0] or {typed[0], right[0]} == SAME_SOUND):
        return False
    slips = 1 if len(right) < LONG_PLACE else 2
    return typed != right and DamerauLevenshtein.distance(typed, right, score_cutoff=slips) <= slips


def is_spelt_well(word: str) -> bool:
    """Return whether a word is one of those that are spelt like a place and aren't one."""
    return word in read_spelt_well()


@cache
def read_spelt_well() -> frozenset[str]:
    """Return the words that come with the bot, folded, and the places whose spelling is left alone."""
    return frozenset(chain.from_iterable(read_yaml(FILE).values()))
