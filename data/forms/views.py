"""A draft as callers see it."""

from dataclasses import dataclass
from typing import Any

BEGUN = 1
"""The revision of a draft in which nothing was answered yet."""


@dataclass(frozen=True)
class DraftView:
    """A form in progress: its valid answers, and in `unreadable` the steps whose answers aren't valid."""

    id: int
    form: str
    step: str | None
    active: bool
    interest_id: int | None
    answers: dict[str, Any]
    unreadable: frozenset[str] = frozenset()
    revision: int = 0

    @property
    def is_untouched(self) -> bool:
        """Return whether nothing was answered or changed since the form began."""
        return self.revision <= BEGUN
