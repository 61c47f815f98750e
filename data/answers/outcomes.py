"""How a question can end."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Answer:
    """One entry, sure enough to show whole; `about` is the entry last read, where that settled it.

    `is_nearest` says that it is only the nearest found; `also` are others that may be meant. `reply` is what
    is said first to a closed question, in `reply_language`.
    """

    code: str
    score: float
    about: str | None = None
    is_nearest: bool = False
    also: tuple[str, ...] = ()
    reply: str | None = None
    reply_language: str | None = None


@dataclass(frozen=True)
class Choices:
    """One to five entries of which one may be meant; 'none of these' is always offered beside them."""

    codes: tuple[str, ...]
    score: float


@dataclass(frozen=True)
class NoAnswer:
    """Nothing near enough is known. `place` says who knows, where the question is out of scope."""

    score: float = 0.0
    place: str | None = None


Outcome = Answer | Choices | NoAnswer


@dataclass(frozen=True)
class Part:
    """One question of a message, and its outcome."""

    question: str
    outcome: Outcome


def is_direct(outcome: Outcome) -> bool:
    """Whether an entry answers, and not only as the nearest."""
    return isinstance(outcome, Answer) and not outcome.is_nearest


def sureness(outcome: Outcome) -> tuple[int, float]:
    """Answers before the nearest found, before choices, before nothing; then by score."""
    if isinstance(outcome, Answer):
        return (2 if outcome.is_nearest else 3), outcome.score
    return int(isinstance(outcome, Choices)), outcome.score
