"""An officer's preparation for the AMS: plan, quiz, rehearsals, driving; nobody else sees it unless they
share it.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Column
from sqlalchemy import UniqueConstraint as Unique
from sqlmodel import Field

from data.db.base import Row as Row
from data.db.base import json_column, owned_by, time_column
from data.db.base import utc_now as utc_now


class Plan(Row, table=True):
    """When somebody's AMS is, and when and where they want to be reminded. `hour` is in `zone`; `told_on` and
    `quizzed_on` are the days there on which the last reminder and the last daily five were sent. No reminder
    is sent before `snoozed_until`. `is_armed` says whether the mission they prepare for is armed, None while
    they don't know.
    """

    __tablename__ = "plan"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person", unique=True))
    ams_on: date | None = None
    zone: str
    hour: int = 18
    is_paused: bool = False
    is_shared: bool = False
    is_daily: bool = False
    is_armed: bool | None = None
    snoozed_until: date | None = None
    told_on: date | None = None
    quizzed_on: date | None = None
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class PlanTask(Row, table=True):
    """One task of a plan; `due_on` is None while there is no date to work back from."""

    __tablename__ = "plan_task"
    __table_args__ = (Unique("person_id", "code"),)
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person"))
    code: str
    due_on: date | None = None
    done_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))


class QuizCard(Row, table=True):
    """How well somebody knows a practice question; `state` is the scheduler's."""

    __tablename__ = "quiz_card"
    __table_args__ = (Unique("person_id", "question"),)
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person"))
    question: str
    state: dict[str, Any] = Field(sa_column=json_column())
    due_at: datetime = Field(sa_column=time_column())
    is_right: bool
    times: int = 0
    wrongs: int = 0


class QuizRun(Row, table=True):
    """A set of questions that somebody is answering. `poll` is the open question, `shown` the order of its
    options.
    """

    __tablename__ = "quiz_run"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person", unique=True))
    kind: str
    questions: list[str] = Field(sa_column=json_column())
    place: int = 0
    wrong: list[str] = Field(sa_column=json_column())
    poll: str | None = Field(default=None, index=True)
    shown: list[int] = Field(sa_column=json_column())
    began_at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class QuizTally(Row, table=True):
    """How often a question was answered rightly by those who met it for the first time; it names nobody."""

    __tablename__ = "quiz_tally"
    id: int | None = Field(default=None, primary_key=True)
    question: str = Field(unique=True)
    answered: int = 0
    right: int = 0


class PracticeDay(Row, table=True):
    """How much somebody practised on a day, for the streak."""

    __tablename__ = "practice_day"
    __table_args__ = (Unique("person_id", "day"),)
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person"))
    day: date
    answered: int = 0
    right: int = 0


class Rehearsal(Row, table=True):
    """A language rehearsal: reading, report or interview. `answers` are the options picked or points ticked.
    What somebody writes or says isn't kept. `figures` are counts of what was written so far, `message_id` is
    the message that shows the clock. An id is never used twice.
    """

    __tablename__ = "rehearsal"
    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person"))
    code: str
    answers: list[int] = Field(sa_column=json_column())
    began_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    ends_at: datetime = Field(sa_column=time_column())
    finished_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    figures: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON, nullable=True))
    message_id: int | None = Field(default=None, sa_column=Column(BigInteger))


class DriveAttempt(Row, table=True):
    """One try at the cone course, marked by the officer."""

    __tablename__ = "drive_attempt"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person"))
    seconds: int
    faults: list[str] = Field(sa_column=json_column())
    at: datetime = Field(default_factory=utc_now, sa_column=time_column())
