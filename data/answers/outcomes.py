"""How a question can end."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Answer:
    """One entry, sure enough to show at once; `about` is the entry last read, where that settled it."""

    code: str
    score: float
    about: str | None = None


@dataclass(frozen=True)
class Choices:
    """One to three entries of which one may be meant; 'none of these' is always offered beside them."""

    codes: tuple[str, ...]
    score: float


@dataclass(frozen=True)
class NoAnswer:
    """Nothing near enough is known."""

    score: float = 0.0


Outcome = Answer | Choices | NoAnswer
