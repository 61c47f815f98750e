"""The approved entries, and the questions that were asked."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, Index
from sqlalchemy import UniqueConstraint as Unique
from sqlmodel import Field

from data.db.base import Row as Row
from data.db.base import json_column, owned_by, time_column
from data.db.base import utc_now as utc_now


class Entry(Row, table=True):
    """One approved entry: a mission, a role or an article. `digest` is the fingerprint of what it says,
    `file_digest` that of the file's version it came from; they differ if coordinators changed it. `conflict`
    is the file's version, if that changed too. `merged` are the codes of entries that became part of it.
    """

    __tablename__ = "entry"
    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    kind: str
    topic: str = Field(index=True)
    position: int
    mission: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON))
    related: list[str] = Field(sa_column=json_column())
    sources: list[dict[str, Any]] = Field(sa_column=json_column())
    verified_on: date
    review_by: date
    digest: str
    file_digest: str | None = None
    conflict: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    merged: list[str] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))


class Stamp(Row, table=True):
    """The fingerprint of something that was read, by name: while it stays the same it isn't read again."""

    __tablename__ = "stamp"
    name: str = Field(primary_key=True)
    value: str


class EntryText(Row, table=True):
    """An entry's words in one language, with how people ask for it."""

    __tablename__ = "entry_text"
    __table_args__ = (Unique("entry_id", "language"),)
    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(sa_column=owned_by("entry"))
    language: str
    title: str
    answer: str
    detail: str | None = None
    caution: str | None = None
    phrasings: list[str] = Field(sa_column=json_column())
    replies: list[dict[str, Any]] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))


class Question(Row, table=True):
    """A question that was asked, for the coordinators and the numbers."""

    __tablename__ = "question"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person"))
    language: str
    text: str | None = None
    """Kept, without personal data, only if the bot failed."""
    outcome: str
    entry: str | None = None
    """The code of what the bot answered."""
    offered: list[str] = Field(sa_column=json_column())
    """Codes of what it offered instead."""
    reason: str | None = None
    """Why the person said that the answer was no help."""
    missions: list[str] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    """Codes of those it names."""
    asked_at: datetime = Field(default_factory=utc_now, sa_column=time_column(index=True))
    reply_id: int | None = Field(default=None, foreign_key="reply.id", index=True, ondelete="SET NULL")
    """The coordinators' reply."""
    dropped_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    """When they set it aside."""


class QuestionCopy(Row, table=True):
    """A message that shows a coordinator a question put to the coordinators, so that it can be erased."""

    __tablename__ = "question_copy"
    id: int | None = Field(default=None, primary_key=True)
    question_id: int = Field(sa_column=owned_by("question"))
    person_id: int = Field(sa_column=owned_by("person"))
    message_id: int = Field(sa_column=Column(BigInteger, nullable=False))


class Reply(Row, table=True):
    """A coordinator's reply to everybody who asked the same; `texts` by language."""

    __tablename__ = "reply"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True, ondelete="SET NULL")
    texts: dict[str, Any] = Field(sa_column=json_column())
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class Recording(Row, table=True):
    """A voice message of a coordinator who reads a listening passage aloud; `code` is the passage's. `state`
    is proposed, approved, or lost if Telegram doesn't know the file any more; a passage has one of each at
    most. `file_id` is Telegram's for this bot alone, `file_unique_id` the same for every bot.
    An id is never used twice.
    """

    __tablename__ = "recording"
    __table_args__ = (Unique("code", "state"), {"sqlite_autoincrement": True})
    id: int | None = Field(default=None, primary_key=True)
    code: str
    person_id: int = Field(sa_column=owned_by("person"))
    state: str
    file_id: str
    file_unique_id: str
    seconds: int
    at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    decided_by: int | None = Field(default=None, foreign_key="person.id", index=True, ondelete="SET NULL")
    decided_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))


class Revision(Row, table=True):
    """A change to an entry that coordinators made or proposed: who, what before and after, who decided.
    `before` and `after` are the whole entry as its file has it; None if there was or will be none.
    """

    __tablename__ = "revision"
    __table_args__ = (Index("ix_revision_state", "state", "code"),)
    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(index=True)
    topic: str
    kind: str
    state: str
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True, ondelete="SET NULL")
    decided_by: int | None = Field(default=None, foreign_key="person.id", index=True, ondelete="SET NULL")
    before: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    after: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
    at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    decided_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
