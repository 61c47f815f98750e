"""The inbox, the outbox, and the tracked messages."""

from datetime import datetime

from sqlalchemy import BigInteger, Column, Index
from sqlalchemy import UniqueConstraint as Unique
from sqlmodel import Field

from data.db.base import Row as Row
from data.db.base import owned_by, time_column
from data.db.base import utc_now as utc_now


class Arrival(Row, table=True):
    """An update of Telegram that a person caused; it is answered or, after a kill, made up for. `process` is
    the number of the process that is handling it, as in an Outbox row that is being sent.
    """

    __tablename__ = "arrival"
    id: int | None = Field(default=None, primary_key=True)
    update_id: int = Field(sa_column=Column(BigInteger, nullable=False, unique=True))
    person_id: int = Field(sa_column=owned_by("person"))
    arrived_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    answered_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True, index=True))
    process: int | None = None


class Outbox(Row, table=True):
    """A message that must be delivered, written in the transaction that causes it."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index("ix_outbox_due", "sent_at", "failed_at", "is_bulk", "due_at"),
        Index("ix_outbox_about", "kind", "about_id"),
    )
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person"))
    kind: str
    interest_id: int | None = Field(default=None, sa_column=owned_by("interest", nullable=True))
    history_id: int | None = Field(default=None, sa_column=owned_by("history", nullable=True))
    letter_id: int | None = Field(default=None, sa_column=owned_by("letter", nullable=True))
    about_id: int | None = None
    """A row that depends on the kind."""
    is_bulk: bool = False
    """Whether it is sent after everything else."""
    key: str = Field(unique=True)
    message_id: int | None = Field(default=None, sa_column=Column(BigInteger))
    """The message to edit; None for a new one."""
    attempts: int = 0
    errors: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    """Counts the tries that raised anything but an answer of Telegram's."""
    due_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    """Moves with every try; `first_due_at` doesn't."""
    first_due_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    sent_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    failed_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    error: str | None = None
    process: int | None = None


class Notice(Row, table=True):
    """A message that shows facts of an interest, so that it can be edited, replied to, and erased. `shows` is
    one of `TrackedKind`; of a receipt, `letter_id` is the letter whose delivery it reports.
    """

    __tablename__ = "notice"
    __table_args__ = (Unique("interest_id", "person_id", "message_id"),)
    id: int | None = Field(default=None, primary_key=True)
    interest_id: int = Field(sa_column=owned_by("interest"))
    person_id: int = Field(sa_column=owned_by("person"))
    message_id: int = Field(sa_column=Column(BigInteger, nullable=False))
    shows: str
    letter_id: int | None = Field(default=None, sa_column=owned_by("letter", nullable=True))
