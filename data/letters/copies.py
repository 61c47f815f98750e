"""Copies of letters in readers' chats."""

from sqlmodel import Session, col, select

from data.db.notify import DESK, notify
from data.letters.receipts import update_receipts
from data.letters.store import LetterKind
from data.models.interests import Interest, Letter, LetterCopy
from data.outbox import erasures, tracked_messages
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
