"""Tracked messages: which message shows which case, so that it is updated, replied to and erased."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, case
from sqlalchemy import select as select_many
from sqlmodel import Session, col, delete, select, update
from sqlmodel.sql.expression import SelectOfScalar

from data.db.base import utc_now
from data.models.content import Question, QuestionCopy
from data.models.courses import CourseNotice
from data.models.interests import Interest, Letter, LetterCopy
from data.models.messages import Notice, Outbox
from data.models.people import Coordinator, Person
from data.models.privacy import ErasureMessage, ExportFile, LeftMessage
from data.outbox import erasures
from data.outbox.store import Delivery
from data.people.access_log import Access, record_access


class TrackedKind(StrEnum):
    """What a message shows of a case."""

    CASE = "file"
    """The whole case, kept up to date."""
    CARD = "card"
    """The case's short card, kept up to date."""
    ABOUT = "about"
    """Something about this case alone, such as a preview: a reply to it is about the case."""
    RECEIPT = "receipt"
    """Whether a letter was delivered, kept up to date for its author; a reply to it is about the case."""
    LIST = "list"
    """A list of several cases, or a message that shows something else by now."""


LIVE = (TrackedKind.CASE, TrackedKind.CARD)
OPEN = (TrackedKind.CASE, TrackedKind.ABOUT, TrackedKind.RECEIPT)
"""What is on the screen because the coordinator asked for the case, or wrote about it."""
CARDS = ("interest", "reminder")
"""The first words of kinds that show an interest's card."""


def track_message(
    session: Session,
    interest_id: int,
    person_id: int,
    message_id: int,
    shows: TrackedKind = TrackedKind.CARD,
    *,
    is_new: bool = False,
) -> bool:
    """Remember that a message shows a case. Returns False if the case is gone. If this person is neither its
    officer nor a coordinator any more, the message is erased too.

    For an `is_new` message, a row that a faster tap has made by now stays as it is. Whoever changes a case
    that is being opened waits for this transaction, and then finds the message that must be updated.
    """
    found = may_read(session, interest_id, person_id, is_opening=shows is TrackedKind.CASE)
    if not found and message_id:
        media = erasures.LIST if shows is TrackedKind.LIST else None
        erasures.erase_message(session, person_id, message_id, media=media)
    if not found:
        return False
    if not message_id:
        return True
    here = tracked_query(interest_id, person_id).where(Notice.message_id == message_id)
    notice = session.exec(here).first()
    if notice and is_new:
        return True
    notice = notice or Notice(
        interest_id=interest_id, person_id=person_id, message_id=message_id, shows=shows
    )
    notice.shows, notice.letter_id = shows, None
    session.add(notice)
    return True


def may_read(session: Session, interest_id: int, person_id: int, *, is_opening: bool = False) -> bool:
    """Return whether the interest exists and this person is its officer or a coordinator. With `is_opening`,
    PostgreSQL keeps others from changing it until the transaction ends.
    """
    query = select(Interest.id).where(Interest.id == interest_id, readable_by(person_id))
    return session.exec(query.with_for_update(read=True) if is_opening else query).first() is not None


def readable_by(person_id: int) -> ColumnElement[bool]:
    """Return the condition on Interest that this person is its officer or a coordinator."""
    return (col(Interest.person_id) == person_id) | is_active(person_id)


def is_active(person_id: int) -> ColumnElement[bool]:
    """Return the condition that this person is a coordinator now."""
    mine = select(Coordinator.id).where(Coordinator.person_id == person_id)
    return mine.where(col(Coordinator.removed_at).is_(None)).exists()


def mark_replaced(session: Session, person_id: int, message_id: int) -> None:
    """Mark a message as showing something else, because one of its buttons was pressed."""
    query = update(Notice).where(col(Notice.person_id) == person_id, col(Notice.message_id) == message_id)
    session.exec(query.where(col(Notice.shows) != TrackedKind.LIST).values(shows=TrackedKind.LIST))


def mark_showing(session: Session, interest_id: int, person_id: int, message_id: int) -> None:
    """Mark a message as showing the case, or the receipt, again, because the button didn't replace it."""
    is_receipt = col(Notice.letter_id).is_not(None)
    shows = case((is_receipt, TrackedKind.RECEIPT.value), else_=TrackedKind.CASE.value)
    query = update(Notice).where(col(Notice.interest_id) == interest_id, col(Notice.person_id) == person_id)
    session.exec(query.where(col(Notice.message_id) == message_id).values(shows=shows))


