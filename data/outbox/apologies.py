"""Apologies: messages that tell the sender of an update that has no reply what to do."""

from datetime import datetime

from sqlmodel import Session, col, select, update

from data.db.base import utc_now
from data.db.notify import notify
from data.models.messages import Outbox
from data.models.people import Person
from data.outbox.message import OutboxMessage
from data.outbox.store import MAX_WAIT, UNSENT, Delivery, enqueue, mark_later


def is_apology(delivery: Delivery) -> bool:
    """Return whether a message tells the sender of an update that has no reply."""
    return delivery.kind.startswith("reply_")


def enqueue_apology(
    session: Session, telegram_id: int, kind: str, key: str, due_at: datetime | None = None
) -> None:
    """Tell the sender of an update that has no reply what to do, at `due_at` but within MAX_WAIT. One
    message that still waits stands for later updates too. No row is made for a stranger.
    """
    person_id = session.exec(select(Person.id).where(Person.telegram_id == telegram_id)).first()
    if person_id is None:
        return
    now = utc_now()
    due_at = min(due_at or now, now + MAX_WAIT)
    waiting = (
        update(Outbox)
        .where(col(Outbox.person_id) == person_id, col(Outbox.kind) == kind)
        .where(*UNSENT, col(Outbox.process).is_(None))
        .values(due_at=due_at, first_due_at=due_at)
    )
    if session.exec(waiting).rowcount:
        notify(session, "outbox")
    else:
        enqueue(session, person_id, OutboxMessage(kind, key, due_at=due_at))


def postpone_apology(session: Session, delivery: Delivery, due_at: datetime, error: str) -> None:
    """Try an apology again at `due_at`, and count its age from then: Telegram holds back replies to people
    who write too much, which delays them alone and is no fault of the bot.
    """
    mark_later(session, delivery, due_at, error)
    row = col(Outbox.id) == delivery.id
    session.exec(update(Outbox).where(row).values(first_due_at=Outbox.due_at))
