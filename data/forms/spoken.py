"""The words that people type instead of tapping a button, in both languages."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from data.text.normalize import words_of
from data.text.word_lists import read_yaml

PLACE = re.compile(
    r"(?:the |le |la |l )?(?:number |no |numero |option |choice |choix |reponse )?"
    r"(\d{1,2})(?:st|nd|rd|th|er|re|ere|e|eme|ieme|nde)?(?: one| option| choice)?"
)
"""A place in figures, folded."""
ARTICLE = re.compile(r"(?:an?|une?) (?=.)", re.IGNORECASE)
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
    """The sayings, folded. `ordinals` begin with the first; `languages` and `levels` are names with their
    codes, `seasons` names with their first month; `fillers` are words of a wish beside what is wished for.
    `asap_begins` are beginnings of "as soon as …" that leave the time to others; `parts` numbers the
    beginning (0), middle and end of a year or month, and `between` are words around these.
    `leads` stand before the time from which somebody is available, the longest first;
    `past` beside a past month; `years` name a year without a month; `introductions` stand before a name or
    rank.
    """

    controls: Mapping[str, Control]
    yes_no: Mapping[str, str]
    any: frozenset[str]
    asap: frozenset[str]
    last: frozenset[str]
    ordinals: Sequence[frozenset[str]]
    languages: Mapping[str, str]
    levels: Mapping[str, str]
    seasons: Mapping[str, int]
    fillers: frozenset[str]
    asap_begins: tuple[str, ...]
    next_year: frozenset[str]
    parts: Mapping[str, int]
    between: frozenset[str]
    next_month: frozenset[str]
    weeks: frozenset[str]
    leads: tuple[str, ...]
    past: frozenset[str]
    years: frozenset[str]
    numbers: Mapping[str, int]
    introductions: tuple[str, ...]


def place_of(said: str, words: Sayings) -> int | None:
    """Return the place that was said, from 0: "the second one", "la 3e", "option 2"; else None."""
    if number := PLACE.fullmatch(said):
        return int(number[1]) - 1 if int(number[1]) else None
    return next((place for place, sayings in enumerate(words.ordinals) if said in sayings), None)


def plain(text: str) -> str:
    """Return a saying as it is compared: its folded words."""
    return " ".join(words_of(text))


@cache
def spoken() -> Sayings:
    """Return the sayings that come with the bot."""
    raw = read_yaml(FILE)

    def named(key: str) -> dict[str, str]:
        return {plain(text): code for code, texts in raw[key].items() for text in texts}

    return Sayings(
        controls={plain(text): control for control in Control for text in raw[control]},
        yes_no={plain(text): answer for answer in ("yes", "no") for text in raw[answer]},
        any=frozenset(map(plain, raw["any"])),
        asap=frozenset(map(plain, raw["asap"])),
        last=frozenset(map(plain, raw["last"])),
        ordinals=[frozenset(map(plain, texts)) for texts in raw["ordinals"]],
        languages=named("languages"),
        levels=named("levels"),
        seasons={plain(name): month for month, names in raw["seasons"].values() for name in names},
        fillers=frozenset(map(plain, raw["fillers"])),
        asap_begins=tuple(f"{plain(words)} " for words in raw["asap_begins"]),
        next_year=frozenset(map(plain, raw["next_year"])),
        parts={plain(name): part for part, names in enumerate(raw["parts"]) for name in names},
        between=frozenset(map(plain, raw["between"])),
        next_month=frozenset(map(plain, raw["next_month"])),
        weeks=frozenset(map(plain, raw["weeks"])),
        past=frozenset(map(plain, raw["past"])),
        years=frozenset(map(plain, raw["years"])),
        numbers={plain(name): number for number, names in raw["numbers"].items() for name in names},
        introductions=tuple(sorted(raw["introductions"], key=len, reverse=True)),
        leads=tuple(sorted(map(plain, raw["leads"]), key=len, reverse=True)),
    )


def without_introduction(text: str) -> str:
    """Return a name or rank without the words before it: "je m'appelle", "I'm a". A text with nothing else
    stays as it is.
    """
    said = text.casefold().replace("’", "'")
    lead = next((lead for lead in spoken().introductions if said.startswith(f"{lead} ")), "")
    rest = text[len(lead) :].strip(" :,")
    article = ARTICLE.match(rest) if lead else None
    return (rest[article.end() :] if article else rest) or text
