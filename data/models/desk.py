"""Coordinators' shortcuts: saved views of the queue, canned replies."""

from datetime import datetime
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from data.db.base import Row as Row
from data.db.base import json_column, owned_by, time_column
from data.db.base import utc_now as utc_now


class SavedView(Row, table=True):
    """A coordinator's own view of the queue: `filters` has its filters and its order, codes only."""

    __tablename__ = "saved_view"
    __table_args__ = (UniqueConstraint("person_id", "name", name="uq_saved_view_person_id"),)
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(sa_column=owned_by("person"))
    name: str
    filters: dict[str, Any] = Field(sa_column=json_column())
    at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class CannedReply(Row, table=True):
    """The beginning of a letter that every coordinator can use, by language; `person_id` is who changed it
    last.
    """

    __tablename__ = "canned_reply"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True, ondelete="SET NULL")
    titles: dict[str, str] = Field(sa_column=json_column())
    texts: dict[str, str] = Field(sa_column=json_column())
    at: datetime = Field(default_factory=utc_now, sa_column=time_column())
