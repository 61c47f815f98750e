"""Identity checks: a coordinator records that they verified who an officer is. A Telegram name proves
nothing: people choose it themselves.
"""

from enum import StrEnum

from sqlmodel import Session, select

from data.interests.blocks import note
from data.models.interests import Interest
from data.models.officers import IdentityCheck
from data.models.people import Profile
from data.people import audit_log
from data.people.audit_log import Action
from data.people.views import Actor


class How(StrEnum):
    """How an identity was checked; each has a text `identity-how-<value>`."""

    SERVICE_EMAIL = "service_email"
    CALLED = "called"
    MET = "met"
    OTHER = "other"


def verify_officer(session: Session, actor: Actor, interest_id: int, how: How) -> bool:
    """Mark the officer of a case as verified, under their present Telegram name. Returns False if the case
    is gone, or is one's own.
    """
    interest = session.get(Interest, interest_id)
    if interest is None or interest.person_id == actor.person_id:
        return False
    profile = session.exec(select(Profile).where(Profile.person_id == interest.person_id)).first()
    remove(session, interest.person_id)
    name = profile.name if profile else ""
    session.add(IdentityCheck(person_id=interest.person_id, by_id=actor.person_id, name=name, how=how))
    note(session, interest.person_id, actor.person_id, "identity_verified", how)
    audit_log.record(session, actor.coordinator_id, Action.VERIFIED, str(interest_id))
    return True


def withdraw_check(session: Session, actor: Actor, interest_id: int) -> bool:
    """Withdraw a case's officer's verification. Returns False if there is none, or it is one's own case."""
    interest = session.get(Interest, interest_id)
    if interest is None or interest.person_id == actor.person_id or not remove(session, interest.person_id):
        return False
    note(session, interest.person_id, actor.person_id, "identity_withdrawn", "")
    audit_log.record(session, actor.coordinator_id, Action.UNVERIFIED, str(interest_id))
    return True


def remove(session: Session, person_id: int) -> bool:
    """Delete a person's check. Returns whether there was one."""
    row = session.exec(select(IdentityCheck).where(IdentityCheck.person_id == person_id)).first()
    if row is None:
        return False
    session.delete(row)
    session.flush()
    return True
