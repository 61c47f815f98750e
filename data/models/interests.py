"""Interests: the drafts they come from, their history, and the letters about them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, Column, Index, String, text
from sqlmodel import Field

from data.db.base import Row as Row
from data.db.base import json_column, owned_by, time_column
from data.db.base import utc_now as utc_now

BY_LETTERS = String().with_variant(String(collation="C"), "postgresql")
IS_FREE = text("open_key IS NOT NULL AND owner_id IS NULL")
AWAITS = text("awaiting_since IS NOT NULL")
IS_TAKEN = text("open_key IS NOT NULL AND owner_id IS NOT NULL")


class Draft(Row, table=True):
    """A form in progress: its step and its answers. At most one of a person's is active. `revision` counts
    the changes of answers: a button that sends them names the revision it showed.
    """

    __tablename__ = "draft"
    __table_args__ = ({"sqlite_autoincrement": True},)
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person"))
    form: str
    step: str | None = None
    active: bool = True
    interest_id: int | None = Field(default=None, sa_column=owned_by("interest", nullable=True))
    answers: dict[str, Any] = Field(sa_column=json_column())
    revision: int = 0
    updated_at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class Interest(Row, table=True):
    """One officer's interest in one mission, or in going where most useful. An id is never used twice."""

    __tablename__ = "interest"
    # The migrations give PostgreSQL the same conditions; to name them here would load its dialect, 3 MB.
    __table_args__ = (
        Index("ix_interest_queue", "stage", "owner_id", "created_at"),
        Index("ix_interest_free", "created_at", "id", sqlite_where=IS_FREE),
        Index("ix_interest_taken", "created_at", "id", sqlite_where=IS_TAKEN),
        Index("ix_interest_awaiting", "awaiting_since", "id", sqlite_where=AWAITS),
        {"sqlite_autoincrement": True},
    )
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person"))
    mission: str | None = None
    roles: list[str] = Field(sa_column=json_column())
    available_from: date
    available_said: str | None = None
    """What the officer said, if it wasn't a day: "asap" or their words."""
    stage: str = "received"
    stage_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    """Since when it is in its stage; None for since it was registered."""
    open_key: str | None = Field(default=None, unique=True)
    """Unique while the interest is open, then null: nobody has two open ones in the same thing."""
    owner_id: int | None = Field(default=None, foreign_key="coordinator.id", index=True)
    claimed_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    changed_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    renewed_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    """When the officer last said that they want it."""
    asked_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    """When they were last asked whether they still do; `asked_times` counts that."""
    asked_times: int = 0
    contacted_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    awaiting_since: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    tags: list[str] = Field(default_factory=list, sa_column=json_column())


class SearchTerm(Row, table=True):
    """A word of an officer, or a code as 'kind:code', by which `/find` finds a case; derived from its rows.
    Words are sorted by code point, so that words with the same beginning are next to each other.
    """

    __tablename__ = "clue"
    __table_args__ = {"sqlite_with_rowid": False, "info": {"derived": True}}  # noqa: RUF012
    clue: str = Field(sa_column=Column(BY_LETTERS, primary_key=True))
    interest_id: int = Field(sa_column=owned_by("interest", primary=True))


class History(Row, table=True):
    """An event of an interest: who did what, and when. `detail` is what was added for the officer, or who got
    it.
    """

    __tablename__ = "history"
    id: int | None = Field(default=None, primary_key=True)
    interest_id: int = Field(sa_column=owned_by("interest"))
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True, ondelete="SET NULL")
    event: str
    detail: str | None = None
    at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class Letter(Row, table=True):
    """A message between an officer and the coordinators, or a coordinator's note, which stays inside."""

    __tablename__ = "letter"
    __table_args__ = (Index("ix_letter_source", "person_id", "message_id"),)
    id: int | None = Field(default=None, primary_key=True)
    interest_id: int = Field(sa_column=owned_by("interest"))
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True, ondelete="SET NULL")
    kind: str
    text: str
    media: str | None = None
    """What it carries besides text."""
    album: str | None = None
    """The album it came in."""
    is_copied: bool = False
    """Whether its reader gets the message itself, not only its text."""
    message_id: int = Field(sa_column=Column(BigInteger, nullable=False))
    """The message in its author's chat."""
    at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    edited_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    failed: str | None = None
    """Why it could not be delivered."""
    about: str | None = None
    """The rehearsal that it answers."""
    html: str | None = None
    """The text with its formatting, after its latest edit."""
    file_id: str | None = None
    """Telegram's id of its picture or file."""
    held_run: int | None = None
    """Set for a letter over the quota, which stays in the case: the id of the first that was held back with
    it.
    """


class LetterCopy(Row, table=True):
    """A delivered message of a letter, so that a reply finds it and an edit follows. `is_body` marks the copy
    of the message itself, under the line that says who wrote.
    """

    __tablename__ = "letter_copy"
    __table_args__ = (Index("ix_letter_copy_place", "person_id", "message_id"),)
    id: int | None = Field(default=None, primary_key=True)
    letter_id: int = Field(sa_column=owned_by("letter"))
    person_id: int = Field(sa_column=owned_by("person"))
    message_id: int = Field(sa_column=Column(BigInteger, nullable=False))
    is_body: bool = False


class Prompt(Row, table=True):
    """What the bot asked somebody to type; open until their next tap or command."""

    __tablename__ = "prompt"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person", unique=True))
    kind: str
    interest_id: int | None = Field(default=None, sa_column=owned_by("interest", nullable=True))
    detail: str | None = None
    at: datetime = Field(default_factory=utc_now, sa_column=time_column())