def tracked_query(interest_id: int, person_id: int) -> SelectOfScalar[Notice]:
    """Return the query for the messages in one person's chat that show a case."""
    return select(Notice).where(Notice.interest_id == interest_id, Notice.person_id == person_id)


def list_live(session: Session, interest_id: int, person_id: int) -> list[tuple[int, TrackedKind]]:
    """Return the Telegram ids of a coordinator's messages about a case that are kept up to date, and what
    each shows.
    """
    rows = session.execute(live_query(), {"interest": interest_id, "person": person_id})
    found = [(message_id, TrackedKind(shows)) for message_id, shows in rows]
    if found:
        record_access(session, person_id, [interest_id], Access.SHOWN)
    return found


@cache
def live_query() -> Select[*tuple[Any, ...]]:
    """Return the query of `list_live`, cached because building it takes longer than running it."""
    about, reader = (
        col(Notice.interest_id) == bindparam("interest"),
        col(Notice.person_id) == bindparam("person"),
    )
    query = select_many(col(Notice.message_id), col(Notice.shows)).where(about, reader)
    return query.where(col(Notice.shows).in_(LIVE)).order_by(col(Notice.id))


def list_readers(session: Session, interest_id: int) -> list[int]:
    """Return the person ids of the coordinators who have the whole case on a screen."""
    query = (
        select(Notice.person_id)
        .join(Coordinator, col(Coordinator.person_id) == Notice.person_id)
        .where(Notice.interest_id == interest_id, Notice.shows == TrackedKind.CASE)
        .where(col(Coordinator.removed_at).is_(None))
    )
    return list(session.exec(query.distinct()))


def wait_for_openers(session: Session, interest_id: int) -> None:
    """Wait, on PostgreSQL, for those who are opening this case: they may have read it as it was."""
    session.exec(
        select(Interest.id).where(Interest.id == interest_id).with_for_update(key_share=True)
    ).first()


def find_open_case(session: Session, person_id: int) -> int | None:
    """Return the case that a coordinator has on the screen: the lowest message in their chat that shows one,
    or something about one. Their own interest is left out. None if there is no such message.
    """
    query = (
        select(Notice.interest_id)
        .join(Interest)
        .where(Notice.person_id == person_id, col(Notice.shows).in_(OPEN), Interest.person_id != person_id)
        .order_by(col(Notice.message_id).desc())
    )
    return session.exec(query.limit(1)).first()


def find_case_at(session: Session, person_id: int, message_id: int) -> int | None:
    """Return the case that a message is about, None if it is about none or several."""
    query = select(Notice.interest_id).where(
        Notice.person_id == person_id, Notice.message_id == message_id, Notice.shows != TrackedKind.LIST
    )
    found = session.exec(query).all()
    return found[0] if len(found) == 1 else None


def mark_sent(session: Session, delivery: Delivery, message_id: int | None) -> None:
    """Mark a message as delivered and, if it shows an interest, remember which message shows it. If the
    officer had everything erased while it was on its way, the message is erased.
    """
    session.exec(
        update(Outbox)
        .where(col(Outbox.id) == delivery.id)
        .values(sent_at=utc_now(), error=None, process=None)
    )
    if delivery.kind in (erasures.ERASE, erasures.ERASE_LIST) and delivery.about_id:
        erasures.mark_erased(session, delivery.about_id)
    if message_id is not None and delivery.interest_id is not None:
        shows = TrackedKind.CARD if delivery.kind.partition("_")[0] in CARDS else TrackedKind.ABOUT
        place = (delivery.interest_id, delivery.person_id, message_id)
        if not track_message(session, *place, shows, is_new=True):
            erasures.erase_message(session, delivery.person_id, message_id)
        record_access(session, delivery.person_id, [delivery.interest_id], Access.SHOWN)


def erase_messages(
    session: Session, interest_ids: list[int], officer_id: int, erasure_id: int | None = None
) -> None:
    """Erase every message in coordinators' chats that shows these interests, a letter about them or a
    question of this officer, and every export that is still there. A message that has come to show another
    case stays.
    """
    for place, (media, shown_at) in find_messages(session, interest_ids, officer_id).items():
        if find_case_at(session, *place) in (None, *interest_ids):
            erasures.erase_message(session, *place, erasure_id, media, shown_at)


