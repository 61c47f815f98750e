"""Every table, in reading order: people, their interests, what is sent to them, what we know.

Stored values are codes, never labels. Times are aware UTC.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, Index
from sqlalchemy import UniqueConstraint as Unique
from sqlmodel import Field

from data.columns import Row as Row
from data.columns import json_column, owned_by, time_column
from data.columns import utc_now as utc_now

# People


class Person(Row, table=True):
    """Somebody who wrote to the bot: as little as possible.

    `language` is what they chose, `language_hint` what their Telegram speaks, `reading` the code of the
    entry they opened last, so that "how long?" can be understood.
    """

    __tablename__ = "person"
    id: int | None = Field(default=None, primary_key=True)
    telegram_id: int = Field(sa_column=Column(BigInteger, nullable=False, unique=True))
    language: str | None = None
    language_hint: str | None = None
    reading: str | None = None
    reading_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    blocked_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    seen_at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class Profile(Row, table=True):
    """What an officer told once about themselves, when registering interest."""

    __tablename__ = "profile"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person", unique=True))
    name: str
    username: str | None = None
    answers: dict[str, Any] = Field(sa_column=json_column())
    updated_at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class Consent(Row, table=True):
    """Which privacy notice an officer agreed to, in which language, when."""

    __tablename__ = "consent"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person"))
    version: str
    language: str
    given_at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class Coordinator(Row, table=True):
    """A person who follows officers up. Removed ones stay, so that history keeps its names."""

    __tablename__ = "coordinator"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person", unique=True))
    name: str
    is_lead: bool = False
    joined_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    removed_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))


class Invite(Row, table=True):
    """A one-time way to become a coordinator; only the code's hash is kept."""

    __tablename__ = "invite"
    id: int | None = Field(default=None, primary_key=True)
    code_hash: str = Field(unique=True)
    name: str | None = None
    expires_at: datetime = Field(sa_column=time_column())
    used_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))


# Interests


class Draft(Row, table=True):
    """A form in progress: where it stands and what was answered. One a person."""

    __tablename__ = "draft"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person", unique=True))
    form: str
    step: str | None = None
    active: bool = True
    interest_id: int | None = Field(default=None, sa_column=owned_by("interest", nullable=True))
    answers: dict[str, Any] = Field(sa_column=json_column())
    updated_at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class Interest(Row, table=True):
    """One officer's interest in one mission, or in going where most useful.

    `open_key` is unique while the interest is open and null afterwards, so that nobody has two open
    interests in the same thing. `renewed_at` is when the officer last said that they mean it; `asked_at` and
    `asked_times` tell of the questions whether they still do.
    """

    __tablename__ = "interest"
    __table_args__ = (Index("ix_interest_queue", "stage", "owner_id", "created_at"),)
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person"))
    mission: str | None = None
    roles: list[str] = Field(sa_column=json_column())
    available_from: date
    stage: str = "received"
    open_key: str | None = Field(default=None, unique=True)
    owner_id: int | None = Field(default=None, foreign_key="coordinator.id", index=True)
    claimed_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    changed_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    renewed_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    asked_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    asked_times: int = 0
    contacted_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    awaiting_since: datetime | None = Field(default=None, sa_column=time_column(nullable=True))


class History(Row, table=True):
    """Who did what to an interest, when. `detail`: what was added for the officer, or who was given it."""

    __tablename__ = "history"
    id: int | None = Field(default=None, primary_key=True)
    interest_id: int = Field(sa_column=owned_by("interest"))
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True, ondelete="SET NULL")
    event: str
    detail: str | None = None
    at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class Letter(Row, table=True):
    """A message between an officer and the coordinators, or a coordinator's note, which stays inside.

    `message_id` is the message in its author's chat, `media` what it carries besides text; `failed` why it
    could not be delivered.
    """

    __tablename__ = "letter"
    __table_args__ = (Index("ix_letter_source", "person_id", "message_id"),)
    id: int | None = Field(default=None, primary_key=True)
    interest_id: int = Field(sa_column=owned_by("interest"))
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True, ondelete="SET NULL")
    kind: str
    text: str
    media: str | None = None
    message_id: int = Field(sa_column=Column(BigInteger, nullable=False))
    at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    edited_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    failed: str | None = None


class LetterCopy(Row, table=True):
    """Where a letter stands at somebody it was delivered to, so that a reply finds it and an edit follows."""

    __tablename__ = "letter_copy"
    __table_args__ = (Index("ix_letter_copy_place", "person_id", "message_id"),)
    id: int | None = Field(default=None, primary_key=True)
    letter_id: int = Field(sa_column=owned_by("letter"))
    person_id: int = Field(sa_column=owned_by("person"))
    message_id: int = Field(sa_column=Column(BigInteger, nullable=False))


class Prompt(Row, table=True):
    """What the bot waits for somebody to type, until their next tap or command."""

    __tablename__ = "prompt"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person", unique=True))
    kind: str
    interest_id: int | None = Field(default=None, sa_column=owned_by("interest", nullable=True))
    detail: str | None = None
    at: datetime = Field(default_factory=utc_now, sa_column=time_column())


# What arrives and what is sent


class Arrival(Row, table=True):
    """An update of Telegram that a person caused; answered or, after a kill, to be made up for."""

    __tablename__ = "arrival"
    id: int | None = Field(default=None, primary_key=True)
    update_id: int = Field(sa_column=Column(BigInteger, nullable=False, unique=True))
    person_id: int = Field(sa_column=owned_by("person"))
    arrived_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    answered_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True, index=True))


class Outbox(Row, table=True):
    """A message that has to reach somebody, written in the transaction of what it tells about.

    `message_id` is the message to edit, where it isn't a new one.
    """

    __tablename__ = "outbox"
    __table_args__ = (Index("ix_outbox_due", "sent_at", "failed_at", "due_at"),)
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person"))
    kind: str
    interest_id: int | None = Field(default=None, sa_column=owned_by("interest", nullable=True))
    history_id: int | None = Field(default=None, sa_column=owned_by("history", nullable=True))
    letter_id: int | None = Field(default=None, sa_column=owned_by("letter", nullable=True))
    key: str = Field(unique=True)
    message_id: int | None = Field(default=None, sa_column=Column(BigInteger))
    attempts: int = 0
    due_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    sent_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    failed_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    error: str | None = None


class Notice(Row, table=True):
    """A message at a coordinator that shows facts of an interest, so that it can be edited, and erased.

    `is_card` marks those that show it alone and are kept up to date; the others are lists.
    """

    __tablename__ = "notice"
    __table_args__ = (Unique("interest_id", "person_id", "message_id"),)
    id: int | None = Field(default=None, primary_key=True)
    interest_id: int = Field(sa_column=owned_by("interest"))
    person_id: int = Field(sa_column=owned_by("person"))
    message_id: int = Field(sa_column=Column(BigInteger, nullable=False))
    is_card: bool = False


# What we know


class Entry(Row, table=True):
    """One approved thing we know: a mission, a role or an article."""

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


class Question(Row, table=True):
    """A question that was asked, for the coordinators and the numbers.

    `text` is kept, without personal data, only where the bot failed; `entry` is what it answered, `offered`
    what it offered instead, `reason` why the person said that an answer was no help.
    """

    __tablename__ = "question"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person"))
    language: str
    text: str | None = None
    outcome: str
    entry: str | None = None
    offered: list[str] = Field(sa_column=json_column())
    reason: str | None = None
    asked_at: datetime = Field(default_factory=utc_now, sa_column=time_column(index=True))
