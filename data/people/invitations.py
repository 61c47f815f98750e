"""Invitations into the team by a one-time code, recorded in the audit log."""

from sqlmodel import Session, select

from data.models.people import Coordinator
from data.people.audit_log import Action, record
from data.people.coordinators import NewInvite, invite_coordinator, is_lead, join_with_code


def invite(session: Session, coordinator_id: int) -> NewInvite | None:
    """Make a one-time code that works while its author is a lead. Returns None if they aren't."""
    if not is_lead(session, coordinator_id):
        return None
    made = invite_coordinator(session, None, coordinator_id)
    record(session, coordinator_id, Action.INVITED)
    return made


def invite_as_operator(session: Session, name: str | None) -> NewInvite:
    """Make a one-time code from the command line. `name` is its receiver's, else that in Telegram is used."""
    made = invite_coordinator(session, name)
    record(session, None, Action.INVITED)
    return made


def join(session: Session, person_id: int, code: str, own_name: str) -> bool:
    """Use up a code, join the team and tell leads. Returns False if the code doesn't work."""
    if not join_with_code(session, person_id, code, own_name):
        return False
    session.flush()
    joined = session.exec(select(Coordinator).where(Coordinator.person_id == person_id)).one()
    record(session, joined.id, Action.JOINED)
    return True
