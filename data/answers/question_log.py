"""The log of questions: how each ended, and the text of those that the bot failed; personal data are kept
only by consent.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlmodel import Session

from data.answers.anonymization import what_is_kept, without_personal_data
from data.db.notify import DESK, notify
from data.entries.titles import list_titles
from data.models.content import Question
from data.people.store import set_context
from data.people.views import NO_TOPIC, Topic

MAX_LETTER_LENGTH = 2000
"""Characters of a question put to the coordinators that are kept."""


class Resolution(StrEnum):
    """How a question was resolved, or left."""

    ANSWERED = "answered"
    HELPED = "helped"
    WRONG = "wrong"
    OFFERED = "offered"
    REFUSED = "refused"
    NONE = "none"
    PERSON = "person"


UNANSWERED = (Resolution.NONE, Resolution.REFUSED, Resolution.WRONG, Resolution.PERSON)
"""The ends of questions that coordinators are asked to answer."""
REASONS = ("other", "unclear", "outdated", "service")
"""Why an answer was no help: not my question, unclear, outdated, wrong for my service."""


@dataclass(frozen=True)
class Asked:
    """Who asked in which language; `missions` are the codes of the missions that the question names, and
    `topic` is what their questions are about from this one on.
    """

    person_id: int
    language: str
    missions: tuple[str, ...] = ()
    topic: Topic = NO_TOPIC

    def row(self, outcome: Resolution, **more: Any) -> Question:
        """Return the row to keep for the question."""
        return Question(
            person_id=self.person_id,
            language=self.language,
            missions=list(self.missions),
            outcome=outcome,
            **({"offered": []} | more),
        )


def record_answered(session: Session, asked: Asked, entry: str) -> int:
    """Count a question that was answered; its text isn't kept. Returns the row's id."""
    return add(session, asked.row(Resolution.ANSWERED, entry=entry))


def record_answer_read(
    session: Session, asked: Asked, code: str, about: str | None
) -> tuple[str | None, int]:
    """Record a question that was answered, and that its asker reads this entry now. Returns the title of the
    entry it was taken to be about, if any, and the row's id.
    """
    set_context(session, asked.person_id, code, asked.topic)
    titles = list_titles(session, [about], asked.language) if about else []
    return titles[0].title if titles else None, record_answered(session, asked, code)


def record_unanswered(session: Session, asked: Asked, text: str, offered: list[str]) -> int:
    """Keep a question that found choices only, or nothing; its text unless it holds personal data. Returns
    the row's id.
    """
    outcome = Resolution.OFFERED if offered else Resolution.NONE
    return add(session, asked.row(outcome, text=what_is_kept(text), offered=offered))


def record_for_person(session: Session, person_id: int, language: str, text: str) -> int:
    """Keep a question that somebody put to the coordinators. Returns the row's id."""
    kept = text[:MAX_LETTER_LENGTH]
    put = Question(person_id=person_id, language=language, outcome=Resolution.PERSON, text=kept, offered=[])
    return add(session, put)


def add(session: Session, question: Question) -> int:
    """Add a row, and refresh open pages if it waits for a reply. Returns the row's id."""
    session.add(question)
    session.flush()
    if question.outcome in UNANSWERED:
        notify(session, DESK)
    return question.id or 0


def find_own(session: Session, person_id: int, question_id: int) -> Question | None:
    """Return a question if this person asked it, else None."""
    question = session.get(Question, question_id)
    return question if question and question.person_id == person_id else None


def mark_refused(session: Session, person_id: int, question_id: int, text: str) -> bool:
    """Record that none of the shown entries was meant, and keep the text, unless it is kept already or is
    personal. Returns whether a text is kept.
    """
    question = find_own(session, person_id, question_id)
    if question is None:
        return False
    question.outcome = Resolution.REFUSED
    question.text = question.text or what_is_kept(text)
    notify(session, DESK)
    return question.text is not None


def mark_helped(session: Session, person_id: int, question_id: int) -> str | None:
    """Record that the answer helped. Returns the entry's code; None if this person didn't ask it."""
    question = find_own(session, person_id, question_id)
    if question is None:
        return None
    question.outcome = Resolution.HELPED
    return question.entry


def find_answered(session: Session, person_id: int, question_id: int) -> str | None:
    """Return the code of the entry that answered a question of this person, or None."""
    question = find_own(session, person_id, question_id)
    return question.entry if question else None


def mark_wrong(session: Session, person_id: int, question_id: int, reason: str, text: str) -> bool:
    """Record that the answer was no help and why, and keep the text. Returns False if this person didn't ask
    it, or the reason is unknown.
    """
    question = find_own(session, person_id, question_id)
    if question is None or reason not in REASONS:
        return False
    question.outcome, question.reason = Resolution.WRONG, reason
    question.text = what_is_kept(text)
    notify(session, DESK)
    return True


def keep_text(session: Session, person_id: int, question_id: int, text: str) -> bool:
    """Keep a text without its personal data, because the sender agreed. Returns False if nothing is left."""
    question, rest = find_own(session, person_id, question_id), without_personal_data(text)
    if question is None or not rest:
        return False
    question.text = rest
    notify(session, DESK)
    return True
