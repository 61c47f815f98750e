"""Decide as a lead on what a coordinator asked for."""

from enum import StrEnum

from sqlmodel import Session

from data.announcements.store import announce
from data.models.people import Coordinator
from data.people.approvals import RequestKind, settle
from data.people.decline_reasons import DeclineReason


class RequestDecision(StrEnum):
    """The outcome of a request; APPROVED and DECLINED have a text `approval-is-<value>`."""

    APPROVED = "approved"
    DECLINED = "declined"
    OVER = "over"
    """It was decided before, is too old, or isn't theirs to decide: `find_end` says which."""


def decide(
    session: Session, lead_id: int, request_id: int, approve: bool, reason: DeclineReason | None = None
) -> RequestDecision:
    """Approve a request, or decline it for a reason; an approved announcement begins in the same
    transaction.
    """
    row = settle(session, lead_id, request_id, approve, reason)
    if row is None:
        return RequestDecision.OVER
    if not approve:
        return RequestDecision.DECLINED
    if row.action == RequestKind.ANNOUNCE:
        author = session.get_one(Coordinator, row.coordinator_id)
        announce(session, author.person_id, row.audience or "", dict(row.texts), row.message_id or 0)
    return RequestDecision.APPROVED
