"""Messages that have to reach somebody: written with what they tell about, delivered at least once."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session, col, select, update
from sqlmodel.sql.expression import SelectOfScalar

from data.models import Interest, Letter, LetterCopy, Notice, Outbox, Person, utc_now

LEASE = timedelta(seconds=60)
LONGEST_WAIT = timedelta(hours=6)
"""Longer than any pause between two tries."""


@dataclass(frozen=True)
class Delivery:
    """One message to send now. `language` is the reader's."""

    id: int
    kind: str
    person_id: int
    telegram_id: int
    language: str | None
    interest_id: int | None
    message_id: int | None
    history_id: int | None
    letter_id: int | None
    about_id: int | None
    attempts: int


def enqueue(
    session: Session,
    person_id: int,
    kind: str,
    key: str,
    interest_id: int | None = None,
    message_id: int | None = None,
    history_id: int | None = None,
    letter_id: int | None = None,
    about_id: int | None = None,
    is_bulk: bool = False,
) -> None:
    """Add a message in the present transaction, or the edit of one; the same `key` is added once."""
    if session.exec(select(Outbox.id).where(Outbox.key == key)).first():
        return
    row = Outbox(
        person_id=person_id,
        kind=kind,
        key=key,
        interest_id=interest_id,
        message_id=message_id,
        history_id=history_id,
        letter_id=letter_id,
        about_id=about_id,
        is_bulk=is_bulk,
    )
    session.add(row)
    session.info["outbox"] = True


def enqueue_apology(session: Session, telegram_id: int, kind: str, key: str) -> None:
    """Somebody's update met an error: they are told what to do. Strangers' rows aren't made for that."""
    person_id = session.exec(select(Person.id).where(Person.telegram_id == telegram_id)).first()
    if person_id:
        enqueue(session, person_id, kind, key)


def claim_due(session: Session, limit: int, without: Collection[int] = ()) -> list[Delivery]:
    """The next messages that are due, but to none of the people in `without`; hidden while LEASE runs.

    One due long after now was put off by a clock that has jumped back since.
    """
    now = utc_now()
    due = (col(Outbox.due_at) <= now) | (col(Outbox.due_at) > now + LONGEST_WAIT)
    query = (
        select(Outbox, Person)
        .join(Person)
        .where(col(Outbox.sent_at).is_(None), col(Outbox.failed_at).is_(None), due)
        .where(col(Outbox.person_id).not_in(without))
        .order_by(col(Outbox.due_at), col(Outbox.id))
        .limit(limit)
    )
    deliveries = []
    for row, person in session.exec(query).all():
        row.due_at = now + LEASE
        row.attempts += 1
        deliveries.append(
            Delivery(
                row.id or 0,
                row.kind,
                row.person_id,
                person.telegram_id,
                person.language or person.language_hint,
                row.interest_id,
                row.message_id,
                row.history_id,
                row.letter_id,
                row.about_id,
                row.attempts,
            )
        )
    return deliveries


def mark_sent(session: Session, delivery: Delivery, message_id: int | None) -> None:
    """The message arrived; where it is an interest's card, remember where it stands."""
    session.exec(update(Outbox).where(col(Outbox.id) == delivery.id).values(sent_at=utc_now(), error=None))
    if message_id is not None and delivery.interest_id is not None:
        keep_notice(session, delivery.interest_id, delivery.person_id, message_id)


def keep_notice(
    session: Session, interest_id: int, person_id: int, message_id: int, *, is_card: bool = True
) -> None:
    """Remember that a coordinator's message shows an interest: alone, as a card, or in a list."""
    if session.get(Interest, interest_id) is None:
        return
    here = notices_of(interest_id, person_id).where(Notice.message_id == message_id)
    notice = session.exec(here).first()
    notice = notice or Notice(interest_id=interest_id, person_id=person_id, message_id=message_id)
    notice.is_card = is_card
    session.add(notice)


def notices_of(interest_id: int, person_id: int) -> SelectOfScalar[Notice]:
    """The messages at one coordinator that show an interest."""
    return select(Notice).where(Notice.interest_id == interest_id, Notice.person_id == person_id)


def mark_failed(session: Session, delivery: Delivery, error: str) -> None:
    """The message can't arrive; `error` is the kind of error, never its text."""
    session.exec(update(Outbox).where(col(Outbox.id) == delivery.id).values(failed_at=utc_now(), error=error))


def mark_later(session: Session, delivery: Delivery, due_at: datetime, error: str) -> None:
    """Try again at `due_at`."""
    session.exec(update(Outbox).where(col(Outbox.id) == delivery.id).values(due_at=due_at, error=error))


def release_leases(session: Session) -> None:
    """At start, with nobody else at work: what a killed process held is due at once."""
    session.exec(
        update(Outbox)
        .where(col(Outbox.sent_at).is_(None), col(Outbox.failed_at).is_(None), col(Outbox.due_at) > utc_now())
        .where(col(Outbox.error).is_(None))
        .values(due_at=utc_now())
    )


def list_cards(session: Session, interest_id: int, person_id: int) -> list[int]:
    """The Telegram message ids of a coordinator's cards of an interest."""
    cards = notices_of(interest_id, person_id).where(col(Notice.is_card)).order_by(col(Notice.id))
    return [notice.message_id for notice in session.exec(cards)]


def find_card(session: Session, person_id: int, message_id: int) -> int | None:
    """The interest whose card a message is."""
    query = select(Notice.interest_id).where(
        Notice.person_id == person_id, Notice.message_id == message_id, col(Notice.is_card)
    )
    return session.exec(query).first()


def empty_messages(session: Session, interest_ids: list[int], officer_id: int) -> None:
    """Have every message at a coordinator that shows these interests, or a letter about them, emptied."""
    shown = select(Notice.person_id, Notice.message_id).where(col(Notice.interest_id).in_(interest_ids))
    copies = (
        select(LetterCopy.person_id, LetterCopy.message_id)
        .join(Letter)
        .where(col(Letter.interest_id).in_(interest_ids), LetterCopy.person_id != officer_id)
    )
    for person_id, message_id in {*session.exec(shown), *session.exec(copies)}:
        key = f"erased:{person_id}:{message_id}"
        enqueue(session, person_id, "interest_erased", key, message_id=message_id)
