"""The audit log: what coordinators did that others should be able to look up. Rows are only ever added.

A row names who acted and on what by number or code; it holds no officer's name and no message.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlmodel import Session, col, func, select

from data.models.people import Audit, Coordinator
from data.outbox import store as outbox
from data.people.coordinators import list_leads

PAGE = 12
"""Rows on a page."""
KIND = "team_log"
"""The kind of message that tells leads of a row."""


class Action(StrEnum):
    """What was done; each has a text `audit-<value>`. `subject` is who or what it was done to."""

    INVITED = "invited"
    JOINED = "joined"
    REMOVED = "removed"
    MADE_LEAD = "made_lead"
    LEAD_ENDED = "lead_ended"
    EXPORTED = "exported"
    ANNOUNCED = "announced"
    PUBLISHED = "published"
    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"
    VERIFIED = "verified"
    UNVERIFIED = "unverified"


ALERTED = frozenset(Action) - {Action.PUBLISHED, Action.VERIFIED, Action.UNVERIFIED}
"""Actions of which every other lead is told at once."""


@dataclass(frozen=True)
class AuditLine:
    """One row. `actor` is None for the operator's command line."""

    at: datetime
    actor: str | None
    action: Action
    subject: str


def record(session: Session, actor_id: int | None, action: Action, subject: str = "") -> None:
    """Add a row in the present transaction; leads are told of what is in ALERTED.

    `actor_id` is the coordinator's id, None for the operator.
    """
    row = Audit(actor_id=actor_id, action=action, subject=subject)
    session.add(row)
    session.flush()
    if action not in ALERTED:
        return
    actor = session.get(Coordinator, actor_id) if actor_id else None
    for reader in list_leads(session):
        if actor is None or reader != actor.person_id:
            outbox.enqueue(session, reader, KIND, f"{KIND}:{row.id}:{reader}", about_id=row.id)


def find_line(session: Session, row_id: int) -> AuditLine | None:
    """One row as a line; None if there is no such row."""
    row = session.get(Audit, row_id)
    return view(session, row) if row else None


def list_page(session: Session, number: int) -> tuple[list[AuditLine], int, int]:
    """The lines of a page, newest first; the page's number and how many pages there are."""
    pages = max(1, -(-session.exec(select(func.count()).select_from(Audit)).one() // PAGE))
    number = min(max(number, 0), pages - 1)
    query = select(Audit).order_by(col(Audit.id).desc()).offset(number * PAGE).limit(PAGE)
    return [view(session, row) for row in session.exec(query).all()], number, pages


def view(session: Session, row: Audit) -> AuditLine:
    """A row as it leaves the layer."""
    actor = session.get(Coordinator, row.actor_id) if row.actor_id else None
    return AuditLine(row.at, actor.name if actor else None, Action(row.action), row.subject)
