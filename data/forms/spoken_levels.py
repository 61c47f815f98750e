"""Read the languages, and how well they are spoken, in an answer in words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cache
from pathlib import Path

from data.forms.spoken import Sayings, plain, spoken
from data.text.spelling import slips
from data.text.word_lists import any_of, any_word, read_yaml

FILE = Path(__file__).with_suffix(".yaml")
MAX_BESIDE = 3
"""Words, or sayings of several words, in a text that names a level alone."""
LOWEST = "basic"
"""The level of a language that isn't spoken well."""


class Said(Enum):
    """What a few words of an answer about languages are."""

    LANGUAGE = auto()
    LEVEL = auto()
    NO = auto()
    JOIN = auto()
    OTHER = auto()


@dataclass(frozen=True)
class LevelWords:
    """The words of spoken_levels.yaml. `official` are names of the official languages, `both` finds what is
    said for them together, `bilingual` are words that mean both, fluently, and `clause_end` finds where a
    clause ends.
    """

    official: tuple[str, ...]
    both: re.Pattern[str]
    bilingual: frozenset[str]
    clause_end: re.Pattern[str]


@dataclass
class Run:
    """Languages that are named together, from one place in the text to another, with the levels they got."""

    first: int
    last: int = 0
    codes: list[str] = field(default_factory=list)
    levels: dict[str, str] = field(default_factory=dict)


@cache
def read_words() -> LevelWords:
    """Return the words that come with the bot."""
    raw = read_yaml(FILE)
    return LevelWords(
        tuple(raw["official"]),
        re.compile(rf"\b{any_of(raw['both'])}\b(?: {any_of(raw['both_of'])})?"),
        frozenset(raw["bilingual"]),
        re.compile(rf"[,;\n]|\. |\b{any_word(raw['clause_ends'])}\b", re.IGNORECASE),
    )


def read_levels(text: str) -> dict[str, str | None]:
    """Return the languages that a text names, each with the level said beside it, None if none was said. A
    level beside several joined languages is that of all, and "bilingual" alone is fluent in both official
    languages. A refused language ("no english") is left out; a denied level ("not fluent") is the lowest.
    """
    found: dict[str, str | None] = {}
    words, tokens = read_words(), {*plain(text).split()}
    for clause in words.clause_end.split(text):
        found |= levels_in(clause, spoken())
    if not found and words.bilingual & tokens and not spoken().negations & tokens:
        return {spoken().languages[name]: "fluent" for name in words.official}
    return found


def levels_in(clause: str, words: Sayings) -> dict[str, str | None]:
    """Return the languages of one clause with their levels."""
    around = read_words()
    named = around.both.sub(" ".join(around.official), plain(clause))
    said = without_denied(said_in(named.split(), words))
    runs = runs_of(said)
    for at, (kind, value) in enumerate(said):
        if kind is Said.LEVEL:
            give_level(runs, said, at, value)
    return {code: run.levels.get(code) for run in runs for code in run.codes}


def runs_of(said: Sequence[tuple[Said, str]]) -> list[Run]:
    """Return the languages that are named, those with only joining words between them together."""
    runs: list[Run] = []
    is_joined = False
    for at, (kind, value) in enumerate(said):
        if kind is Said.LANGUAGE and not is_joined:
            runs.append(Run(at))
        if kind is Said.LANGUAGE:
            runs[-1].codes.append(value)
            runs[-1].last = at
        is_joined = kind is Said.LANGUAGE or (is_joined and kind is Said.JOIN)
    return runs


def give_level(runs: list[Run], said: Sequence[tuple[Said, str]], at: int, level: str) -> None:
    """Give the level at this place to the languages next to it: to those before it, unless the later ones are
    nearer, or the earlier ones have theirs. One that is left goes to the last of the earlier ones alone.
    """
    before = next((run for run in reversed(runs) if run.last < at), None)
    after = next((run for run in runs if run.first > at), None)
    gaps = (
        gap(said[before.last + 1 : at], joins=True) if before else 0,
        gap(said[at + 1 : after.first]) if after else 0,
    )
    if after and (before is None or before.levels or gaps[0] > gaps[1]):
        after.levels |= dict.fromkeys(after.codes, level)
    elif before:
        before.levels |= dict.fromkeys(before.codes[-1:] if before.levels else before.codes, level)


def gap(between: Sequence[tuple[Said, str]], *, joins: bool = False) -> int:
    """Return how far a level stands from languages: words that join count half of others, or nothing."""
    return sum(2 if kind is Said.OTHER else int(joins and kind is Said.JOIN) for kind, _ in between)


def said_in(tokens: list[str], words: Sayings) -> list[tuple[Said, str]]:
    """Return what the tokens say, in their order, each with the code of its language or level."""
    said, at = [], 0
    while at < len(tokens):
        size, one = next(
            ((size, one) for size in (3, 2, 1) if (one := name_of(tokens[at : at + size], words))),
            (1, (Said.OTHER, tokens[at])),
        )
        said.append(one)
        at += size
    return said


def name_of(tokens: list[str], words: Sayings) -> tuple[Said, str] | None:
    """Return what a few tokens name; a single one may be misspelt. None if they name nothing."""
    said = " ".join(tokens)
    for kind, names in ((Said.LANGUAGE, words.languages), (Said.LEVEL, words.levels)):
        if said in names:
            return kind, names[said]
    if said in words.negations or said in words.joining:
        return (Said.NO if said in words.negations else Said.JOIN), said
    for kind, names in ((Said.LANGUAGE, words.languages), (Said.LEVEL, words.levels)):
        near = {code for name, code in names.items() if len(tokens) == 1 and slips(said, name) is not None}
        if len(near) == 1:
            return kind, near.pop()
    return None


def without_denied(said: list[tuple[Said, str]]) -> list[tuple[Said, str]]:
    """Return what was said without refused languages ("no english", "anglais non"), and with the lowest level
    for a denied one ("not very fluent").
    """
    kept: list[tuple[Said, str]] = []
    for at, (kind, value) in enumerate(said):
        denied = [one for one, _ in kept[-2:]]
        following = said[at + 1][0] if at + 1 < len(said) else None
        if kind is Said.LEVEL and Said.NO in denied:
            kept.append((kind, LOWEST))
        elif kind is Said.LANGUAGE and Said.NO in denied and Said.LEVEL not in denied:
            kept.append((Said.OTHER, value))
        elif (
            kind is Said.NO and kept[-1:] and kept[-1][0] is Said.LANGUAGE and following in (None, Said.JOIN)
        ):
            kept[-1] = (Said.OTHER, value)
        else:
            kept.append((kind, value))
    return kept


def level_alone(text: str) -> str | None:
    """Return the level that a text names without a language: "courant", "pretty fluent"; else None."""
    said = without_denied(said_in(plain(text).split(), spoken()))
    levels = [value for kind, value in said if kind is Said.LEVEL]
    return levels[0] if len(levels) == 1 and len(said) <= MAX_BESIDE else None
