"""Into the team by a one-time code, written into the audit log."""

from sqlmodel import Session, select

from data.models.people import Coordinator
from data.people.audit_log import Action, record
from data.people.coordinators import NewInvite, invite_coordinator, join_with_code


def invite(session: Session, coordinator_id: int) -> NewInvite:
    """A one-time code made by a coordinator; it works while they are one."""
    made = invite_coordinator(session, None, coordinator_id)
    record(session, coordinator_id, Action.INVITED)
    return made


def join(session: Session, person_id: int, code: str, own_name: str) -> bool:
    """Use a code up and join the team; leads are told. False if the code doesn't work."""
    if not join_with_code(session, person_id, code, own_name):
        return False
    session.flush()
    joined = session.exec(select(Coordinator).where(Coordinator.person_id == person_id)).one()
    record(session, joined.id, Action.JOINED, joined.name)
    return True
