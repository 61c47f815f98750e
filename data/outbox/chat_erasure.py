"""Find the messages that show something of an officer in coordinators' chats, and begin to erase them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, delete, select

from data.models.content import Question, QuestionCopy
from data.models.courses import CourseNotice
from data.models.interests import Interest, Letter, LetterCopy
from data.models.messages import Notice
from data.models.people import Person
from data.models.privacy import ErasureMessage, ExportFile, LeftMessage
from data.outbox import erasures
from data.outbox.tracked_messages import TrackedKind, find_case_at


@dataclass(frozen=True)
class Showing:
    """What a message shows: its media besides text, and when it was sent, if these are known."""

    media: str | None = None
    sent_at: datetime | None = None


def erase_messages(
    session: Session, interest_ids: list[int], officer_id: int, erasure_id: int | None = None
) -> None:
    """Erase every message in coordinators' chats that shows these interests, a letter about them or a
    question of this officer, and every export that is still there. A message that has come to show another
    case stays.
    """
    for place, showing in find_messages(session, interest_ids, officer_id).items():
        if find_case_at(session, *place) in (None, *interest_ids):
            erasures.erase_message(session, *place, erasure_id, showing.media, showing.sent_at)


def find_messages(
    session: Session, interest_ids: list[int], officer_id: int
) -> dict[tuple[int, int], Showing]:
    """Return what shows something of an officer to coordinators, by person and message."""
    shown = select(Notice.person_id, Notice.message_id, Notice.shows).where(
        col(Notice.interest_id).in_(interest_ids), Notice.person_id != officer_id
    )
    asked = select(QuestionCopy.person_id, QuestionCopy.message_id).join(Question)
    asked = asked.where(Question.person_id == officer_id, QuestionCopy.person_id != officer_id)
    found: dict[tuple[int, int], Showing] = {}
    for person_id, message_id in session.exec(asked):
        found[person_id, message_id] = Showing(erasures.LIST)
    for person_id, message_id, shows in session.exec(shown):
        known = found.get((person_id, message_id), Showing(erasures.LIST))
        found[person_id, message_id] = known if shows == TrackedKind.LIST else Showing()
    for export in exported_after(session, interest_ids, officer_id):
        if export.message_id:
            found[export.person_id, export.message_id] = Showing(erasures.EXPORT, export.sent_at)
        session.delete(export)
    copies = (
        select(LetterCopy, Letter)
        .join(Letter)
        .where(col(Letter.interest_id).in_(interest_ids), LetterCopy.person_id != officer_id)
    )
    for one, letter in session.exec(copies):
        found[one.person_id, one.message_id] = Showing(letter.media if one.is_body else None, letter.at)
    return found


def erase_in_chat(session: Session, person_id: int) -> None:
    """Erase every message in this person's chat that shows somebody else's interest, letter or question, and
    every export they made.
    """
    for message_id, showing in shown_of_others(session, person_id).items():
        erasures.erase_message(session, person_id, message_id, None, showing.media, showing.sent_at)
    session.exec(delete(ExportFile).where(col(ExportFile.person_id) == person_id))


def keep_for_erasure(session: Session, person: Person) -> None:
    """Keep by number the messages of a person whose row is being deleted, so that they are erased too."""
    waiting = select(ErasureMessage.message_id).where(ErasureMessage.person_id == person.id)
    language = person.known_language
    for message_id in {*shown_of_others(session, person.id or 0), *session.exec(waiting)}:
        session.add(LeftMessage(chat_id=person.telegram_id, message_id=message_id, language=language))


def shown_of_others(session: Session, person_id: int) -> dict[int, Showing]:
    """Return what shows something of others in a coordinator's chat, by message."""
    others = col(Interest.person_id) != person_id
    shown = select(Notice.message_id).join(Interest).where(Notice.person_id == person_id, others)
    asked = select(QuestionCopy.message_id).join(Question).where(QuestionCopy.person_id == person_id)
    asked = asked.where(col(Question.person_id) != person_id)
    found: dict[int, Showing] = {}
    named = select(CourseNotice.message_id).where(CourseNotice.person_id == person_id)
    for message_id in {*session.exec(shown), *session.exec(asked), *session.exec(named)}:
        found[message_id] = Showing()
    copies = select(LetterCopy, Letter).join(Letter).join(Interest)
    for one, letter in session.exec(copies.where(LetterCopy.person_id == person_id, others)):
        found[one.message_id] = Showing(letter.media if one.is_body else None, letter.at)
    for export in session.exec(select(ExportFile).where(ExportFile.person_id == person_id)):
        found[export.message_id] = Showing(erasures.EXPORT, export.sent_at)
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
