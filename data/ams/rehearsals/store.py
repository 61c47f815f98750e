"""Language rehearsals against the clock: reading, listening, report, interview. Texts aren't kept."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session, col, delete, select

from data.ams.material import Exercise
from data.ams.quiz.store import count_day
from data.db.base import utc_now
from data.db.notify import DESK, notify
from data.models.messages import Outbox
from data.models.preparation import Rehearsal
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage

TIME_UP = "rehearsal_time"
THINKING_OVER = "rehearsal_thought"
"""The kind of the message that tells that an interview's time to think is over."""
CLOCK_MINUTES = (15, 10, 5, 2, 1, 0)
"""Minutes before the end at which the message that shows the clock is brought up to date."""
COUNTS_AS_RUNNING = timedelta(hours=1)
"""The time after its end for which a rehearsal still counts as running; what is written or said later is no
part of it.
"""
ABBREVIATIONS = (
    "Mr",
    "Mrs",
    "Ms",
    "Dr",
    "M",
    "Mme",
    "Mlle",
    "Sgt",
    "Cst",
    "Cpl",
    "Insp",
    "Supt",
    "Lt",
    "Cap",
    "No",
    "no",
)
"""Abbreviations whose point ends no sentence."""
SENTENCE = re.compile("".join(rf"(?<!\b{word})" for word in ABBREVIATIONS) + r"[.!?…]+(?:\s|$)")
LONG_WORD = 7
"""A word with more than six letters is long (Björnsson's LIX)."""


