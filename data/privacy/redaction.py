"""Find what a list in a coordinator's chat may still show after somebody in it was erased."""

from dataclasses import dataclass

from sqlmodel import Session, col, select

from data.interests.cards import view_interests
from data.interests.views import InterestCard
from data.models.content import Question, QuestionCopy
from data.models.interests import Interest
from data.models.messages import Notice
from data.outbox.tracked_messages import is_active
from data.people.access_log import Access, record_access

MAX_ROWS = 10
"""Rows of each kind that are shown again, the latest."""


@dataclass(frozen=True)
class Remaining:
    """The other rows of a list: cases, and questions as they were asked."""

    cards: tuple[InterestCard, ...]
    questions: tuple[str, ...]


def find_remaining(session: Session, person_id: int, message_id: int, language: str) -> Remaining | None:
    """Return the rows that are left of a message, and record in the access log that they are shown. None if
    nothing is left, or its reader is no coordinator any more.
    """
    if not session.exec(select(is_active(person_id))).one():
        return None
    named = (
        select(Interest)
        .join(Notice)
        .where(Notice.person_id == person_id, Notice.message_id == message_id)
        .order_by(col(Notice.id).desc())
    )
    asked = (
        select(Question.text)
        .join(QuestionCopy)
        .where(QuestionCopy.person_id == person_id, QuestionCopy.message_id == message_id)
        .where(col(Question.text).is_not(None))
        .order_by(col(QuestionCopy.id).desc())
    )
    interests = session.exec(named.limit(MAX_ROWS)).all()
    questions = tuple(text for text in session.exec(asked.limit(MAX_ROWS)) if text)
    if not interests and not questions:
        return None
    record_access(session, person_id, [interest.id or 0 for interest in interests], Access.LISTED)
    return Remaining(tuple(view_interests(session, interests, language)), questions)
