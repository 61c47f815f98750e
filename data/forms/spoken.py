"""The words that people type instead of tapping a button, in both languages."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from data.text.normalize import words_of, written_out
from data.text.word_lists import read_yaml

PLACE = re.compile(
    r"(?:the |le |la |l )?(?:number |no |numero |option |choice |choix |reponse )?"
    r"(\d{1,2})(?:st|nd|rd|th|er|re|ere|e|eme|ieme|nde)?(?: one| option| choice)?"
)
"""A place in figures, folded."""
ARTICLE = re.compile(r"(?:an?|une?) (?=.)", re.IGNORECASE)
SETS = (
    "any asap undecided last negations joining fillers conditions between"
    " next_year next_month weeks past years no_names please alone"
).split()
NAMES = "languages levels also few units numbers".split()
IN_ORDER = "counted_from leads leaving trails hedges openers".split()
BEGINNINGS = "asap_begins undecided_begins".split()
"""The lists of sayings: sets, codes by name, the longest first, and beginnings of a text."""
FILE = Path(__file__).parent / "spoken.yaml"


class Control(StrEnum):
    """A button of every step or of the summary."""

    SKIP = "skip"
    BACK = "back"
    CANCEL = "cancel"
    DONE = "done"
    SEND = "send"


@dataclass(frozen=True)
class Sayings:
    """What people type at buttons and questions, folded."""

    controls: Mapping[str, Control]
    please: frozenset[str]
    """Words that may follow a control."""
    alone: frozenset[str]
    """Words of a control that mean nothing where no form is open."""
    yes_no: Mapping[str, str]
    any: frozenset[str]
    asap: frozenset[str]
    last: frozenset[str]
    ordinals: Sequence[frozenset[str]]
    """Names of a place in a list, the first place first."""
    languages: Mapping[str, str]
    """Codes by the names of languages."""
    levels: Mapping[str, str]
    """Codes by the names of levels."""
    also: Mapping[str, str]
    """Codes by their other names."""
    negations: frozenset[str]
    """Words beside a language or role that isn't wanted."""
    joining: frozenset[str]
    """Words between languages of one level."""
    seasons: Mapping[str, int]
    """First months by the names of seasons."""
    fillers: frozenset[str]
    """Words of a wish beside its object."""
    asap_begins: tuple[str, ...]
    """Beginnings of "as soon as …" that leave the time to others."""
    undecided: frozenset[str]
    undecided_begins: tuple[str, ...]
    """Beginnings, as `undecided` whole sayings, that name no time at all."""
    trails: tuple[str, ...]
    """Words after the time from which somebody is available."""
    conditions: frozenset[str]
    """Words that begin what the time depends on."""
    counted_from: tuple[str, ...]
    few: Mapping[str, int]
    units: Mapping[str, str]
    """A time from today has one of `counted_from`, a number or one of `few`, and one of `units`."""
    next_year: frozenset[str]
    parts: Mapping[str, int]
    """The beginning (0), middle and end of a year or month."""
    between: frozenset[str]
    """Words around `parts`."""
    next_month: frozenset[str]
    weeks: frozenset[str]
    leads: tuple[str, ...]
    """Words before the time from which somebody is available, the longest first."""
    leaving: tuple[str, ...]
    """Beginnings of controls that cancel and mean nothing else."""
    past: frozenset[str]
    """Words beside a past month."""
    years: frozenset[str]
    """Names of a year without a month."""
    numbers: Mapping[str, int]
    introductions: tuple[str, ...]
    """Words before a name or rank."""
    no_names: frozenset[str]
    """Words beside a number that is no name."""
    openers: tuple[str, ...]
    hedges: tuple[str, ...]
    """Words after an answer that change nothing of it, as `openers` before it: "well", "tbh"."""


def place_of(said: str, words: Sayings) -> int | None:
    """Return the place that was said, from 0: "the second one", "la 3e", "option 2"; else None."""
    if number := PLACE.fullmatch(said):
        return int(number[1]) - 1 if int(number[1]) else None
    return next((place for place, sayings in enumerate(words.ordinals) if said in sayings), None)


def plain(text: str) -> str:
    """Return a saying as it is compared: its folded words."""
    return " ".join(words_of(text))


def unhedged(text: str) -> str:
    """Return a folded saying without filler words around it: "not sure yet" for "well not sure yet lol". A
    text of filler words alone is returned as it is.
    """
    said, words = plain(text), spoken()
    while lead := next((one for one in words.openers if said.startswith(f"{one} ")), ""):
        said = said.removeprefix(f"{lead} ")
    while trail := next((one for one in words.hedges if said.endswith(f" {one}")), ""):
        said = said.removesuffix(f" {trail}")
    return said


@cache
def spoken() -> Sayings:
    """Return the sayings that come with the bot."""
    raw = read_yaml(FILE)
    seasons = {name: month for month, names in raw["seasons"].values() for name in names}
    parts = {name: part for part, names in enumerate(raw["parts"]) for name in names}
    values: dict[str, Any] = {
        "controls": {plain(text): control for control in Control for text in raw[control]},
        "yes_no": {plain(text): answer for answer in ("yes", "no") for text in raw[answer]},
        "ordinals": [frozenset(map(plain, texts)) for texts in raw["ordinals"]],
        "seasons": {plain(name): month for name, month in seasons.items()},
        "parts": {plain(name): part for name, part in parts.items()},
        "introductions": tuple(sorted(raw["introductions"], key=len, reverse=True)),
    }
    for key in SETS:
        values[key] = frozenset(map(plain, raw[key]))
    for key in NAMES:
        values[key] = {plain(text): code for code, texts in raw[key].items() for text in texts}
    for key in IN_ORDER:
        values[key] = tuple(sorted(map(plain, raw[key]), key=len, reverse=True))
    for key in BEGINNINGS:
        values[key] = tuple(f"{plain(words)} " for words in raw[key])
    return Sayings(**values)


def control_of(text: str) -> Control | None:
    """Return the button that a text names: "annuler svp", "c tout"; None for another text."""
    words = spoken()
    for said in (plain(text), plain(written_out(text))):
        polite = next((one for one in words.please if said.endswith(f" {one}")), "")
        if control := words.controls.get(said) or words.controls.get(said.removesuffix(polite).strip()):
            return control
    return None


def without_introduction(text: str) -> str:
    """Return a name or rank without the words before it: "je m'appelle", "I'm a". A text with nothing else
    stays as it is.
    """
    said = text.casefold().replace("’", "'")
    lead = next((lead for lead in spoken().introductions if said.startswith(f"{lead} ")), "")
    rest = text[len(lead) :].strip(" :,")
    article = ARTICLE.match(rest) if lead else None
    return (rest[article.end() :] if article else rest) or text
