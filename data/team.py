"""Who coordinates: leads, and coordinators who leave and give their files back."""

from sqlmodel import Session, col, select

from data.interests import tell_coordinators
from data.models import Coordinator, Interest, utc_now
from data.stages import Stage


def set_lead(session: Session, coordinator_id: int, is_lead: bool) -> bool:
    """Make a coordinator a lead, or no longer. False if there is no such active one."""
    coordinator = session.get(Coordinator, coordinator_id)
    if coordinator is None or coordinator.removed_at:
        return False
    coordinator.is_lead = is_lead
    return True


def remove_coordinator(session: Session, coordinator_id: int) -> bool:
    """Take the role away; the files they held go back to the queue. False if there is no such active one."""
    coordinator = session.get(Coordinator, coordinator_id)
    if coordinator is None or coordinator.removed_at:
        return False
    coordinator.removed_at, coordinator.is_lead = utc_now(), False
    session.flush()
    give_files_back(session, coordinator)
    return True


def give_files_back(session: Session, coordinator: Coordinator) -> None:
    """Every open file of theirs is in the queue again, at the stage it was, and everybody is told."""
    held = select(Interest).where(Interest.owner_id == coordinator.id, col(Interest.open_key).is_not(None))
    for interest in session.exec(held).all():
        interest.owner_id, interest.claimed_at, interest.changed_at = None, None, utc_now()
        if interest.stage == Stage.IN_REVIEW:
            interest.stage = Stage.RECEIVED
        tell_coordinators(session, interest, None, "released")
