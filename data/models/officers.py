"""What coordinators decide about an officer as a person: a block at the desk, an identity check."""

from datetime import datetime

from sqlmodel import Field

from data.db.base import Row as Row
from data.db.base import owned_by, time_column
from data.db.base import utc_now as utc_now


class DeskBlock(Row, table=True):
    """An officer whose messages the desk doesn't get; `by_id` is who blocked them and `reason` is why."""

    __tablename__ = "desk_block"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person", unique=True))
    by_id: int | None = Field(default=None, foreign_key="person.id", index=True, ondelete="SET NULL")
    reason: str
    at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class IdentityCheck(Row, table=True):
    """How a coordinator made sure who an officer is; `name` is the Telegram name at that time."""

    __tablename__ = "identity_check"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person", unique=True))
    by_id: int | None = Field(default=None, foreign_key="person.id", index=True, ondelete="SET NULL")
    name: str
    how: str
    at: datetime = Field(default_factory=utc_now, sa_column=time_column())