@dataclass(frozen=True)
class RehearsalView:
    """A rehearsal, under way or finished."""

    id: int
    code: str
    answers: tuple[int, ...]
    began_at: datetime
    ends_at: datetime
    finished_at: datetime | None
    message_id: int | None = None

    @property
    def minutes_left(self) -> int:
        """Return the whole minutes until the time is over; 0 when it is."""
        left = (self.ends_at - utc_now()).total_seconds()
        return max(0, -int(-left // 60))

    @property
    def allowed(self) -> int:
        """Return the minutes from the beginning to the end."""
        return round((self.ends_at - self.began_at).total_seconds() / 60)

    def is_thinking(self, one: Exercise) -> bool:
        """Return whether this is the time to think of an interview, before the answer."""
        return one.think > 0 and self.allowed == one.think


@dataclass(frozen=True)
class TextMeasures:
    """Length and readability of a text. `lix` is words a sentence plus the share of long words in percent."""

    words: int
    sentences: int
    lix: int


def view(row: Rehearsal) -> RehearsalView:
    """Return a rehearsal as callers see it."""
    answers = tuple(row.answers)
    return RehearsalView(
        row.id or 0, row.code, answers, row.began_at, row.ends_at, row.finished_at, row.message_id
    )


def begin(session: Session, person_id: int, exercise: Exercise) -> RehearsalView:
    """Start a rehearsal, and schedule the messages of its clock: at CLOCK_MINUTES before the end, and
    at the end. One that was open is deleted.
    """
    row = start(session, person_id, exercise.code, exercise.minutes)
    for minutes in CLOCK_MINUTES:
        if exercise.minutes > minutes:
            left = timedelta(minutes=minutes)
            key = f"{TIME_UP}:{row.id}:{row.began_at.timestamp():.0f}:{left.seconds}"
            due = row.ends_at - left
            outbox.enqueue(session, person_id, OutboxMessage(TIME_UP, key, about_id=row.id, due_at=due))
    return view(row)


def think(session: Session, person_id: int, exercise: Exercise) -> RehearsalView:
    """Start the time to think of an interview, and schedule the message of its end. `begin` then starts the
    time to answer.
    """
    row = start(session, person_id, exercise.code, exercise.think)
    key = f"{THINKING_OVER}:{row.id}:{row.began_at.timestamp():.0f}"
    outbox.enqueue(session, person_id, OutboxMessage(THINKING_OVER, key, about_id=row.id, due_at=row.ends_at))
    return view(row)


def start(session: Session, person_id: int, code: str, minutes: int) -> Rehearsal:
    """Insert a rehearsal of `minutes`. Open ones are deleted, and the messages of their clocks."""
    waiting = delete(Outbox).where(col(Outbox.person_id) == person_id, col(Outbox.sent_at).is_(None))
    session.exec(waiting.where(col(Outbox.kind).in_([TIME_UP, THINKING_OVER])))
    for older in open_rows(session, person_id):
        session.delete(older)
    now = utc_now()
    row = Rehearsal(
        person_id=person_id,
        code=code,
        answers=[],
        began_at=now,
        ends_at=now + timedelta(minutes=minutes),
    )
    session.add(row)
    session.flush()
    return row


def open_rows(session: Session, person_id: int) -> list[Rehearsal]:
    """Return the rehearsals that a person began and didn't finish; at most one, unless two began at once."""
    query = select(Rehearsal).where(Rehearsal.person_id == person_id, col(Rehearsal.finished_at).is_(None))
    return list(session.exec(query))


def find_open(session: Session, person_id: int, rehearsal_id: int) -> Rehearsal | None:
    """Return one of a person's open rehearsals, or None."""
    return next((row for row in open_rows(session, person_id) if row.id == rehearsal_id), None)


def find(session: Session, person_id: int, rehearsal_id: int) -> RehearsalView | None:
    """Return one of a person's rehearsals, open or finished, or None."""
    row = session.get(Rehearsal, rehearsal_id)
    return view(row) if row and row.person_id == person_id else None


def answer(
    session: Session, person_id: int, rehearsal_id: int, place: int, option: int
) -> RehearsalView | None:
    """Store the answer to the question at `place`, if that is the next one. Returns None if the rehearsal
    isn't open.
    """
    row = find_open(session, person_id, rehearsal_id)
    if row is None:
        return None
    if place == len(row.answers):
        row.answers = [*row.answers, option]
    return view(row)


def tick(session: Session, person_id: int, rehearsal_id: int, point: int) -> RehearsalView | None:
    """Tick a point of the self-check, or untick it. Returns None if the rehearsal isn't this person's."""
    row = session.get(Rehearsal, rehearsal_id)
    if row is None or row.person_id != person_id:
        return None
    ticked = set(row.answers)
    row.answers = sorted(ticked ^ {point})
    notify(session, DESK)
    return view(row)


def finish(session: Session, person_id: int, rehearsal_id: int, day: date) -> RehearsalView | None:
    """Finish a rehearsal; the day counts for the streak. Returns None if it isn't this person's."""
    row = session.get(Rehearsal, rehearsal_id)
    if row is None or row.person_id != person_id:
        return None
    if row.finished_at is None:
        row.finished_at = utc_now()
        count_day(session, person_id, day)
        notify(session, DESK)
    return view(row)


def give_up(session: Session, person_id: int, rehearsal_id: int) -> None:
    """Delete an open rehearsal without a result."""
    if row := find_open(session, person_id, rehearsal_id):
        session.delete(row)


def find_running(session: Session, person_id: int) -> RehearsalView | None:
    """Return the open rehearsal of a person; None if there is none, or its time ended more than
    COUNTS_AS_RUNNING ago.
    """
    row = next(iter(open_rows(session, person_id)), None)
    return view(row) if row and utc_now() < row.ends_at + COUNTS_AS_RUNNING else None


def find_ticking(session: Session, rehearsal_id: int) -> RehearsalView | None:
    """Return a rehearsal that isn't finished, else None."""
    row = session.get(Rehearsal, rehearsal_id)
    return view(row) if row and row.finished_at is None else None


def keep_message(session: Session, person_id: int, rehearsal_id: int, message_id: int) -> None:
    """Store the message that shows the clock from now on; 0 for none."""
    if row := find_open(session, person_id, rehearsal_id):
        row.message_id = message_id or None


def find_thought_over(session: Session, rehearsal_id: int) -> str | None:
    """Return the code of the exercise whose time to think is over; None if the answer has begun or it was
    given up.
    """
    row = session.get(Rehearsal, rehearsal_id)
    return row.code if row and row.finished_at is None and row.ends_at <= utc_now() else None


def list_done(session: Session, person_id: int) -> set[str]:
    """Return the codes of the exercises that a person has finished."""
    query = select(Rehearsal.code).where(
        Rehearsal.person_id == person_id, col(Rehearsal.finished_at).is_not(None)
    )
    return set(session.exec(query))


def measure(text: str) -> TextMeasures:
    """Count words and sentences, and compute LIX (C. H. Björnsson, 1968): under 40 easy, 40 to 50 medium,
    above hard.
    """
    words, sentences = words_in(text), count_sentences(text)
    return TextMeasures(len(words), sentences, lix_of(len(words), sentences, long_words_in(words)))


def words_in(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:['’:-][^\W_]+)*", text)


def count_sentences(text: str) -> int:
    """Return the number of sentences, at least 1 if there is a word."""
    return max(1, len(SENTENCE.findall(text.strip() + " "))) if words_in(text) else 0


def long_words_in(words: Sequence[str]) -> int:
    """Return how many words have LONG_WORD letters or more."""
    return sum(len(word) >= LONG_WORD for word in words)


def lix_of(words: int, sentences: int, long_words: int) -> int:
    """Return LIX from counts; 0 without words."""
    return round(words / sentences + 100 * long_words / words) if words and sentences else 0
