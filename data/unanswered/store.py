"""Questions that the bot couldn't answer: grouped, ranked, replied to by a coordinator, or set aside."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlmodel import Session, col, func, select, update

from data.answers.question_log import UNANSWERED, Resolution, record_for_person
from data.db.base import utc_now
from data.db.notify import DESK, notify
from data.forms.validation import texts_in
from data.interests.blocks import is_blocked
from data.models.content import Question, QuestionCopy, Reply
from data.models.messages import Outbox
from data.models.officers import DeskBlock
from data.models.people import Coordinator, Person
from data.outbox import erasures, tracked_messages
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage
from data.outbox.store import Delivery
from data.people.coordinators import list_reachable

MAX_GROUPED = 400
"""How many questions are grouped at once, the latest."""
ANSWERED = "question_answered"
"""The kind of message that brings a reply."""
TELL_AUTHOR_AFTER = timedelta(seconds=3)
"""How long the author isn't told yet whom a reply couldn't reach, because other messages fail at the same
time.
"""
MAX_PASSED_ON = 5
"""Questions of one person in an hour about which coordinators are notified, at most."""
WAITS_FOR = timedelta(days=90)
"""After this time a question counts as given up."""


@dataclass(frozen=True)
class UnansweredQuestion:
    """A question that nobody has answered yet. `language` is the one its sender reads now."""

    id: int
    person_id: int
    language: str
    text: str
    asked_at: datetime


@dataclass(frozen=True)
class QuestionGroup:
    """Questions that ask the same, oldest first."""

    questions: tuple[UnansweredQuestion, ...]

    @property
    def id(self) -> int:
        """Return the id of the oldest question."""
        return self.questions[0].id

    @property
    def askers(self) -> int:
        """Return how many people asked."""
        return len({question.person_id for question in self.questions})

    @property
    def wordings(self) -> list[str]:
        """Return how they asked, each wording once."""
        return list({question.text.casefold(): question.text for question in self.questions}.values())

    @property
    def languages(self) -> list[str]:
        """Return the languages a reply is needed in, English first."""
        return sorted({question.language for question in self.questions})


@dataclass(frozen=True)
class ReplyView:
    """A coordinator's reply; `question` is how the reader asked, None if that wasn't kept."""

    texts: dict[str, str]
    author: str | None
    question: str | None


def list_unanswered(session: Session) -> list[UnansweredQuestion]:
    """Return the latest open questions with a text, the oldest first, MAX_GROUPED at most."""
    query = (
        select(Question, Person)
        .join(Person)
        .where(col(Question.text).is_not(None), col(Question.outcome).in_(UNANSWERED))
        .where(col(Question.reply_id).is_(None), col(Question.dropped_at).is_(None))
        .where(col(Question.asked_at) > utc_now() - WAITS_FOR)
        .where(~select(DeskBlock.id).where(DeskBlock.person_id == Question.person_id).exists())
        .order_by(col(Question.id).desc())
        .limit(MAX_GROUPED)
    )
    return [view(row, person) for row, person in reversed(session.exec(query).all())]


def view(row: Question, person: Person) -> UnansweredQuestion:
    """Return a question with the language its sender reads now."""
    language = person.known_language or row.language
    return UnansweredQuestion(row.id or 0, row.person_id, language, row.text or "", row.asked_at)


def find_question(session: Session, question_id: int) -> UnansweredQuestion | None:
    """Return one question, None if its text wasn't kept."""
    row = session.get(Question, question_id)
    return view(row, session.get_one(Person, row.person_id)) if row and row.text else None


class PassOnOutcome(StrEnum):
    """What happened to a question that its sender passed on to the coordinators."""

    PASSED_ON = "passed_on"
    KEPT = "over_quota"
    """More than MAX_PASSED_ON in an hour: the question is listed in /questions, and nobody is notified."""
    BLOCKED = "blocked"


def pass_on_question(session: Session, person_id: int, language: str, text: str) -> PassOnOutcome:
    """Store a question for the coordinators and notify them, unless its sender is blocked or over the limit
    of MAX_PASSED_ON an hour.
    """
    if is_blocked(session, person_id):
        return PassOnOutcome.BLOCKED
    recent = select(func.count()).where(
        Question.person_id == person_id,
        Question.outcome == Resolution.PERSON,
        col(Question.asked_at) > utc_now() - timedelta(hours=1),
    )
    if session.exec(recent).one() >= MAX_PASSED_ON:
        record_for_person(session, person_id, language, text)
        return PassOnOutcome.KEPT
    question_id = record_for_person(session, person_id, language, text)
    for reader in list_reachable(session):
        key = f"question_put:{question_id}:{reader}"
        outbox.enqueue(session, reader, OutboxMessage("question_put", key, about_id=question_id))
    return PassOnOutcome.PASSED_ON


