"""Erase messages in coordinators' chats: what is pending, and what Telegram refused."""

from datetime import datetime, timedelta

from sqlmodel import Session, col, delete, func, select

from data.db.base import utc_now
from data.models.interests import Interest
from data.models.messages import Outbox
from data.models.people import Coordinator, Person
from data.models.privacy import Erasure, ErasureMessage
from data.outbox.message import OutboxMessage
from data.outbox.store import UNSENT, enqueue

ERASE = "erase_message"
"""The kind of outbox message that erases another; `about_id` is the ErasureMessage."""
ERASE_LIST = "erase_list"
"""The kind that erases a list; what is about other people stays in it."""
KEPT = "erasure_kept"
"""The kind that tells leads what an erasure left; `about_id` is the Erasure."""
BY_HAND = "erasure_byhand"
"""The kind that asks a coordinator to delete a message by hand; `about_id` is the ErasureMessage."""
REFUSED, BLOCKED, LEFT, FAILED = "refused", "blocked", "left", "failed"
"""Why a message stays: Telegram's rules; the coordinator blocked the bot, or is gone; an error of ours."""
EXPORT, LIST, CLASS = "export", "list", "class"
"""`media` of an ErasureMessage that holds an exported file, a list of several officers, or the results of a
course's candidates.
"""
HELD = "erasure_held"
"""The kind that tells a coordinator once that a case of theirs was erased; `about_id` is its number."""
RETRY_EVERY = timedelta(days=1)
RETRY_FOR = timedelta(days=90)
"""How often, and for how long, erasing a message is tried again."""


def begin(
    session: Session,
    telegram_id: int | None = None,
    language: str | None = None,
    number: str | None = None,
    total: int = 0,
) -> Erasure:
    """Begin an erasure of `total` messages, or of as many as `end_gathering` counts."""
    erasure = Erasure(telegram_id=telegram_id, language=language, number=number, total=total)
    session.add(erasure)
    session.flush()
    return erasure


def end_gathering(session: Session, erasure: Erasure) -> int:
    """Set and return the number of messages of an erasure; one without any is deleted."""
    session.flush()
    query = select(func.count()).where(ErasureMessage.erasure_id == erasure.id)
    erasure.total = session.exec(query).one()
    if not erasure.total:
        session.delete(erasure)
    return erasure.total


def erase_message(
    session: Session,
    person_id: int,
    message_id: int,
    erasure_id: int | None = None,
    media: str | None = None,
    shown_at: datetime | None = None,
) -> None:
    """Have a message erased in the chat of somebody who is still there, as a part of an erasure or by itself.
    One that is being erased already counts for the later erasure that somebody asked for. A list is erased
    once more, because a version on its way may still name this officer.
    """
    if session.get(Person, person_id) is None:
        return
    place = ErasureMessage.person_id == person_id, ErasureMessage.message_id == message_id
    message = session.exec(select(ErasureMessage).where(*place)).first()
    if message is None:
        own = erasure_id or begin(session, total=1).id or 0
        message = ErasureMessage(person_id=person_id, message_id=message_id, erasure_id=own)
        session.add(message)
    message.erasure_id = erasure_id or message.erasure_id
    message.media, message.shown_at = media or message.media, shown_at or message.shown_at
    session.flush()
    if message.media == LIST or not is_tried(session, message):
        try_again(session, message)


def try_again(session: Session, message: ErasureMessage) -> None:
    """Put the erasing of a message into the outbox."""
    message.kept, message.retry_at = None, None
    message.tries += 1
    session.flush()
    if message.person_id:
        made = f"{message.id}:{message.made_at.timestamp()}"
        key = f"erased:{message.person_id}:{message.message_id}:{made}:{message.tries}"
        kind = ERASE_LIST if message.media == LIST else ERASE
        report = OutboxMessage(kind, key, message_id=message.message_id, about_id=message.id)
        enqueue(session, message.person_id, report)


def mark_erased(session: Session, message_id: int) -> None:
    """Delete the row of a message that is gone from its chat."""
    session.exec(delete(ErasureMessage).where(col(ErasureMessage.id) == message_id))


def notify_owners(session: Session, officer_id: int, number: str) -> None:
    """Notify each coordinator who owns open cases of this officer, once, that they are being erased. `number`
    is the receipt's.
    """
    held = (
        select(Coordinator.person_id, func.min(Interest.id))
        .join(Interest, col(Interest.owner_id) == Coordinator.id)
        .where(Interest.person_id == officer_id, col(Interest.open_key).is_not(None))
        .where(col(Coordinator.removed_at).is_(None), col(Coordinator.person_id) != officer_id)
        .group_by(col(Coordinator.person_id))
    )
    for person_id, interest_id in session.exec(held).all():
        enqueue(session, person_id, OutboxMessage(HELD, f"{HELD}:{number}:{person_id}", about_id=interest_id))


def mark_kept(session: Session, message_id: int, why: str) -> None:
    """Record why a message stays; it is tried again every day, and its reader is asked to delete it."""
    message = session.get(ErasureMessage, message_id)
    if message is None:
        return
    message.kept, message.retry_at = why, utc_now() + RETRY_EVERY
    if why == REFUSED and message.person_id:
        key = f"{BY_HAND}:{message.id}"
        request = OutboxMessage(BY_HAND, key, message_id=message.message_id, about_id=message.id)
        enqueue(session, message.person_id, request)


def retry(session: Session) -> int:
    """Try again what is due, for RETRY_FOR after the request. Returns how many rows changed."""
    now = utc_now()
    old = col(ErasureMessage.kept).is_not(None), col(ErasureMessage.made_at) <= now - RETRY_FOR
    changed = session.exec(delete(ErasureMessage).where(*old)).rowcount
    due = col(ErasureMessage.retry_at) <= now, col(ErasureMessage.person_id).is_not(None)
    for message in session.exec(select(ErasureMessage).where(*due)).all():
        try_again(session, message)
        changed += 1
    left = select(ErasureMessage.erasure_id).where(ErasureMessage.erasure_id == Erasure.id).exists()
    changed += session.exec(delete(Erasure).where(col(Erasure.report_at).is_(None), ~left)).rowcount
    return int(changed)


def is_tried(session: Session, message: ErasureMessage) -> bool:
    """Return whether the outbox holds a pending attempt to erase this message."""
    query = select(Outbox.id).where(col(Outbox.kind).in_((ERASE, ERASE_LIST)), *UNSENT)
    query = query.where(Outbox.about_id == message.id)
    return message.kept is None and session.exec(query).first() is not None


def find_media(session: Session, message_id: int) -> str | None:
    """Return what a message that is to be erased holds; None if that isn't known, or the message is gone."""
    message = session.get(ErasureMessage, message_id)
    return message.media if message else None
