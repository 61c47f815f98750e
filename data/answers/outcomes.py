"""The outcomes of a question: an answer, choices, or no answer."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from data.answers.intents.fragments import is_fragment
from data.answers.intents.kinds import Intent

MAX_OTHERS = 3
"""Entries named beside the nearest one, which is shown whole."""
MAX_OFFERED = 5
"""Entries that are offered at most."""


@dataclass(frozen=True)
class Answer:
    """One entry, sure enough to show whole."""

    code: str
    score: float
    about: str | None = None
    """The entry last read, if that settled it."""
    is_nearest: bool = False
    """Whether it is only the nearest found."""
    also: tuple[str, ...] = ()
    """Others that may be meant."""
    replies: tuple[tuple[str, str], ...] = ()
    """What is said first to a closed question, each after its language."""
    takes_yes_or_no: bool = True
    """Whether a yes or no at the beginning of the entry may be one to the question."""
    is_denied: bool = False
    """Whether only a no there may be one."""

    def reply_in(self, language: str) -> str | None:
        """Return what is said first in a language; None if nothing is."""
        return dict(self.replies).get(language)


@dataclass(frozen=True)
class Choices:
    """One to five entries of which one may be meant; 'none of these' is always offered beside them."""

    codes: tuple[str, ...]
    score: float


@dataclass(frozen=True)
class NoAnswer:
    """Nothing near enough is known. `place` says who knows, if the question is out of scope."""

    score: float = 0.0
    place: str | None = None


Outcome = Answer | Choices | NoAnswer


@dataclass(frozen=True)
class Part:
    """One question of a message, and its outcome."""

    question: str
    outcome: Outcome


@dataclass(frozen=True)
class Asking:
    """The functions that answer one question, given the code of the entry read before (None for none), and
    that return the log odds of its candidates by code, the best first.
    """

    ask: Callable[[str, str | None], Outcome]
    candidates: Callable[[str], Mapping[str, float]]


def is_direct(outcome: Outcome) -> bool:
    """Return whether the outcome is a sure answer, not only the nearest found."""
    return isinstance(outcome, Answer) and not outcome.is_nearest


def as_nearest(outcome: Outcome) -> Outcome:
    """Return the outcome, with an answer turned into the nearest found."""
    if not isinstance(outcome, Answer):
        return outcome
    return replace(outcome, is_nearest=True, replies=())


def as_choices(outcome: Outcome) -> Outcome:
    """Return the outcome, with an answer turned into choices."""
    return Choices(codes_of(outcome), outcome.score) if isinstance(outcome, Answer) else outcome


def is_elsewhere(outcome: Outcome) -> bool:
    """Return whether a question is out of scope."""
    return isinstance(outcome, NoAnswer) and outcome.place is not None


def is_of_context(outcome: Outcome) -> bool:
    """Return whether what was read before settled the outcome."""
    return isinstance(outcome, Answer) and outcome.about is not None


def beside(code: str, *found: Iterable[str]) -> tuple[str, ...]:
    """Return the codes that were found, in order, each once, but for the one that they stand beside."""
    return tuple(other for other in dict.fromkeys(chain.from_iterable(found)) if other != code)


def likeliest(outcome: Outcome) -> str | None:
    """Return the entry that answers, or the first of those that may be meant; None if nothing is known."""
    if isinstance(outcome, Choices):
        return outcome.codes[0]
    return outcome.code if isinstance(outcome, Answer) else None


def codes_of(outcome: Outcome) -> tuple[str, ...]:
    """Return the entries that an outcome names, the best first."""
    if isinstance(outcome, Answer):
        return (outcome.code, *outcome.also)
    return outcome.codes if isinstance(outcome, Choices) else ()


def sureness(outcome: Outcome) -> tuple[int, float]:
    """Return a sort key: sure answers above the nearest found, choices, and no answer; then by score."""
    if isinstance(outcome, Answer):
        return (2 if outcome.is_nearest else 3), outcome.score
    return int(isinstance(outcome, Choices)), outcome.score


def codes_to_tell(parts: Sequence[Part]) -> list[list[str]]:
    """Return the entries to name for each question of a message: the one that answers it and others that may
    be meant, but none that answers another question.
    """
    first = {likeliest(part.outcome) for part in parts}
    return [
        [code for place, code in enumerate(codes_of(part.outcome)) if place == 0 or code not in first]
        for part in parts
    ]


def read_fragment(message: str, outcomes: Iterable[Outcome]) -> Intent | None:
    """Return what a fragment means if no entry answers it (a single letter or digit in any case): a place in
    a list that is closed, or confused. None for any other message.
    """
    is_single = sum(char.isalnum() for char in message) == 1
    if not is_fragment(message) or not (is_single or all(isinstance(one, NoAnswer) for one in outcomes)):
        return None
    return Intent.CHOICE if any(char.isdigit() for char in message) else Intent.CONFUSED
