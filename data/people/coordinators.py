"""Coordinators: who they are, and the one-time codes that invite them."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, delete, select, update

from data.db.base import utc_now
from data.models.interests import Interest
from data.models.people import Coordinator, Invite, Person, SecondFactor
from data.people.store import find_person
from data.people.views import PersonView

INVITE_LIFE = timedelta(days=7)
"""How long an invitation works."""


@dataclass(frozen=True)
class NewInvite:
    """A code to hand to one person; it can't be read again later."""

    code: str
    expires_at: datetime


@dataclass(frozen=True)
class CoordinatorView:
    """A coordinator as `coordinator list` shows them."""

    id: int
    name: str
    telegram_id: int
    joined_at: datetime
    removed_at: datetime | None
    blocked_at: datetime | None
    is_lead: bool


def hash_code(code: str) -> str:
    """Return the hash of an invite code, as it is kept. The code has 144 random bits, so a plain hash is
    enough.
    """
    return hashlib.sha256(code.encode()).hexdigest()


def invite_coordinator(session: Session, name: str | None, invited_by: int | None = None) -> NewInvite:
    """Make a one-time code that expires after INVITE_LIFE, or when its author is no lead any more.
    `invited_by` is a coordinator's id, None for the operator.
    """
    invite = NewInvite(secrets.token_urlsafe(18), utc_now() + INVITE_LIFE)
    row = Invite(code_hash=hash_code(invite.code), name=name, expires_at=invite.expires_at)
    row.invited_by = invited_by
    session.add(row)
    return invite


def join_with_code(session: Session, person_id: int, code: str, own_name: str) -> bool:
    """Use up a code and make its holder a coordinator. Returns False if it is unknown, used, revoked or
    expired, or if its author is no lead any more.
    """
    now, inviter = utc_now(), col(Invite.invited_by)
    leading = select(Coordinator.id).where(col(Coordinator.removed_at).is_(None), col(Coordinator.is_lead))
    query = (
        update(Invite)
        .where(col(Invite.code_hash) == hash_code(code), col(Invite.used_at).is_(None))
        .where(col(Invite.expires_at) > now, col(Invite.revoked_at).is_(None))
        .where(inviter.is_(None) | inviter.in_(leading))
        .values(used_at=now)
    )
    if not session.exec(query).rowcount:
        return False
    invite = session.exec(select(Invite).where(Invite.code_hash == hash_code(code))).one()
    coordinator = session.exec(select(Coordinator).where(Coordinator.person_id == person_id)).first()
    coordinator = coordinator or Coordinator(person_id=person_id, name=own_name)
    coordinator.name = invite.name or own_name
    coordinator.removed_at, coordinator.digest_on = None, now.date()
    session.add(coordinator)
    session.flush()
    session.exec(delete(SecondFactor).where(col(SecondFactor.coordinator_id) == coordinator.id))
    return True


def revoke_invites(session: Session, coordinator_id: int) -> None:
    """Revoke the unused invitations that a coordinator made."""
    query = update(Invite).where(col(Invite.invited_by) == coordinator_id, col(Invite.used_at).is_(None))
    session.exec(query.values(revoked_at=utc_now()))


def list_coordinators(session: Session) -> list[CoordinatorView]:
    """Return everybody who is or was a coordinator, in the order they joined."""
    query = select(Coordinator, Person).join(Person).order_by(col(Coordinator.joined_at))
    return [
        CoordinatorView(c.id or 0, c.name, p.telegram_id, c.joined_at, c.removed_at, p.blocked_at, c.is_lead)
        for c, p in session.exec(query)
    ]


def is_lead_person(session: Session, person_id: int) -> bool:
    query = select(Coordinator.id).where(Coordinator.person_id == person_id, col(Coordinator.is_lead))
    return session.exec(query.where(col(Coordinator.removed_at).is_(None))).first() is not None


def find_visitor(session: Session, telegram_id: int) -> tuple[PersonView | None, bool]:
    """Return the person with a Telegram id, None if unknown, and whether they are a lead."""
    person = find_person(session, telegram_id)
    return person, bool(person and person.is_coordinator and is_lead_person(session, person.id))


def is_coordinator(session: Session, person_id: int) -> bool:
    """Return whether a person is a coordinator now."""
    query = select(Coordinator.id).where(
        Coordinator.person_id == person_id, col(Coordinator.removed_at).is_(None)
    )
    return session.exec(query).first() is not None


def find_name(session: Session, coordinator_id: int) -> str:
    """Return a coordinator's name; empty if there is no such coordinator."""
    return session.exec(select(Coordinator.name).where(Coordinator.id == coordinator_id)).first() or ""


def is_lead(session: Session, coordinator_id: int) -> bool:
    coordinator = session.get(Coordinator, coordinator_id)
    return bool(coordinator and coordinator.is_lead and coordinator.removed_at is None)


def list_in_charge(session: Session, interest: Interest) -> list[int]:
    """Return the person ids of those whom a case waits for: its owner, or all reachable coordinators while it
    is unclaimed. Its officer is left out, who may be a coordinator too.
    """
    owner = session.get(Coordinator, interest.owner_id) if interest.owner_id else None
    found = [owner.person_id] if owner and not owner.removed_at else list_reachable(session)
    return [one for one in found if one != interest.person_id]


def list_leads(session: Session) -> list[int]:
    """Return the person ids of the present leads."""
    query = select(Coordinator.person_id).where(
        col(Coordinator.removed_at).is_(None), col(Coordinator.is_lead)
    )
    return list(session.exec(query))


def list_reachable(session: Session) -> list[int]:
    """Return the person ids of the present coordinators, including those who blocked the bot: a block may be
    lifted.
    """
    query = select(Coordinator.person_id).where(col(Coordinator.removed_at).is_(None))
    return list(session.exec(query))


def list_names(session: Session) -> dict[int, str]:
    """Return the names of all present and former coordinators, by person."""
    return dict(session.exec(select(Coordinator.person_id, Coordinator.name)).all())
