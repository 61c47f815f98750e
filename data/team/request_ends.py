"""How a request came to an end that a lead would still have decided on."""

from dataclasses import dataclass
from enum import StrEnum

from sqlmodel import Session

from data.db.base import utc_now
from data.models.people import Approval, Coordinator
from data.people.approvals import LIFE
from data.people.decline_reasons import DeclineReason


class RequestEnd(StrEnum):
    """Why there is nothing to decide; each has a text `approval-over-<value>`."""

    APPROVED = "approved"
    DECLINED = "declined"
    EXPIRED = "expired"
    LEFT = "left"
    """Whoever asked has left the team, and the request with them."""
    OWN = "own"


@dataclass(frozen=True)
class EndedRequest:
    """A request that can't be decided on. `by` is the name of the lead who decided, '' if it isn't known."""

    end: RequestEnd
    by: str = ""
    reason: DeclineReason | None = None


def find_end(session: Session, lead_id: int, request_id: int) -> EndedRequest | None:
    """Return why this lead can't decide on a request, None if they can."""
    row = session.get(Approval, request_id)
    author = session.get(Coordinator, row.coordinator_id) if row else None
    if row is None or author is None:
        return EndedRequest(RequestEnd.LEFT)
    reason = DeclineReason.of_row(row)
    if row.decided_by or row.approved or reason:
        lead = session.get(Coordinator, row.decided_by) if row.decided_by else None
        end = RequestEnd.APPROVED if row.approved else RequestEnd.DECLINED
        return EndedRequest(end, lead.name if lead else "", reason)
    if author.removed_at or row.decided_at:
        return EndedRequest(RequestEnd.LEFT)
    if row.at <= utc_now() - LIFE:
        return EndedRequest(RequestEnd.EXPIRED)
    return EndedRequest(RequestEnd.OWN) if row.coordinator_id == lead_id else None
