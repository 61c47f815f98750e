"""Courses that prepare for the AMS: their candidates, the tasks of a day, and who saw results."""

from datetime import date, datetime

from sqlalchemy import BigInteger, Column
from sqlalchemy import UniqueConstraint as Unique
from sqlmodel import Field

from data.db.base import Row as Row
from data.db.base import owned_by, time_column
from data.db.base import utc_now as utc_now


class Course(Row, table=True):
    """A course. `code` is what its link and QR code carry; days are those of `zone`."""

    __tablename__ = "course"
    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True, ondelete="SET NULL")
    place: str
    language: str
    zone: str
    begins_on: date
    ends_on: date
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    closed_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))


class CourseMember(Row, table=True):
    """A candidate in a course. `name` is there only while they let the trainers see their own results."""

    __tablename__ = "course_member"
    __table_args__ = (Unique("course_id", "person_id"),)
    id: int | None = Field(default=None, primary_key=True)
    course_id: int = Field(sa_column=owned_by("course"))
    person_id: int = Field(sa_column=owned_by("person"))
    name: str | None = None
    joined_at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class CourseTask(Row, table=True):
    """What the candidates are to do on a day, in the trainer's words. An id is never used twice."""

    __tablename__ = "course_task"
    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int | None = Field(default=None, primary_key=True)
    course_id: int = Field(sa_column=owned_by("course"))
    day: date
    text: str


class CourseChange(Row, table=True):
    """How a course was before it was changed, until candidates are told. An id is never used twice."""

    __tablename__ = "course_change"
    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int | None = Field(default=None, primary_key=True)
    course_id: int = Field(sa_column=owned_by("course"))
    place: str
    language: str
    begins_on: date
    ends_on: date
    at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class CourseNotice(Row, table=True):
    """A message to a trainer that names candidates; it is erased when one of them is to be named no more."""

    __tablename__ = "course_notice"
    __table_args__ = ({"info": {"derived": True}},)
    id: int | None = Field(default=None, primary_key=True)
    course_id: int = Field(sa_column=owned_by("course"))
    person_id: int = Field(sa_column=owned_by("person"))
    message_id: int = Field(sa_column=Column(BigInteger, nullable=False))


class ResultsViewing(Row, table=True):
    """A day on which a trainer (`by_id`) was shown an officer's results with their name."""

    __tablename__ = "results_viewing"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person"))
    by_id: int | None = Field(default=None, foreign_key="person.id", index=True, ondelete="SET NULL")
    at: datetime = Field(default_factory=utc_now, sa_column=time_column())
