"""Decide as a lead on what a coordinator asked for."""

from enum import StrEnum

from sqlmodel import Session

from data.announcements.store import announce
from data.models.people import Coordinator
from data.people.approvals import RequestKind, settle


class RequestDecision(StrEnum):
    """The outcome of a request; each has a text `approval-is-<value>`."""

    APPROVED = "approved"
    DECLINED = "declined"
    OVER = "over"
    """It was decided before, is too old, or isn't theirs to decide."""


def decide(session: Session, lead_id: int, request_id: int, approve: bool) -> RequestDecision:
    """Approve or decline a request; an approved announcement begins in the same transaction."""
    row = settle(session, lead_id, request_id, approve)
    if row is None:
        return RequestDecision.OVER
    if not approve:
        return RequestDecision.DECLINED
    if row.action == RequestKind.ANNOUNCE:
        author = session.get_one(Coordinator, row.coordinator_id)
        announce(session, author.person_id, row.audience or "", dict(row.texts), row.message_id or 0)
    return RequestDecision.APPROVED
