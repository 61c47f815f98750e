"""Openings, the officers invited to them, and announcements."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, Column
from sqlalchemy import UniqueConstraint as Unique
from sqlmodel import Field

from data.db.base import Row as Row
from data.db.base import json_column, owned_by, time_column
from data.db.base import utc_now as utc_now


class Opening(Row, table=True):
    """Posts to be filled. `languages` are needed at a working level; `waived` is why nobody was told that it
    ended. The tally is the one message that shows how invited officers answered.
    """

    __tablename__ = "opening"
    id: int | None = Field(default=None, primary_key=True)
    mission: str | None = None
    role: str
    seats: int
    languages: list[str] = Field(sa_column=json_column())
    armed: bool
    closes_on: date
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True, ondelete="SET NULL")
    tally_person_id: int | None = Field(
        default=None, foreign_key="person.id", index=True, ondelete="SET NULL"
    )
    tally_message_id: int | None = Field(default=None, sa_column=Column(BigInteger))
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    closed_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    waived: str | None = None


class Invitation(Row, table=True):
    """An officer asked whether they want an opening; `answer` is yes, no or later."""

    __tablename__ = "invitation"
    __table_args__ = (Unique("opening_id", "interest_id"),)
    id: int | None = Field(default=None, primary_key=True)
    opening_id: int = Field(sa_column=owned_by("opening"))
    interest_id: int = Field(sa_column=owned_by("interest"))
    person_id: int = Field(sa_column=owned_by("person"))
    answer: str | None = None
    invited_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    answered_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    told_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))


class Announcement(Row, table=True):
    """A message to many; `audience` is 'all', 'mission:<code>' or 'role:<code>'. `message_id` is the message
    in its author's chat that shows how far it is.
    """

    __tablename__ = "announcement"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True, ondelete="SET NULL")
    audience: str
    texts: dict[str, Any] = Field(sa_column=json_column())
    message_id: int | None = Field(default=None, sa_column=Column(BigInteger))
    total: int = 0
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    stopped_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    ended_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
