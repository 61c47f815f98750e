"""A draft as it leaves the data layer."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class DraftView:
    """A form in progress: its valid answers, and the steps whose stored answers aren't."""

    id: int
    form: str
    step: str | None
    active: bool
    interest_id: int | None
    answers: dict[str, Any]
    unreadable: frozenset[str] = frozenset()
    revision: int = 0
