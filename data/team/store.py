"""The team: make leads, and remove coordinators, who give their cases back."""

from collections.abc import Sequence

from sqlmodel import Session, col, delete, select, update

from data.cases.store import return_to_queue
from data.db.base import utc_now
from data.interests.forms import DETAILS, INTEREST
from data.letters.undelivered import redirect_letter
from data.models.interests import Draft, Interest
from data.models.messages import Outbox
from data.models.people import Coordinator, Person
from data.outbox import store as outbox
from data.outbox.chat_erasure import erase_in_chat, keep_for_erasure
from data.outbox.message import OutboxMessage
from data.outbox.readers import Reader, is_for_desk, reader_of
from data.outbox.store import REMOVED, UNSENT
from data.people import coordinators
from data.people.approvals import drop_requests
from data.people.audit_log import Action, record
from data.people.coordinators import revoke_invites
from data.people.prompts import close_prompt

LEFT = "left"
"""The kind of message that tells somebody that they were removed as a coordinator."""


def set_lead(
    session: Session, coordinator_id: int, is_lead: bool, by: int | None = None, *, keep_one: bool = False
) -> bool:
    """Make a coordinator a lead, or end it. Returns False if they are no present coordinator, or `by` isn't a
    lead. Who is a lead no more loses unused invitations and what was on its way to leads. With `keep_one` the
    only lead stays one. `by` is the coordinator who did it, None for the operator.
    """
    coordinator = session.get(Coordinator, coordinator_id)
    if coordinator is None or coordinator.removed_at or not may_lead(session, by):
        return False
    if keep_one and not is_lead and is_only_lead(session, coordinator_id):
        return False
    if coordinator.is_lead != is_lead:
        coordinator.is_lead = is_lead
        action = Action.MADE_LEAD if is_lead else Action.LEAD_ENDED
        session.flush()
        if not is_lead:
            revoke_invites(session, coordinator_id)
            drop_for_leads(session, coordinator.person_id)
        record(session, by, action, coordinator_id=coordinator_id)
    return True


def may_lead(session: Session, by: int | None) -> bool:
    """Return whether `by` is a lead now, or the operator (None)."""
    return by is None or coordinators.is_lead(session, by)


def is_only_lead(session: Session, coordinator_id: int) -> bool:
    leads = select(Coordinator.id).where(col(Coordinator.is_lead), col(Coordinator.removed_at).is_(None))
    return list(session.exec(leads)) == [coordinator_id]


def remove_coordinator(
    session: Session, coordinator_id: int, by: int | None = None, *, keep_lead: bool = False
) -> bool:
    """Take the role away: cases go back to the queue, unused invitations are revoked, messages on their way
    dropped, and those in their chat that show an officer erased. Returns False if they are no present
    coordinator, or `by` isn't a lead (None for the operator). With `keep_lead` the only lead stays.
    """
    coordinator = session.get(Coordinator, coordinator_id)
    if coordinator is None or coordinator.removed_at or not may_lead(session, by):
        return False
    if keep_lead and is_only_lead(session, coordinator_id):
        return False
    coordinator.removed_at, coordinator.is_lead = utc_now(), False
    session.flush()
    return_cases(session, coordinator)
    close_prompt(session, coordinator.person_id)
    own = col(Draft.person_id) == coordinator.person_id, col(Draft.form).not_in((INTEREST.code, DETAILS.code))
    session.exec(delete(Draft).where(*own))
    revoke_invites(session, coordinator_id)
    drop_requests(session, coordinator_id)
    drop_for_desk(session, coordinator.person_id)
    erase_in_chat(session, coordinator.person_id)
    record(session, by, Action.REMOVED, coordinator_id=coordinator_id)
    if by != coordinator_id:
        key = f"{LEFT}:{coordinator_id}:{coordinator.removed_at.timestamp()}"
        outbox.enqueue(session, coordinator.person_id, OutboxMessage(LEFT, key))
    return True


def drop_for_desk(session: Session, person_id: int) -> None:
    """Drop what the desk was going to send somebody who isn't a coordinator any more, except what concerns
    their own interest.
    """
    for row in list_unsent(session, person_id):
        own = session.get(Interest, row.interest_id) if row.interest_id else None
        if is_for_desk(row.kind) or (own is not None and own.person_id != person_id):
            drop(session, row)


def drop_for_leads(session: Session, person_id: int) -> None:
    """Drop what was on its way to somebody as a lead, which they aren't any more."""
    for row in list_unsent(session, person_id):
        if reader_of(row.kind) is Reader.LEADS:
            drop(session, row)


def list_unsent(session: Session, person_id: int) -> Sequence[Outbox]:
    """Return the messages that are still to be sent to a person."""
    return session.exec(select(Outbox).where(Outbox.person_id == person_id, *UNSENT)).all()


def drop(session: Session, row: Outbox) -> None:
    """Give a message up: its reader lost a role. A letter from an officer goes to the other coordinators."""
    row.failed_at, row.error = utc_now(), REMOVED
    if row.kind == "letter" and row.letter_id:
        redirect_letter(session, row.letter_id)


def erase_coordinator(session: Session, coordinator: Coordinator) -> None:
    """Do what must be done before a coordinator's row is deleted because they erase their data."""
    return_cases(session, coordinator)
    revoke_invites(session, coordinator.id or 0)
    drop_requests(session, coordinator.id or 0)
    keep_for_erasure(session, session.get_one(Person, coordinator.person_id))
    if coordinator.removed_at is None:
        coordinator.removed_at, coordinator.is_lead = utc_now(), False
        session.flush()
        record(session, None, Action.LEFT, is_erased=True)


def return_cases(session: Session, coordinator: Coordinator) -> None:
    """Return a coordinator's open cases to the queue, and tell everybody; closed ones lose their owner."""
    held = select(Interest).where(Interest.owner_id == coordinator.id, col(Interest.open_key).is_not(None))
    for interest in session.exec(held).all():
        interest.changed_at = utc_now()
        return_to_queue(session, interest, None)
    closed = col(Interest.owner_id) == coordinator.id, col(Interest.open_key).is_(None)
    session.exec(update(Interest).where(*closed).values(owner_id=None))
