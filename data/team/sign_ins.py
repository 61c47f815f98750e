"""Sign coordinators in to the desk's page; each signed proof of Telegram's is accepted once."""

from datetime import timedelta
from enum import StrEnum

from sqlmodel import Session, col, select

from data.db.base import utc_now
from data.models.people import Audit, Coordinator, Person
from data.people.audit_log import Action, record


class Refusal(StrEnum):
    """Why nobody is signed in."""

    NOT_FOR_THEM = "not_for_them"
    USED = "used"


def sign_in(session: Session, telegram_id: int, digest: str, oldest: int) -> int | Refusal:
    """Sign a coordinator in and record it in the audit log. Returns the coordinator's id, or why not.

    `digest` stands for what Telegram signed; it is accepted once in `oldest` seconds, after which it is too
    old anyway. The coordinator's row is locked meanwhile, so that of two at once one is refused.
    """
    query = (
        select(Coordinator)
        .join(Person, col(Person.id) == Coordinator.person_id)
        .where(Person.telegram_id == telegram_id, col(Coordinator.removed_at).is_(None))
    )
    coordinator = session.exec(query.with_for_update(of=Coordinator)).first()
    if coordinator is None:
        return Refusal.NOT_FOR_THEM
    since = utc_now() - timedelta(seconds=oldest)
    used = select(Audit.id).where(
        Audit.actor_id == coordinator.id,
        Audit.action == Action.SIGNED_IN,
        Audit.subject == digest,
        col(Audit.at) >= since,
    )
    if session.exec(used).first():
        return Refusal.USED
    record(session, coordinator.id, Action.SIGNED_IN, digest)
    return coordinator.id or 0
