"""Measure reports: their length, the names, times and numbers they keep, first person, opinion words.

Several messages count as one report. Only figures are stored: places in the lists below, never the words.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from sqlmodel import Session

from data.ams.material import Exercise
from data.ams.rehearsals.marking import is_same
from data.ams.rehearsals.store import (
    RehearsalView,
    TextMeasures,
    count_sentences,
    find_open,
    lix_of,
    long_words_in,
    view,
    words_in,
)
from data.text.normalize import fold
from data.text.number_words import in_digits
from data.text.word_lists import any_of, read_yaml

FILE = Path(__file__).with_suffix(".yaml")
QUOTED = re.compile(r"[“\"«][^”\"»]*[”\"»]")
NAME = re.compile(
    r"(?:(?<=[\w,;)] )|(?<=\bM[rs]\. )|(?<=\bMrs\. )|(?<=\bM\. ))(?:[dl]['’])?([A-ZÉÈÀÂÎÔÇ][\w-]{2,})"
)
"""A word with a capital letter that doesn't begin a sentence."""
FEW = ("0", "1", "2", "3")
"""Numbers that are words as well, such as "one" and "un"."""


@dataclass(frozen=True)
class ReportWords:
    """The words of report_figures.yaml, by language; `no_names` of all languages together."""

    opinions: Mapping[str, Sequence[str]]
    first_person: Mapping[str, re.Pattern[str]]
    no_names: frozenset[str]


@dataclass(frozen=True)
class Expected:
    """The names and numbers that a report has to keep, by its model."""

    names: tuple[str, ...]
    numbers: tuple[str, ...]


@dataclass(frozen=True)
class ReportFigures:
    """The figures of all messages of a report. `names` and `numbers` are places in the lists of Expected,
    `opinions` in the list of opinions.
    """

    parts: int = 0
    words: int = 0
    sentences: int = 0
    long_words: int = 0
    names: tuple[int, ...] = ()
    numbers: tuple[int, ...] = ()
    opinions: tuple[int, ...] = ()
    is_first_person: bool = False

    @property
    def length(self) -> TextMeasures:
        """Return its length and readability, as of one text."""
        return TextMeasures(self.words, self.sentences, lix_of(self.words, self.sentences, self.long_words))


def expected_of(one: Exercise) -> Expected:
    """Return the names, times and numbers in an exercise's model report, each once."""
    body = (one.model or "").strip().rpartition("\n\n")[0] or one.model or ""
    names = [name for name in NAME.findall(body) if fold(name).removesuffix("s") not in read_words().no_names]
    numbers = [word for word in in_digits(body, one.language) if word[0].isdigit() and word not in FEW]
    return Expected(tuple(dict.fromkeys(names)), tuple(dict.fromkeys(numbers)))


def measure_part(one: Exercise, text: str) -> ReportFigures:
    """Measure one message of a report."""
    wanted, tokens = expected_of(one), in_digits(text, one.language)
    own = QUOTED.sub(" ", text)
    folded = f" {' '.join(re.findall(r'[a-z0-9-]+', fold(own)))} "
    words = words_in(text)
    written = [fold(word) for word in words]
    return ReportFigures(
        parts=1,
        words=len(words),
        sentences=count_sentences(text),
        long_words=long_words_in(words),
        names=places(
            fold(name) in written or any(is_same(w, fold(name)) for w in written) for name in wanted.names
        ),
        numbers=places(any(is_same(token, number) for token in tokens) for number in wanted.numbers),
        opinions=places(f" {word} " in folded for word in read_words().opinions[one.language]),
        is_first_person=bool(read_words().first_person[one.language].search(fold(own).replace("’", "'"))),
    )


def places(found: Iterable[bool]) -> tuple[int, ...]:
    """Return the places of the true values, counted from 0."""
    return tuple(place for place, is_found in enumerate(found) if is_found)


def joined(first: ReportFigures, second: ReportFigures) -> ReportFigures:
    """Return the figures of two parts together."""
    return ReportFigures(
        parts=first.parts + second.parts,
        words=first.words + second.words,
        sentences=first.sentences + second.sentences,
        long_words=first.long_words + second.long_words,
        names=union(first.names, second.names),
        numbers=union(first.numbers, second.numbers),
        opinions=union(first.opinions, second.opinions),
        is_first_person=first.is_first_person or second.is_first_person,
    )


def union(first: Sequence[int], second: Sequence[int]) -> tuple[int, ...]:
    """Return the places in either, in order."""
    return tuple(sorted({*first, *second}))


def read_figures(stored: dict[str, Any] | None) -> ReportFigures:
    """Return the figures in a stored JSON value; empty figures for None."""
    if not stored:
        return ReportFigures()
    lists = {key: tuple(stored[key]) for key in ("names", "numbers", "opinions")}
    return ReportFigures(**(stored | lists))


def add_part(
    session: Session, person_id: int, rehearsal_id: int, one: Exercise, text: str
) -> tuple[RehearsalView, ReportFigures] | None:
    """Measure one more message of a report, and store the figures. Returns None if the report isn't open any
    more.
    """
    row = find_open(session, person_id, rehearsal_id)
    if row is None or row.code != one.code:
        return None
    figures = joined(read_figures(row.figures), measure_part(one, text))
    row.figures = {
        key: list(value) if isinstance(value, tuple) else value for key, value in vars(figures).items()
    }
    return view(row), figures


def get_figures(session: Session, person_id: int, rehearsal_id: int) -> ReportFigures:
    """Return the figures of an open report; empty ones if nothing was written."""
    row = find_open(session, person_id, rehearsal_id)
    return read_figures(row.figures if row else None)


def begin_anew(session: Session, person_id: int, rehearsal_id: int) -> RehearsalView | None:
    """Delete the figures of what was written so far; the clock goes on. Returns None if the report isn't
    open.
    """
    row = find_open(session, person_id, rehearsal_id)
    if row is None:
        return None
    row.figures = None
    return view(row)


@cache
def read_words() -> ReportWords:
    """Return the words that come with the bot."""
    raw = read_yaml(FILE)
    speaks = {language: re.compile(any_of(some)) for language, some in raw["first_person"].items()}
    return ReportWords(raw["opinions"], speaks, frozenset(chain.from_iterable(raw["no_names"].values())))
