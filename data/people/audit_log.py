"""The audit log: what coordinators did that others should be able to look up. Rows are only ever added. A row
says who acted, and on what by number or code; it holds no name and no message.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlmodel import Session, col, func, select

from data.models.people import Audit, Coordinator
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage
from data.people.coordinators import list_leads

PAGE = 12
"""Rows on a page."""
KIND = "team_log"
"""The kind of message that tells leads of a row."""


class Action(StrEnum):
    """What was done; each has a text `audit-<value>`."""

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

    LEFT = "left"
    """A coordinator erased everything about themselves."""
    ASKED_EXPORT = "asked_export"
    ASKED_ANNOUNCE = "asked_announce"
    APPROVED = "approved"
    DECLINED = "declined"
    PROPOSED = "proposed"
    """A change to the content waits for a second person."""
    NOT_PUBLISHED = "not_published"
    """A proposed change was declined."""
    DIGEST_HOUR = "digest_hour"
    CODE_SET = "code_set"
    """A coordinator's authenticator app gave its first code."""
    CODE_RESET = "code_reset"
    VOICE_PROPOSED = "voice_proposed"
    """A recording of a listening passage waits for a second person."""
    VOICE_APPROVED = "voice_approved"
    VOICE_DECLINED = "voice_declined"
    VOICE_WITHDRAWN = "voice_withdrawn"
    SIGNED_IN = "signed_in"
    """A coordinator opened the desk's page; the subject stands for what Telegram signed."""
    CANNED_SAVED = "canned_saved"
    CANNED_DELETED = "canned_deleted"


UNALERTED = frozenset(
    {
        Action.PUBLISHED,
        Action.VERIFIED,
        Action.UNVERIFIED,
        Action.PROPOSED,
        Action.NOT_PUBLISHED,
        Action.DIGEST_HOUR,
        Action.CANNED_SAVED,
        Action.CANNED_DELETED,
        Action.ASKED_EXPORT,
        Action.ASKED_ANNOUNCE,
        Action.VOICE_PROPOSED,
        Action.VOICE_APPROVED,
        Action.VOICE_DECLINED,
        Action.VOICE_WITHDRAWN,
        Action.SIGNED_IN,
    }
)
"""Actions that leads look up and aren't told of; a request for approval is a message of its own."""
ALERTED = frozenset(Action) - UNALERTED
"""Actions of which every other lead is told at once."""


@dataclass(frozen=True)
class AuditLine:
    """A row of the log. `actor` is None for the operator's command line, and for a coordinator who has erased
    their data. `subject` is a number, a code or a colleague's name; it is empty if that colleague has erased
    their data.
    """

    at: datetime
    actor: str | None
    by_operator: bool
    action: str
    subject: str

    @property
    def is_known(self) -> bool:
        """Return whether this version of the bot knows the action."""
        return self.action in set(Action)


def record(
    session: Session,
    actor_id: int | None,
    action: Action,
    subject: str = "",
    *,
    coordinator_id: int | None = None,
    is_erased: bool = False,
) -> None:
    """Add a row in the present transaction; leads are told of actions in ALERTED. `actor_id` is a
    coordinator's id, None for the operator or, with `is_erased`, for a coordinator whose row is being erased.
    `coordinator_id` is the colleague it was done to.
    """
    by_operator = actor_id is None and not is_erased
    row = Audit(actor_id=actor_id, by_operator=by_operator, action=action, subject=subject)
    row.coordinator_id = coordinator_id
    session.add(row)
    session.flush()
    if action not in ALERTED:
        return
    actor = session.get(Coordinator, actor_id) if actor_id else None
    for reader in list_leads(session):
        if actor is None or reader != actor.person_id:
            outbox.enqueue(session, reader, OutboxMessage(KIND, f"{KIND}:{row.id}:{reader}", about_id=row.id))


def record_by_person(session: Session, person_id: int, action: Action, subject: str = "") -> None:
    """Add a row for the coordinator that a person is."""
    query = select(Coordinator.id).where(Coordinator.person_id == person_id)
    actor = session.exec(query).first()
    record(session, actor, action, subject, is_erased=actor is None)


def find_line(session: Session, row_id: int) -> AuditLine | None:
    """Return one row as a line, or None."""
    row = session.get(Audit, row_id)
    return view(session, row) if row else None


def list_page(session: Session, number: int) -> tuple[list[AuditLine], int, int]:
    """Return the lines of a page, the newest first, the page's number and how many pages there are."""
    pages = max(1, -(-session.exec(select(func.count()).select_from(Audit)).one() // PAGE))
    number = min(max(number, 0), pages - 1)
    query = select(Audit).order_by(col(Audit.id).desc()).offset(number * PAGE).limit(PAGE)
    return [view(session, row) for row in session.exec(query).all()], number, pages


def view(session: Session, row: Audit) -> AuditLine:
    """Return a row as callers see it."""
    actor = session.get(Coordinator, row.actor_id) if row.actor_id else None
    colleague = session.get(Coordinator, row.coordinator_id) if row.coordinator_id else None
    subject = colleague.name if colleague else row.subject
    return AuditLine(row.at, actor.name if actor else None, row.by_operator, row.action, subject)
