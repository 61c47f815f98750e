"""Questions that name a mission: what they ask counts more than the name, which many entries share; and short
ones that leave it out that they are about missions.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache
from itertools import islice
from pathlib import Path

from data.answers.decision import KEPT_BELOW
from data.answers.intents.fragments import is_fragment
from data.answers.outcomes import (
    MAX_OTHERS,
    Answer,
    Choices,
    NoAnswer,
    Outcome,
    Part,
    as_choices,
    beside,
    is_direct,
    likeliest,
)
from data.answers.search.index import Found
from data.answers.search.lexical import content_stems, distinct_stems
from data.answers.with_lead import NO_CANDIDATE
from data.entries.mission_names import before_names, missions_in, named_in, without_missions
from data.text.normalize import fold, words_in_place, words_of, words_outside
from data.text.word_lists import any_of, read_word_lists

SURE_WITH_NAME = 0.75
"""Chance that the first candidate is right, from which the question with the mission's name is enough."""
SURE_WITHOUT_NAME = 0.9
"""The chance that is needed without the name: "uniform in Kosovo" has .99, "overtime in Kingston", which is
out of scope, .63.
"""
OFFERED_WITHOUT_NAME = 0.95
"""The chance that one of the candidates without the name is right, from which they are offered."""
IN_GENERAL = "on mission"
"""What stands in place of a mission's name when a question is asked of missions in general; a French question
finds the same with it.
"""
SURE_IF_COMPARED, OFFERED_IF_COMPARED = 0.8, 0.5
"""The same two chances for a question that names several missions, which is hardly out of scope."""
TERM = "term_"
"""How the codes of the entries begin that say what a word means: "mandate in the West Bank" asks for more."""
WORK = "officer_roles"
"""The entry on what officers do on a mission, which a mission's own entry says better."""
COMPARED = 2
"""Missions that a message compares."""
FILE = Path(__file__).with_suffix(".yaml")
MAX_WORDS = 8
"""Words of a question that may leave out that it is about missions, at most."""
OFFERED_FROM = 0.55
"""Chance that one of those found on mission is right, from which they are offered: of 41 short questions of
officers that found nothing, 16 are then offered choices, 13 of them with a right one; of the 55 out of scope
in the dev half, one is.
"""


def offer_of_missions(
    question: str, outcome: Outcome, outside: float, ask: Callable[[str], Outcome]
) -> Outcome:
    """Return the choices for a short question that finds nothing, asked of missions: "long days" as "long
    days on mission". The outcome as it is for any other, and if they aren't likely. `outside` is the
    probability that it is out of scope.
    """
    is_open = isinstance(outcome, NoAnswer) and outcome.place is None
    is_short = len(words_of(question)) <= MAX_WORDS and not is_fragment(question)
    if not (is_open and is_short) or outside >= KEPT_BELOW:
        return outcome
    found = as_choices(ask(f"{question.rstrip(' ?!.')} {IN_GENERAL}"))
    return found if isinstance(found, Choices) and found.score >= OFFERED_FROM else outcome


def compare_missions(message: str, names: Mapping[str, str]) -> list[Part] | None:
    """Return the entries of two missions that a message compares without asking anything else about them:
    "difference between Haiti and Kosovo". None for any other message. `names` are the missions' names.
    """
    shown = parts_of_two(message, names)
    rest = without_missions(message, names, " ") if shown else ""
    return shown if rest and read_comparing().issuperset(content_stems(rest)) else None


def show_both(message: str, outcome: Outcome, names: Mapping[str, str]) -> list[Part] | None:
    """Return the entries of the two missions between which a message asks to choose, as "Haiti or Kosovo for
    an investigator", if its outcome is the entry of one of them. None for any other message.
    """
    shown = parts_of_two(message, names) or []
    if likeliest(outcome) not in [likeliest(part.outcome) for part in shown]:
        return None
    words = words_of(message)
    (_, first_ended), (second_begins, _), *_ = named_in(words, names)
    joined = {*words[first_ended:second_begins]} - before_names()
    return shown if joined and joined.issubset(read_words("choosing")) else None


def parts_of_two(message: str, names: Mapping[str, str]) -> list[Part] | None:
    """Return the entries of the missions that a message names, each under its name, if these are two."""
    found, words = words_in_place(message)
    named = {names[" ".join(words[begin:end])]: (begin, end) for begin, end in named_in(words, names)}
    if len(named) != COMPARED:
        return None
    return [
        Part(as_heading(message[found[begin].start() : found[end - 1].end()], code), Answer(code, 1.0))
        for code, (begin, end) in named.items()
    ]


