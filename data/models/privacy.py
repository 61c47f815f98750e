"""What is being erased, what couldn't be, and the erasures that restoring a backup must not undo."""

from datetime import datetime

from sqlalchemy import BigInteger, Column
from sqlalchemy import UniqueConstraint as Unique
from sqlmodel import Field

from data.db.base import Row as Row
from data.db.base import owned_by, time_column
from data.db.base import utc_now as utc_now


class Erasure(Row, table=True):
    """One erasure of what coordinators' chats show of an officer, until it is over. `telegram_id` is the chat
    that gets the report, None once it was sent or if nobody asked for it; `number` is the receipt's. `total`
    counts the messages. `report_at` is when the report may be sent next.
    """

    __tablename__ = "erasure"
    id: int | None = Field(default=None, primary_key=True)
    telegram_id: int | None = Field(default=None, sa_column=Column(BigInteger))
    language: str | None = None
    number: str | None = None
    total: int = 0
    asked_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    report_at: datetime | None = Field(default_factory=utc_now, sa_column=time_column(nullable=True))


class ErasureMessage(Row, table=True):
    """A message that is to be erased in a coordinator's chat; its row is deleted when that was done. `media`
    is what it carries besides text, `shown_at` when it was sent, if known; `kept` is why it couldn't be
    erased, None while that is tried. `person_id` becomes None when the coordinator is gone.
    """

    __tablename__ = "erasure_message"
    __table_args__ = (Unique("person_id", "message_id"),)
    id: int | None = Field(default=None, primary_key=True)
    erasure_id: int = Field(sa_column=owned_by("erasure"))
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True, ondelete="SET NULL")
    message_id: int = Field(sa_column=Column(BigInteger, nullable=False))
    media: str | None = None
    shown_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    kept: str | None = None
    tries: int = 0
    made_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    retry_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True, index=True))


class LeftMessage(Row, table=True):
    """A message about others in the chat of a coordinator who erased their data; it is erased next, and its
    row with it. `chat_id` is that chat's Telegram number, kept for that long only.
    """

    __tablename__ = "left_message"
    __table_args__ = (Unique("chat_id", "message_id"),)
    id: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(sa_column=Column(BigInteger, nullable=False))
    message_id: int = Field(sa_column=Column(BigInteger, nullable=False))
    language: str | None = None


class ExportFile(Row, table=True):
    """A message with an exported file; it is erased at `expires_at`, or with any officer's data."""

    __tablename__ = "export_file"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person"))
    message_id: int = Field(sa_column=Column(BigInteger, nullable=False))
    sent_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    expires_at: datetime = Field(sa_column=time_column(index=True))


class Erased(Row, table=True):
    """Somebody whose data were erased at `at`: a keyed hash of their Telegram number. `key_id` names the key,
    which isn't in the database.
    """

    __tablename__ = "erased"
    __table_args__ = (Unique("key_id", "digest"),)
    id: int | None = Field(default=None, primary_key=True)
    key_id: str
    digest: str
    at: datetime = Field(default_factory=utc_now, sa_column=time_column())
