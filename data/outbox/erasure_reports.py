"""Reports of erasures: how each ended, told to the officer who asked for it and to leads."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from data.db.base import utc_now
from data.models.people import Coordinator
from data.models.privacy import Erasure, ErasureMessage
from data.outbox.erasures import FAILED, KEPT, LEFT, is_tried
from data.outbox.message import OutboxMessage
from data.outbox.store import enqueue
from data.people.coordinators import list_leads, list_reachable

LEASE = timedelta(seconds=60)
"""Time after which a report that isn't marked as sent is returned again."""


@dataclass(frozen=True)
class UnerasedMessage:
    """A message that couldn't be erased in one coordinator's chat: `kept` says why; `media` and `shown_at`
    are set if known.
    """

    name: str | None
    kept: str
    media: str | None
    shown_at: datetime | None


@dataclass(frozen=True)
class Report:
    """How an erasure ended. `telegram_id` is who gets the report, None if nobody asked for it or it was
    sent.
    """

    id: int
    telegram_id: int | None
    language: str | None
    number: str | None
    asked_at: datetime
    total: int
    left: tuple[UnerasedMessage, ...]


def settle(session: Session) -> list[Report]:
    """End the erasures of which nothing is pending any longer, and tell leads once what was left. Returns the
    reports to tell to officers; each is returned again after LEASE, until `mark_reported`.
    """
    now, reports = utc_now(), []
    for erasure in session.exec(select(Erasure).where(col(Erasure.report_at) <= now)).all():
        messages = session.exec(
            select(ErasureMessage)
            .where(ErasureMessage.erasure_id == erasure.id)
            .order_by(col(ErasureMessage.id))
        ).all()
        if any(is_tried(session, message) for message in messages):
            continue
        for message in messages:
            message.kept = message.kept or (FAILED if message.person_id else LEFT)
        notify_leads(session, erasure, messages)
        if erasure.telegram_id is None:
            close(session, erasure, messages)
            continue
        erasure.report_at = now + LEASE
        reports.append(report_of(session, erasure, messages))
    return reports


def notify_leads(session: Session, erasure: Erasure, messages: Sequence[ErasureMessage]) -> None:
    """Notify leads once of the messages that are left; without leads, every coordinator."""
    if messages:
        for reader in list_leads(session) or list_reachable(session):
            enqueue(
                session, reader, OutboxMessage(KEPT, f"{KEPT}:{erasure.id}:{reader}", about_id=erasure.id)
            )


def close(session: Session, erasure: Erasure, messages: Sequence[ErasureMessage]) -> None:
    """Forget who asked for a finished erasure; it is deleted with the last message it left."""
    erasure.telegram_id, erasure.report_at = None, None
    if not messages:
        session.delete(erasure)


def mark_reported(session: Session, erasure_id: int) -> None:
    """Record that the officer got the report, or can't get it."""
    erasure = session.get(Erasure, erasure_id)
    if erasure:
        close(session, erasure, list_messages(session, erasure_id))


def postpone_report(session: Session, erasure_id: int, seconds: float) -> None:
    """Report to the officer `seconds` later, because Telegram asks to wait or can't be reached."""
    erasure = session.get(Erasure, erasure_id)
    if erasure:
        erasure.report_at = utc_now() + timedelta(seconds=seconds)


def list_messages(session: Session, erasure_id: int) -> Sequence[ErasureMessage]:
    """Return the messages that an erasure hasn't erased."""
    return session.exec(select(ErasureMessage).where(ErasureMessage.erasure_id == erasure_id)).all()


def find_report(session: Session, erasure_id: int) -> Report | None:
    """Return how an erasure ended; None if it is gone, because nothing is left."""
    erasure = session.get(Erasure, erasure_id)
    return report_of(session, erasure, list_messages(session, erasure_id)) if erasure else None


def find_message(session: Session, message_id: int) -> UnerasedMessage | None:
    """Return a message that couldn't be erased; None once it is gone."""
    message = session.get(ErasureMessage, message_id)
    return unerased_of(session, message) if message and message.kept else None


def report_of(session: Session, erasure: Erasure, messages: Sequence[ErasureMessage]) -> Report:
    """Return the report of an erasure, with the coordinators' names."""
    left = tuple(unerased_of(session, message) for message in messages if message.kept)
    who = erasure.telegram_id, erasure.language, erasure.number
    return Report(erasure.id or 0, *who, erasure.asked_at, erasure.total, left)


def unerased_of(session: Session, message: ErasureMessage) -> UnerasedMessage:
    """Return one message with its coordinator's name."""
    query = select(Coordinator.name).where(Coordinator.person_id == message.person_id)
    name = session.exec(query).first() if message.person_id else None
    return UnerasedMessage(name, message.kept or FAILED, message.media, message.shown_at)
