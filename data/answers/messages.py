"""What is known about a message: about each of its questions, or about the one it asks."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from data.answers.outcomes import (
    Answer,
    Choices,
    NoAnswer,
    Outcome,
    Part,
    as_choices,
    as_nearest,
    is_direct,
    is_elsewhere,
    sureness,
)
from data.answers.parts import AskedPart, clauses_of, split
from data.answers.search.lexical import content_stems

FOREIGN = 0.1
"""Chance that one of those offered would be right below which a question may be out of scope: of 230 by a
writer who knew nothing of it, none of those in scope was below, and 50 of 66 others without an answer."""
FEWEST_KNOWN = 2
"""Parts with different answers from which a message is answered in parts."""
MOST_CLAUSES = 4
"""Clauses of a message that are asked for themselves."""
OFFERED = 5
"""Entries that are offered at most."""
KEPT = 3
"""Of those that a message as a whole may mean, how many stand before what its clauses ask."""
SAYS_ENOUGH = 3
"""Words that carry meaning from which a part says by itself what it asks."""


@dataclass(frozen=True)
class Asking:
    """How one question is answered, after the entry that was read, and which entries are its candidates."""

    ask: Callable[[str, str | None], Outcome]
    candidates: Callable[[str], tuple[str, ...]]


def answer_message(message: str, reading: str | None, asking: Asking) -> list[Part]:
    """One part, or two or three where a message asks so many and two have different answers.

    What answers one question alone is the nearest to the message. A story whose question says little by
    itself is searched for whole too; the surer outcome counts.
    """
    asked = split(message)
    if len(asked) == 1:
        return [Part(asked[0].question, ask_one(message, asked[0].question, reading, asking))]
    parts = ask_in_turn(asked, reading, asking)
    known = {p.outcome.code: p for p in parts if isinstance(p.outcome, Answer)}
    if len(known) < FEWEST_KNOWN:
        return [Part(message, nearest_of(message, parts, reading, asking))]
    return [p for p in parts if not isinstance(p.outcome, Answer) or known[p.outcome.code] is p]


def ask_one(message: str, question: str, reading: str | None, asking: Asking) -> Outcome:
    """A message with one question: what is told around it may help."""
    outcome = asking.ask(question, reading)
    if question != message and not is_direct(outcome):
        outcome = max(outcome, asking.ask(message, reading), key=sureness)
    return outcome if isinstance(outcome, Answer) else ask_clauses(message, outcome, asking)


def ask_clauses(message: str, outcome: Choices | NoAnswer, asking: Asking) -> Outcome:
    """A message that is too much at once: what its clauses ask is offered as well; where the message as a
    whole finds nothing, only what it may be about.
    """
    if outcome.score < FOREIGN:
        return outcome
    found = [as_choices(asking.ask(clause, None)) for clause in clauses_of(message)[:MOST_CLAUSES]]
    offered = sorted((one for one in found if isinstance(one, Choices)), key=sureness, reverse=True)
    if isinstance(outcome, Choices):
        firsts = (*outcome.codes[:KEPT], *(one.codes[0] for one in offered), *outcome.codes[KEPT:])
        return replace(outcome, codes=tuple(dict.fromkeys(firsts))[:OFFERED])
    near = asking.candidates(message) if offered else ()
    return next((one for one in offered if one.codes[0] in near), outcome)


def nearest_of(message: str, parts: list[Part], reading: str | None, asking: Asking) -> Outcome:
    """The surest of a message as a whole and of its parts. What is out of scope as a whole stays so, unless a
    part says by itself what it asks.
    """
    whole = asking.ask(message, reading)
    if is_elsewhere(whole):
        parts = [part for part in parts if is_direct(part.outcome) and says_enough(part.question)]
    return max([whole, *(as_nearest(part.outcome) for part in parts)], key=sureness)


def ask_in_turn(asked: list[AskedPart], reading: str | None, asking: Asking) -> list[Part]:
    """What is known about each question; one may lean on the one before, or on what answered it."""
    parts: list[Part] = []
    before = ""
    for one in asked:
        outcome = ask_part(one.question, one.lead or before, reading, asking)
        parts.append(Part(one.question, outcome))
        if isinstance(outcome, Answer):
            reading, before = outcome.code, ""
        else:
            before = one.question
    return parts


def ask_part(question: str, lead: str, reading: str | None, asking: Asking) -> Outcome:
    """One question of several. One that says little by itself is asked with what leads to it."""
    if lead and not says_enough(question):
        return asking.ask(f"{lead} {question}", reading)
    outcome = asking.ask(question, reading)
    if not lead or is_direct(outcome):
        return outcome
    return max(outcome, asking.ask(f"{lead} {question}", reading), key=sureness)


def says_enough(question: str) -> bool:
    """Whether a part of a message says by itself what it asks."""
    return len(content_stems(question)) >= SAYS_ENOUGH
