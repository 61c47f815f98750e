"""Who coordinates: leads, and coordinators who leave and give their files back."""

from sqlmodel import Session, col, delete, select, update

from data.cases.store import return_to_queue
from data.db.base import utc_now
from data.interests.forms import DETAILS, INTEREST
from data.models.interests import Draft, Interest
from data.models.people import Coordinator
from data.people.prompts import close_prompt


def set_lead(session: Session, coordinator_id: int, is_lead: bool, *, keep_one: bool = False) -> bool:
    """Make a coordinator a lead, or no longer. False if there is no such active one.

    With `keep_one` the only lead stays one.
    """
    coordinator = session.get(Coordinator, coordinator_id)
    if coordinator is None or coordinator.removed_at:
        return False
    if keep_one and not is_lead and is_only_lead(session, coordinator_id):
        return False
    coordinator.is_lead = is_lead
    return True


def is_only_lead(session: Session, coordinator_id: int) -> bool:
    """Whether nobody else leads."""
    leads = select(Coordinator.id).where(col(Coordinator.is_lead), col(Coordinator.removed_at).is_(None))
    return list(session.exec(leads)) == [coordinator_id]


def remove_coordinator(session: Session, coordinator_id: int, *, keep_lead: bool = False) -> bool:
    """Take the role away; the files they held go back to the queue. False if there is no such active one.

    With `keep_lead` the only lead stays.
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
    return True


def give_files_back(session: Session, coordinator: Coordinator) -> None:
    """Every open file of theirs is in the queue again, and everybody is told; closed ones are nobody's."""
    held = select(Interest).where(Interest.owner_id == coordinator.id, col(Interest.open_key).is_not(None))
    for interest in session.exec(held).all():
        interest.changed_at = utc_now()
        return_to_queue(session, interest, None)
    closed = col(Interest.owner_id) == coordinator.id, col(Interest.open_key).is_(None)
    session.exec(update(Interest).where(*closed).values(owner_id=None))
