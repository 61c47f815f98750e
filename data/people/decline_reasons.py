"""Why a lead declines a request: a reason of a shortlist, in its author's language, or own words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from sqlmodel import Session, col, select

from data.models.people import Approval

MAX_LENGTH = 200
"""Characters of a lead's own words."""
SHORTLISTS: Mapping[str, Sequence[str]] = {
    "export": ("purpose", "too_much", "not_now"),
    "announce": ("wording", "audience", "said_before", "not_now"),
}
"""Codes of reasons by what is asked for; each has a text `decline-reason-<code>`."""


@dataclass(frozen=True)
class DeclineReason:
    """A code of a shortlist, or own words of at most MAX_LENGTH characters. Raises ValueError without
    either.
    """

    code: str | None = None
    words: str | None = None

    def __post_init__(self) -> None:
        if (self.code is None) == (self.words is None):
            raise ValueError("a reason is a code or words")

    @classmethod
    def of_row(cls, row: Approval) -> Self | None:
        """Return why a request was declined, None if it wasn't or gave no reason."""
        return cls(row.reason, row.reason_words) if row.reason or row.reason_words else None


def list_reasons(session: Session, request_ids: Sequence[int]) -> dict[int, DeclineReason]:
    """Return why requests were declined, by their ids; those without a reason are left out."""
    rows = session.exec(select(Approval).where(col(Approval.id).in_(request_ids))).all()
    found = {row.id or 0: DeclineReason.of_row(row) for row in rows}
    return {request_id: reason for request_id, reason in found.items() if reason}
