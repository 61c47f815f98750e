"""Who coordinates: leads, and coordinators who leave and give their files back."""

from sqlmodel import Session, col, delete, select, update

from data.cases.store import return_to_queue
from data.db.base import utc_now
from data.interests.forms import DETAILS, INTEREST
from data.models.interests import Draft, Interest
from data.models.messages import Outbox
from data.models.people import Coordinator
from data.outbox.store import REMOVED, UNSENT, is_for_desk
from data.outbox.tracked_messages import empty_chat
from data.people.audit_log import Action, record
from data.people.coordinators import revoke_invites
from data.people.prompts import close_prompt


def set_lead(
    session: Session, coordinator_id: int, is_lead: bool, by: int | None = None, *, keep_one: bool = False
) -> bool:
    """Make a coordinator a lead, or no longer. False if there is no such active one.

    With `keep_one` the only lead stays one. `by` is the coordinator who did it, None for the operator.
    """
    coordinator = session.get(Coordinator, coordinator_id)
    if coordinator is None or coordinator.removed_at:
        return False
    if keep_one and not is_lead and is_only_lead(session, coordinator_id):
        return False
    if coordinator.is_lead != is_lead:
        coordinator.is_lead = is_lead
        action = Action.MADE_LEAD if is_lead else Action.LEAD_ENDED
        record(session, by, action, coordinator.name)
    return True


def is_only_lead(session: Session, coordinator_id: int) -> bool:
    """Whether nobody else leads."""
    leads = select(Coordinator.id).where(col(Coordinator.is_lead), col(Coordinator.removed_at).is_(None))
    return list(session.exec(leads)) == [coordinator_id]


def remove_coordinator(
    session: Session, coordinator_id: int, by: int | None = None, *, keep_lead: bool = False
) -> bool:
    """Take the role away, and all that came with it. False if there is no such active one.

    Their files go back to the queue, their open invitations are revoked, what was on its way to them is
    dropped, and every message in their chat that shows an officer is emptied. With `keep_lead` the only lead
    stays. `by` is the coordinator who did it, None for the operator.
    """
    coordinator = session.get(Coordinator, coordinator_id)
    if coordinator is None or coordinator.removed_at:
        return False
    if keep_lead and is_only_lead(session, coordinator_id):
        return False
    coordinator.removed_at, coordinator.is_lead = utc_now(), False
    session.flush()
    give_files_back(session, coordinator)
    close_prompt(session, coordinator.person_id)
    own = col(Draft.person_id) == coordinator.person_id, col(Draft.form).not_in((INTEREST.code, DETAILS.code))
    session.exec(delete(Draft).where(*own))
    revoke_invites(session, coordinator_id)
    drop_waiting_for(session, coordinator.person_id)
    empty_chat(session, coordinator.person_id)
    record(session, by, Action.REMOVED, coordinator.name)
    return True


def drop_waiting_for(session: Session, person_id: int) -> None:
    """What the desk was going to send them isn't sent any more; what concerns their own interest is."""
    waiting = select(Outbox).where(Outbox.person_id == person_id, *UNSENT)
    for row in session.exec(waiting).all():
        own = session.get(Interest, row.interest_id) if row.interest_id else None
        if is_for_desk(row.kind) or (own is not None and own.person_id != person_id):
            row.failed_at, row.error = utc_now(), REMOVED


def give_files_back(session: Session, coordinator: Coordinator) -> None:
    """Every open file of theirs is in the queue again, and everybody is told; closed ones are nobody's."""
    held = select(Interest).where(Interest.owner_id == coordinator.id, col(Interest.open_key).is_not(None))
    for interest in session.exec(held).all():
        interest.changed_at = utc_now()
        return_to_queue(session, interest, None)
    closed = col(Interest.owner_id) == coordinator.id, col(Interest.open_key).is_(None)
    session.exec(update(Interest).where(*closed).values(owner_id=None))
