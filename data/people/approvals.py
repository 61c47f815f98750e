"""Requests of coordinators that a lead must approve: an export, or an announcement to everybody."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from sqlmodel import Session, col, select, update

from data.db.base import utc_now
from data.models.people import Approval, Coordinator
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage
from data.people.approval_copies import close_copies
from data.people.audit_log import Action, record
from data.people.coordinators import list_leads
from data.people.decline_reasons import DeclineReason

ASKED, GRANTED, DECLINED = "approval_asked", "approval_granted", "approval_declined"
"""The kinds of messages: to leads, and to the author of the request."""
LIFE = timedelta(days=1)
"""For how long a request can be approved, and an approved export be taken."""


AGAIN = timedelta(minutes=1)
"""How long after an approved export another tap on its buttons isn't taken for a new request."""
SENDING = timedelta(minutes=10)
"""How long after an approval was used it can be given back, because the export couldn't be sent."""


class RequestKind(StrEnum):
    """What needs a lead's approval; each has a text `approval-<value>`."""

    EXPORT = "export"
    ANNOUNCE = "announce"


class Lapsed(StrEnum):
    """How a request came to nothing by its age: approved and not used, or not decided on. Each has a text
    `approval-<value>`.
    """

    EXPIRED = "expired"
    UNDECIDED = "undecided"


@dataclass(frozen=True)
class Announced:
    """The announcement that approval is asked for. `message_id` is the author's message that shows its
    progress.
    """

    audience: str
    texts: dict[str, str]
    message_id: int


@dataclass(frozen=True)
class RequestView:
    """A request as leads and its author see it. `author` is a coordinator's name, `reason` why it was
    declined, None if it wasn't or before reasons were asked for.
    """

    id: int
    author: str
    kind: RequestKind
    audience: str | None
    texts: dict[str, str]
    reason: DeclineReason | None


def ask(session: Session, coordinator_id: int, kind: RequestKind, announced: Announced | None = None) -> bool:
    """Ask every other lead to approve; an export that is already asked for isn't asked for twice. Returns
    False if there is no lead.
    """
    readers = list_leads(session)
    if not readers:
        return False
    if kind is RequestKind.EXPORT and is_asked(session, coordinator_id):
        return True
    row = Approval(coordinator_id=coordinator_id, action=kind, texts=announced.texts if announced else {})
    if announced:
        row.audience, row.message_id = announced.audience, announced.message_id
    session.add(row)
    session.flush()
    for reader in readers:
        outbox.enqueue(session, reader, OutboxMessage(ASKED, f"{ASKED}:{row.id}:{reader}", about_id=row.id))
    action = Action.ASKED_EXPORT if kind is RequestKind.EXPORT else Action.ASKED_ANNOUNCE
    record(session, coordinator_id, action, f"no. {row.id}")
    return True


def is_asked(session: Session, coordinator_id: int) -> bool:
    """Return whether a coordinator's request for an export is open and can still be approved."""
    query = select(Approval.id).where(Approval.coordinator_id == coordinator_id)
    query = query.where(Approval.action == RequestKind.EXPORT, col(Approval.decided_at).is_(None))
    return session.exec(query.where(col(Approval.at) > utc_now() - LIFE)).first() is not None


def use_approval(session: Session, coordinator_id: int) -> bool:
    """Use up an approved export. Returns False if there is none, it is too old, or the lead who approved it
    no longer leads.
    """
    leading = select(Coordinator.id).where(col(Coordinator.removed_at).is_(None), col(Coordinator.is_lead))
    query = select(Approval.id).where(
        Approval.coordinator_id == coordinator_id,
        Approval.action == RequestKind.EXPORT,
        col(Approval.approved),
        col(Approval.used_at).is_(None),
        col(Approval.decided_at) > utc_now() - LIFE,
        col(Approval.decided_by).in_(leading),
    )
    found = session.exec(query.order_by(col(Approval.id)).limit(1)).first()
    if found is None:
        return False
    take = update(Approval).where(col(Approval.id) == found, col(Approval.used_at).is_(None))
    return bool(session.exec(take.values(used_at=utc_now())).rowcount)