def find_messages(
    session: Session, interest_ids: list[int], officer_id: int
) -> dict[tuple[int, int], tuple[str | None, datetime | None]]:
    """Return where coordinators have something of an officer, by person and message: the media besides text,
    and when it was sent, if known.
    """
    shown = select(Notice.person_id, Notice.message_id, Notice.shows).where(
        col(Notice.interest_id).in_(interest_ids), Notice.person_id != officer_id
    )
    asked = select(QuestionCopy.person_id, QuestionCopy.message_id).join(Question)
    asked = asked.where(Question.person_id == officer_id, QuestionCopy.person_id != officer_id)
    found: dict[tuple[int, int], tuple[str | None, datetime | None]] = {}
    for person_id, message_id in session.exec(asked):
        found[person_id, message_id] = erasures.LIST, None
    for person_id, message_id, shows in session.exec(shown):
        known = found.get((person_id, message_id), (erasures.LIST, None))[0]
        found[person_id, message_id] = known if shows == TrackedKind.LIST else None, None
    for export in exported_after(session, interest_ids, officer_id):
        if export.message_id:
            found[export.person_id, export.message_id] = erasures.EXPORT, export.sent_at
        session.delete(export)
    copies = (
        select(LetterCopy, Letter)
        .join(Letter)
        .where(col(Letter.interest_id).in_(interest_ids), LetterCopy.person_id != officer_id)
    )
    for one, letter in session.exec(copies):
        found[one.person_id, one.message_id] = letter.media if one.is_body else None, letter.at
    return found


def erase_in_chat(session: Session, person_id: int) -> None:
    """Erase every message in this person's chat that shows somebody else's interest, letter or question, and
    every export they made.
    """
    for message_id, (media, shown_at) in shown_of_others(session, person_id).items():
        erasures.erase_message(session, person_id, message_id, None, media, shown_at)
    session.exec(delete(ExportFile).where(col(ExportFile.person_id) == person_id))


def keep_for_erasure(session: Session, person: Person) -> None:
    """Keep by number the messages of a person whose row is being deleted, so that they are erased too."""
    waiting = select(ErasureMessage.message_id).where(ErasureMessage.person_id == person.id)
    language = person.language or person.language_hint
    for message_id in {*shown_of_others(session, person.id or 0), *session.exec(waiting)}:
        session.add(LeftMessage(chat_id=person.telegram_id, message_id=message_id, language=language))


def shown_of_others(session: Session, person_id: int) -> dict[int, tuple[str | None, datetime | None]]:
    """Return the messages in a coordinator's chat that show something of others: the media besides text, and
    when it was sent, if known.
    """
    others = col(Interest.person_id) != person_id
    shown = select(Notice.message_id).join(Interest).where(Notice.person_id == person_id, others)
    asked = select(QuestionCopy.message_id).join(Question).where(QuestionCopy.person_id == person_id)
    asked = asked.where(col(Question.person_id) != person_id)
    found: dict[int, tuple[str | None, datetime | None]] = {}
    named = select(CourseNotice.message_id).where(CourseNotice.person_id == person_id)
    for message_id in {*session.exec(shown), *session.exec(asked), *session.exec(named)}:
        found[message_id] = None, None
    copies = select(LetterCopy, Letter).join(Letter).join(Interest)
    for one, letter in session.exec(copies.where(LetterCopy.person_id == person_id, others)):
        found[one.message_id] = letter.media if one.is_body else None, letter.at
    for export in session.exec(select(ExportFile).where(ExportFile.person_id == person_id)):
        found[export.message_id] = erasures.EXPORT, export.sent_at
    found.pop(0, None)
    return found


def exported_after(session: Session, interest_ids: list[int], officer_id: int) -> Sequence[ExportFile]:
    """Return the exports that may hold something of an officer: all of them, unless nothing is kept of the
    officer.
    """
    asked = select(Question.id).where(Question.person_id == officer_id)
    if not interest_ids and session.exec(asked).first() is None:
        return ()
    return session.exec(select(ExportFile)).all()


def keep_list(session: Session, interest_ids: Sequence[int], person_id: int, message_id: int) -> None:
    """Remember that a message lists these cases; one that was erased meanwhile is taken out of it."""
    for one in interest_ids:
        track_message(session, one, person_id, message_id, TrackedKind.LIST)
    record_access(session, person_id, interest_ids, Access.LISTED)
