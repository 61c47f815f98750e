"""Blocks: coordinators get nothing from blocked officers, who are told that they are blocked."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam
from sqlalchemy import select as select_many
from sqlmodel import Session, col, select

from data.db.statements import run_statement
from data.interests.profile_answers import badge_name
from data.interests.store import refresh_cases
from data.models.interests import History, Interest
from data.models.officers import DeskBlock
from data.models.people import Coordinator, Profile
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage
from data.people import audit_log
from data.people.audit_log import Action
from data.people.coordinators import is_lead
from data.people.views import Actor

MIN_LENGTH, MAX_LENGTH = 3, 300
"""Characters of a reason."""
TOLD, LIFTED = "blocking_told", "blocking_lifted"
"""The kinds of message that tell an officer."""
MAX_LISTED = 50
"""Blocked officers that leads see in the list, the latest."""


@dataclass(frozen=True)
class BlockView:
    """A block. `interest_id` is the officer's latest interest, `by` a coordinator's name."""

    person_id: int
    interest_id: int | None
    name: str
    reason: str
    by: str | None
    at: datetime


def is_blocked(session: Session, person_id: int) -> bool:
    """Return whether the desk has blocked this person."""
    return run_statement(session, block_query(), {"person": person_id}).scalar() is not None


@cache
def block_query() -> Select[*tuple[Any, ...]]:
    """Return the query of `is_blocked`, built once."""
    return select_many(col(DeskBlock.id)).where(col(DeskBlock.person_id) == bindparam("person"))


def block_officer(session: Session, actor: Actor, interest_id: int, reason: str) -> bool:
    """Block the officer of a case and tell them. Returns False if the case is gone, the officer is blocked
    already, or it is one's own case.
    """
    interest = session.get(Interest, interest_id)
    if interest is None or interest.person_id == actor.person_id or is_blocked(session, interest.person_id):
        return False
    block = DeskBlock(person_id=interest.person_id, by_id=actor.person_id, reason=reason[:MAX_LENGTH])
    session.add(block)
    session.flush()
    note(session, interest.person_id, actor.person_id, "desk_blocked", block.reason)
    audit_log.record(session, actor.coordinator_id, Action.BLOCKED, str(interest_id))
    key = f"{TOLD}:{interest.person_id}:{block.at.timestamp()}"
    outbox.enqueue(session, interest.person_id, OutboxMessage(TOLD, key))
    return True


def may_unblock(session: Session, actor: Actor, person_id: int) -> bool:
    """Return whether a coordinator may lift a block: leads any, others their own."""
    query = select(DeskBlock.by_id).where(DeskBlock.person_id == person_id)
    return session.exec(query).first() == actor.person_id or is_lead(session, actor.coordinator_id)


def unblock_officer(session: Session, actor: Actor, interest_id: int, reason: str) -> bool:
    """Lift the block of a case's officer and tell them. Returns False if there is none, or it isn't theirs to
    lift.
    """
    interest = session.get(Interest, interest_id)
    if interest is None or not may_unblock(session, actor, interest.person_id):
        return False
    block = session.exec(select(DeskBlock).where(DeskBlock.person_id == interest.person_id)).first()
    if block is None:
        return False
    key = f"{LIFTED}:{interest.person_id}:{block.at.timestamp()}"
    session.delete(block)
    session.flush()
    note(session, interest.person_id, actor.person_id, "desk_unblocked", reason[:MAX_LENGTH])
    audit_log.record(session, actor.coordinator_id, Action.UNBLOCKED, str(interest_id))
    outbox.enqueue(session, interest.person_id, OutboxMessage(LIFTED, key))
    return True


def note(session: Session, officer_id: int, person_id: int, event: str, detail: str) -> None:
    """Write an event into the history of every interest of an officer, and refresh open cases."""
    for interest_id in session.exec(select(Interest.id).where(Interest.person_id == officer_id)).all():
        row = History(interest_id=interest_id or 0, person_id=person_id, event=event, detail=detail)
        session.add(row)
        session.flush()
        refresh_cases(session, interest_id or 0, f"{event}:{row.id}")


def list_blocked(session: Session) -> list[BlockView]:
    """Return the officers who are blocked, the latest first, at most MAX_LISTED."""
    latest = (
        select(Interest.id)
        .where(Interest.person_id == DeskBlock.person_id)
        .order_by(col(Interest.id).desc())
        .limit(1)
        .scalar_subquery()
    )
    query = (
        select(DeskBlock, latest, Profile, Coordinator.name)
        .join(Profile, col(Profile.person_id) == DeskBlock.person_id, isouter=True)
        .join(Coordinator, col(Coordinator.person_id) == DeskBlock.by_id, isouter=True)
        .order_by(col(DeskBlock.at).desc())
        .limit(MAX_LISTED)
    )
    return [
        BlockView(row.person_id, interest_id, called(profile), row.reason, by, row.at)
        for row, interest_id, profile, by in session.exec(query)
    ]


def called(profile: Profile | None) -> str:
    """Return the name that an officer gave in the form, or else the one in Telegram; '' without a profile."""
    return (badge_name(profile.answers) or profile.name) if profile else ""