def give_back(session: Session, coordinator_id: int) -> None:
    """Make an approval that was just used usable again, because the export couldn't be sent."""
    query = select(Approval).where(
        Approval.coordinator_id == coordinator_id,
        Approval.action == RequestKind.EXPORT,
        col(Approval.approved),
        col(Approval.used_at) > utc_now() - SENDING,
    )
    row = session.exec(query.order_by(col(Approval.used_at).desc()).limit(1)).first()
    author = session.get(Coordinator, coordinator_id)
    if row and author and author.removed_at is None:
        row.used_at = None


def find_lapsed(session: Session, coordinator_id: int) -> Lapsed | None:
    """Return how a coordinator's latest request for an export came to nothing by its age; None if it
    didn't.
    """
    query = select(Approval).where(
        Approval.coordinator_id == coordinator_id, Approval.action == RequestKind.EXPORT
    )
    row = session.exec(query.order_by(col(Approval.id).desc()).limit(1)).first()
    too_old = utc_now() - LIFE
    if row is None or row.used_at:
        return None
    if row.decided_at is None:
        return Lapsed.UNDECIDED if row.at <= too_old else None
    return Lapsed.EXPIRED if row.approved and row.decided_at <= too_old else None


def is_just_used(session: Session, coordinator_id: int) -> bool:
    """Return whether a coordinator took an approved export within the last AGAIN: another tap isn't a new
    request.
    """
    query = select(Approval.id).where(
        Approval.coordinator_id == coordinator_id,
        Approval.action == RequestKind.EXPORT,
        col(Approval.approved),
        col(Approval.used_at) > utc_now() - AGAIN,
    )
    return session.exec(query).first() is not None


def settle(
    session: Session, lead_id: int, request_id: int, approve: bool, reason: DeclineReason | None = None
) -> Approval | None:
    """Approve a colleague's request, or decline it for a reason, once; other leads' messages of it lose their
    buttons. Returns None if this lead may not, or it is decided or too old.
    """
    row = session.get(Approval, request_id)
    lead = session.get(Coordinator, lead_id)
    author = session.get(Coordinator, row.coordinator_id) if row else None
    if row is None or lead is None or author is None or author.removed_at or row.coordinator_id == lead_id:
        return None
    if lead.removed_at or not lead.is_lead or row.at <= utc_now() - LIFE:
        return None
    query = update(Approval).where(col(Approval.id) == request_id, col(Approval.decided_at).is_(None))
    decided = {"decided_at": utc_now(), "decided_by": lead_id, "approved": approve}
    if reason and not approve:
        decided |= {"reason": reason.code, "reason_words": reason.words}
    if not session.exec(query.values(**decided)).rowcount:
        return None
    session.refresh(row)
    close_copies(session, [request_id], but=lead.person_id)
    kind = GRANTED if approve else DECLINED
    outbox.enqueue(session, author.person_id, OutboxMessage(kind, f"{kind}:{row.id}", about_id=row.id))
    record(session, lead_id, Action.APPROVED if approve else Action.DECLINED, f"no. {row.id}")
    return row


def find_request(session: Session, request_id: int, *, only_open: bool = False) -> RequestView | None:
    """Return a request, or None; with `only_open`, only if a lead can still decide on it."""
    row = session.get(Approval, request_id)
    author = session.get(Coordinator, row.coordinator_id) if row else None
    if row is None or author is None:
        return None
    if only_open and (row.decided_at or author.removed_at or row.at <= utc_now() - LIFE):
        return None
    reason = DeclineReason.of_row(row)
    return RequestView(
        row.id or 0, author.name, RequestKind(row.action), row.audience, dict(row.texts), reason
    )


def find_declined(session: Session, coordinator_id: int, request_id: int) -> RequestView | None:
    """Return a coordinator's own announcement that a lead declined, or None."""
    row = session.get(Approval, request_id)
    is_own = row is not None and row.coordinator_id == coordinator_id
    if row is None or not is_own or row.decided_by is None or row.approved or row.audience is None:
        return None
    return find_request(session, request_id)


def drop_requests(session: Session, coordinator_id: int) -> None:
    """Drop a coordinator's open requests and unused approvals; leads' messages lose their buttons."""
    own = col(Approval.coordinator_id) == coordinator_id
    now = utc_now()
    asked = session.exec(select(Approval.id).where(own, col(Approval.decided_at).is_(None))).all()
    close_copies(session, [request_id for request_id in asked if request_id])
    session.exec(update(Approval).where(own, col(Approval.decided_at).is_(None)).values(decided_at=now))
    session.exec(update(Approval).where(own, col(Approval.used_at).is_(None)).values(used_at=now))
