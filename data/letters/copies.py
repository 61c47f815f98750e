"""Copies of letters in readers' chats."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from data.db.notify import DESK, notify
from data.letters.receipts import update_receipts
from data.letters.store import DISTRESS_MARK, LetterKind, LetterView, view
from data.models.interests import Interest, Letter, LetterCopy
from data.models.messages import Outbox
from data.outbox import erasures, tracked_messages
from data.outbox import store as outbox
from data.people.access_log import Access, record_access


def keep_copy(session: Session, letter_id: int, person_id: int, message_id: int, is_body: bool) -> None:
    """Record the message that shows a letter to its reader, so that a reply to it finds its case. If the
    letter was erased meanwhile, or its reader is no coordinator any more, the message is erased instead.
    """
    query = select(Letter).join(Interest).where(Letter.id == letter_id)
    letter = session.exec(query.where(tracked_messages.readable_by(person_id))).first()
    if letter:
        session.add(
            LetterCopy(letter_id=letter_id, person_id=person_id, message_id=message_id, is_body=is_body)
        )
        session.flush()
        update_receipts(session, letter)
        record_access(session, person_id, [letter.interest_id], Access.SHOWN)
        notify(session, DESK)
    else:
        erasures.erase_message(session, person_id, message_id)


def keep_joined(session: Session, letter_ids: Sequence[int], person_id: int, message_id: int) -> None:
    """Record the message that shows several letters of a case to their reader."""
    for letter_id in letter_ids:
        keep_copy(session, letter_id, person_id, message_id, is_body=False)


def list_waiting(session: Session, letter_id: int, person_id: int) -> list[LetterView]:
    """Return a letter and the others of its case that wait for the same reader, the oldest first: texts of
    one message each. A call for help is alone. Returns none if the reader has the letter.
    """
    letter = session.get_one(Letter, letter_id)
    shown = select(LetterCopy.id).where(LetterCopy.letter_id == Letter.id, LetterCopy.person_id == person_id)
    query = (
        select(Letter)
        .join(Outbox, col(Outbox.letter_id) == Letter.id)
        .where(Outbox.kind == "letter", Outbox.person_id == person_id, *outbox.UNSENT)
        .where(Letter.interest_id == letter.interest_id, Letter.kind == letter.kind)
        .where(col(Letter.is_copied).is_(False), ~shown.exists())
        .order_by(col(Letter.id))
    )
    found = session.exec(query).all()
    if letter not in found or letter.about == DISTRESS_MARK:
        return [view(session, letter)] if letter in found else []
    return [view(session, one) for one in found if one.about != DISTRESS_MARK]


def list_joined(session: Session, letter_id: int, person_id: int) -> list[LetterView]:
    """Return the letters that the message shows in which a reader has this one, the oldest first."""
    own = select(LetterCopy.message_id).where(LetterCopy.letter_id == letter_id)
    own = own.where(LetterCopy.person_id == person_id, col(LetterCopy.is_body).is_(False))
    together = select(LetterCopy.letter_id).where(
        LetterCopy.person_id == person_id, col(LetterCopy.message_id).in_(own)
    )
    query = select(Letter).where(col(Letter.id).in_(together)).order_by(col(Letter.id))
    return [view(session, one) for one in session.exec(query)]


def list_delivered(session: Session, interest_id: int) -> set[int]:
    """Return the ids of the letters to the officer of a case that have arrived."""
    query = select(LetterCopy.letter_id).join(Letter)
    query = query.where(Letter.interest_id == interest_id, Letter.kind == LetterKind.TO_OFFICER)
    return set(session.exec(query))


def find_copies(session: Session, letter_id: int, person_id: int) -> tuple[int | None, int | None]:
    """Return the ids of the messages that show a letter to a reader: the line that says who wrote, and the
    copied message. It is called for an edit, which shows the letter again, so the access log records it.
    """
    query = select(LetterCopy.is_body, LetterCopy.message_id).where(
        LetterCopy.letter_id == letter_id, LetterCopy.person_id == person_id
    )
    found = dict(session.exec(query.order_by(col(LetterCopy.id))).all())
    letter = session.get(Letter, letter_id)
    if found and letter:
        record_access(session, person_id, [letter.interest_id], Access.SHOWN)
    return found.get(False), found.get(True)