def keep_copy(session: Session, question_id: int, person_id: int, message_id: int) -> None:
    """Remember which message shows a coordinator a question; erase it if the question was erased meanwhile,
    or they are no coordinator any more.
    """
    query = select(Question.id).where(Question.id == question_id, tracked_messages.is_active(person_id))
    if session.exec(query).first():
        session.add(QuestionCopy(question_id=question_id, person_id=person_id, message_id=message_id))
    else:
        erasures.erase_message(session, person_id, message_id)


def keep_list(session: Session, question_ids: Sequence[int], person_id: int, message_id: int) -> None:
    """Remember that a coordinator's message shows these questions; erase it if one was erased meanwhile."""
    if not message_id or not question_ids:
        return
    there = set(session.exec(select(Question.id).where(col(Question.id).in_(question_ids))))
    if there != set(question_ids):
        erasures.erase_message(session, person_id, message_id, media=erasures.LIST)
    place = QuestionCopy.person_id == person_id, QuestionCopy.message_id == message_id
    known = set(session.exec(select(QuestionCopy.question_id).where(*place)))
    for question_id in there - known:
        session.add(QuestionCopy(question_id=question_id or 0, person_id=person_id, message_id=message_id))


def rank_groups(questions: list[UnansweredQuestion], places: list[list[int]]) -> list[QuestionGroup]:
    """Return the groups, given as places in the list: those that most people asked first, then the latest."""
    groups = [QuestionGroup(tuple(questions[place] for place in sorted(group))) for group in places]
    return sorted(groups, key=lambda group: (-group.askers, -group.questions[-1].id))


def reply_to(
    session: Session, person_id: int, question_ids: list[int], texts: dict[str, str]
) -> tuple[int, int]:
    """Reply once to every question that is still open, and tell those who asked, once each. Returns the
    reply's id and how many people asked; 0 and 0 if no question is open any more.
    """
    waiting = select(Question).where(
        col(Question.id).in_(question_ids),
        col(Question.reply_id).is_(None),
        col(Question.dropped_at).is_(None),
    )
    questions = session.exec(waiting.order_by(col(Question.id))).all()
    if not questions:
        return 0, 0
    reply = Reply(person_id=person_id, texts=texts)
    session.add(reply)
    session.flush()
    notify(session, DESK)
    askers = set()
    for question in questions:
        question.reply_id = reply.id
        if question.person_id not in askers:
            key = f"question_answered:{reply.id}:{question.person_id}"
            outbox.enqueue(session, question.person_id, OutboxMessage(ANSWERED, key, about_id=question.id))
        askers.add(question.person_id)
    return reply.id or 0, len(askers)


def find_reply(session: Session, question_id: int) -> ReplyView | None:
    """Return the reply to a question; None if it is gone."""
    question = session.get(Question, question_id)
    reply = session.get(Reply, question.reply_id) if question and question.reply_id else None
    if question is None or reply is None:
        return None
    author = session.exec(select(Coordinator.name).where(Coordinator.person_id == reply.person_id)).first()
    return ReplyView(texts_in(reply.texts), author, question.text)


def note_undelivered(session: Session, delivery: Delivery, why: str) -> None:
    """Tell the reply's author that it couldn't reach somebody who asked; once for all of them."""
    question_id = delivery.about_id
    question = session.get(Question, question_id) if question_id else None
    reply = session.get(Reply, question.reply_id) if question and question.reply_id else None
    if reply and reply.person_id:
        soon = utc_now() + TELL_AUTHOR_AFTER
        key = f"question_undelivered:{reply.id}"
        report = OutboxMessage("question_undelivered", key, about_id=question_id, due_at=soon)
        outbox.enqueue(session, reply.person_id, report)


def count_undelivered(session: Session, question_id: int) -> int:
    """Return how many people the reply to this question couldn't reach."""
    reply = select(Question.reply_id).where(Question.id == question_id).scalar_subquery()
    same = select(Question.id).where(Question.reply_id == reply)
    failed = select(func.count()).where(
        Outbox.kind == ANSWERED, col(Outbox.about_id).in_(same), col(Outbox.failed_at).is_not(None)
    )
    return session.exec(failed).one()


def drop_questions(session: Session, question_ids: list[int]) -> int:
    """Set questions aside that need no reply. Those that somebody put to the coordinators stay, because a
    reply was promised. Returns how many were set aside.
    """
    notify(session, DESK)
    which = col(Question.id).in_(question_ids), col(Question.outcome) != Resolution.PERSON
    return int(session.exec(update(Question).where(*which).values(dropped_at=utc_now())).rowcount)