def as_heading(name: str, code: str) -> str:
    """Return a mission's name as it was typed, with a capital letter: with capitals alone if it is the
    mission's code.
    """
    return name.upper() if fold(name) == code else name[0].upper() + name[1:]


def names_alone(text: str, names: Mapping[str, str]) -> bool:
    """Return whether a text names missions and says nothing else: "and in Kosovo?"."""
    words = words_of(text)
    spans = list(named_in(words, names))
    return bool(spans) and words_outside(words, spans).issubset(read_words("around"))


def without_others(asked: str) -> str:
    """Return a question asked of missions in general that named several, with the first of them alone."""
    first, general, others = asked.partition(IN_GENERAL)
    linked = rf"\s*,?(?:\s+(?:{any_of(read_words('linking'))})\b)?\s*{IN_GENERAL}"
    return f"{first}{general}{re.sub(linked, '', others, flags=re.IGNORECASE)}"


@cache
def read_comparing() -> frozenset[str]:
    """Return the stems of the words that compare missions or link their names, and ask nothing else."""
    return frozenset(content_stems(" ".join((*read_words("comparing"), *read_words("linking")))))


@cache
def read_words(name: str) -> tuple[str, ...]:
    """Return a list of words that comes with the bot."""
    return tuple(read_word_lists(FILE)[name])


def needs_general(outcome: Outcome) -> bool:
    """Return whether a question that may name a mission isn't sure of its answer."""
    is_likely = isinstance(outcome, Answer) and outcome.score >= SURE_WITH_NAME
    return not (is_direct(outcome) or is_likely)


def ask_in_general(
    question: str,
    outcome: Outcome,
    names: Mapping[str, str],
    titles: Mapping[str, str],
    search: Callable[[str], Found],
) -> Outcome:
    """Return what is known of a question that names a mission if asked of missions in general: as the
    nearest, the candidate that answers both ways and whose title names no other mission, the mission beside
    it (before it if it says what a word means or officers do); or choices if `outcome` has nothing.
    Otherwise `outcome`.
    """
    missions = [] if names_alone(question, names) else missions_in(question, names)
    asked = without_others(without_missions(question, names, IN_GENERAL)) if missions else ""
    if not content_stems(asked.replace(IN_GENERAL, "")):
        return outcome
    general, is_one = search(asked), len(missions) < COMPARED
    sure_from = SURE_WITHOUT_NAME if is_one else SURE_IF_COMPARED
    offered_from = OFFERED_WITHOUT_NAME if is_one else OFFERED_IF_COMPARED

    def may_be_meant(code: str) -> bool:
        return not is_of_others(missions_in(titles.get(code, ""), names), missions)

    if general.first_chance >= sure_from:
        ordered = order_by_question(search(question).odds_by_code(), general.odds_by_code())
        codes = tuple(islice(filter(may_be_meant, ordered), 1 + MAX_OTHERS))
        if codes and codes[0] in general.codes:
            is_its_own = codes[0].startswith(TERM) or codes[0] == WORK
            first = missions[0] if is_one and is_its_own else codes[0]
            also = beside(first, codes[:1], missions[:COMPARED], codes)[:MAX_OTHERS]
            return Answer(first, general.first_chance, is_nearest=True, also=also)
    if isinstance(outcome, NoAnswer) and general.offered_chance >= offered_from:
        likely = filter(may_be_meant, general.likely(MAX_OTHERS))
        return Choices(tuple(dict.fromkeys((*likely, *missions[:COMPARED]))), general.offered_chance)
    return outcome


def is_of_others(named: Collection[str], asked: Collection[str]) -> bool:
    """Return whether missions are named, and none of those that are asked about is among them."""
    return bool(named) and not set(named) & set(asked)


def order_by_question(named: Mapping[str, float], general: Mapping[str, float]) -> tuple[str, ...]:
    """Return the candidates of a question that names a mission, the best first. `named` are their log odds,
    and `general` those for the same question asked of missions in general.
    """
    odds = {
        code: named.get(code, NO_CANDIDATE) + general.get(code, NO_CANDIDATE) for code in {**named, **general}
    }
    return tuple(sorted(odds, key=odds.__getitem__, reverse=True))


def name_alike(question: str, sayings: Iterable[str], missions_in: Callable[[str], tuple[str, ...]]) -> bool:
    """Return whether one of an entry's sayings with a question's stems names the same missions: "congé en
    Haïti" has the stems of "Haiti or Congo". A question that names none agrees with any.
    """
    named, stems = missions_in(question), distinct_stems(question)
    return not named or any(
        missions_in(saying) == named for saying in sayings if distinct_stems(saying) == stems
    )
