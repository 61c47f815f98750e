"""Handle failed messages: mark them, call the hook of their room, and tell leads of errors of ours."""

from dataclasses import dataclass
from datetime import timedelta

from sqlmodel import Session, col, select, update

from data.db.base import utc_now
from data.db.notify import notify
from data.models.messages import Outbox
from data.models.people import Person
from data.outbox import erasures, store
from data.outbox.hooks import hooks_of
from data.outbox.message import OutboxMessage
from data.outbox.store import Delivery
from data.people import store as people
from data.people.coordinators import list_leads, list_reachable

BLOCKED = "blocked"
FAILED = "failed"
"""The reason why a message failed after too many errors of ours."""
MISSED_WITHIN = timedelta(days=30)
"""How old a message may be that somebody gets after all who had blocked the bot."""
MISSED_KINDS = ("letter", "opening_invited", "question_answered", "blocking")
"""Kinds of messages that say something of their reader's own, besides news of their interest (officer_…)."""
ALERT = "alert"
"""The kind of the message that notifies leads of a message that was set aside."""


@dataclass(frozen=True)
class SetAside:
    """A message that was set aside: `kind` is its kind, `error` the error's class."""

    kind: str
    error: str


def give_up(session: Session, delivery: Delivery, why: str, error: str | None = None) -> None:
    """Mark a message failed, and call the hook of its kind, which shows it or tells its author. `why` is the
    kind of failure that is shown; `error` is recorded instead, if given.
    """
    store.mark_failed(session, delivery, error or why)
    if delivery.kind in (erasures.ERASE, erasures.ERASE_LIST) and delivery.about_id:
        erasures.mark_kept(session, delivery.about_id, why)
    if why == BLOCKED:
        note_blocked(session, delivery.person_id)
    hooks_of(session).on_undelivered(session, delivery, why)


def note_blocked(session: Session, person_id: int) -> None:
    """Record that a person blocked the bot, and call the hooks."""
    people.mark_blocked(session, person_id)
    hooks_of(session).on_blocked(session, person_id)


def drop_unauthorized(session: Session, delivery: Delivery) -> None:
    """Mark a message failed because its reader may not get it now; its kind's hook finds other readers."""
    store.mark_failed(session, delivery, store.REMOVED)
    hooks_of(session).on_unauthorized(session, delivery)


def set_aside(session: Session, delivery: Delivery, error: str) -> None:
    """Give up a message after too many errors, call the hook of its kind, and tell leads."""
    give_up(session, delivery, FAILED, error)
    count_error(session, delivery)
    alert_leads(session, delivery, error)


def set_aside_alone(session: Session, delivery: Delivery, error: str) -> None:
    """Set a message aside without the hook, because the hook failed too."""
    store.mark_failed(session, delivery, error)
    count_error(session, delivery)
    alert_leads(session, delivery, error)


def count_error(session: Session, delivery: Delivery) -> None:
    """Count an error of ours, which tells the message apart from one that Telegram refused."""
    row = session.get(Outbox, delivery.id)
    if row:
        row.errors += 1


def alert_leads(session: Session, delivery: Delivery, error: str) -> None:
    """Send one line to every lead, or without leads to every coordinator: once a day for a kind of message
    and error. An alert that fails causes no other alert.
    """
    if delivery.kind == ALERT:
        return
    what = f"{kind_of(delivery.kind)}:{error}:{utc_now().date()}"
    for reader in list_leads(session) or list_reachable(session):
        store.enqueue(session, reader, OutboxMessage(ALERT, f"{ALERT}:{what}:{reader}", about_id=delivery.id))


def find_set_aside(session: Session, outbox_id: int) -> SetAside | None:
    """Return what an alert tells; None once the message was tried again or is gone."""
    row = session.get(Outbox, outbox_id)
    if row is None or row.failed_at is None:
        return None
    return SetAside(kind_of(row.kind), row.error or "")


def kind_of(kind: str) -> str:
    """Return a kind without the reference that an apology's may have."""
    return kind.partition(":")[0]


def mark_blocked_by_sender(session: Session, telegram_id: int) -> None:
    """Record that the person with this Telegram id blocked the bot."""
    person = session.exec(select(Person).where(Person.telegram_id == telegram_id)).first()
    if person and person.id:
        note_blocked(session, person.id)


def mark_returned_by_sender(session: Session, telegram_id: int) -> None:
    """Record that the person with this Telegram id lets the bot write again: what they missed is tried again,
    and the hooks are called. Nothing happens if they hadn't blocked it.
    """
    person = session.exec(select(Person).where(Person.telegram_id == telegram_id)).first()
    if person is None or person.id is None or person.blocked_at is None:
        return
    person.blocked_at = None
    session.flush()
    hooks_of(session).on_returned(session, person.id)
    retry_missed(session, person.id)


def retry_missed(session: Session, person_id: int) -> None:
    """Try again, in their order, the messages of the last MISSED_WITHIN that this person has missed."""
    now = utc_now()
    is_own = col(Outbox.kind).in_(MISSED_KINDS) | col(Outbox.kind).startswith("officer_")
    again = {"failed_at": None, "error": None, "attempts": 0, "errors": 0, "due_at": now, "first_due_at": now}
    missed = (
        update(Outbox)
        .where(col(Outbox.person_id) == person_id, col(Outbox.error) == BLOCKED, is_own)
        .where(col(Outbox.failed_at) > now - MISSED_WITHIN)
    )
    if session.exec(missed.values(**again)).rowcount:
        notify(session, "outbox")
