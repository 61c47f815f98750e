"""What all tables share: named constraints, aware UTC times, and foreign keys whose rows are deleted with
their owner.
"""

from datetime import UTC, datetime, time
from typing import Any, ClassVar

from sqlalchemy import JSON, Column, DateTime, Dialect, ForeignKey, Integer, MetaData
from sqlalchemy.types import TypeDecorator
from sqlmodel import SQLModel

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC time. A naive time is refused, because its zone is unknown."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a stored time needs a time zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


def utc_now() -> datetime:
    """Return the present time, aware, in UTC."""
    return datetime.now(UTC)


def today_began() -> datetime:
    """Return the last midnight in UTC, from which an access log counts as of today."""
    return datetime.combine(utc_now().date(), time(), UTC)


def time_column(*, nullable: bool = False, index: bool = False) -> Any:
    """Return a column for an aware UTC time."""
    return Column(UtcDateTime, nullable=nullable, index=index)


def json_column() -> Any:
    """Return a column for a small list or mapping of codes."""
    return Column(JSON, nullable=False)


def owned_by(
    table: str, *, nullable: bool = False, unique: bool = False, index: bool = True, primary: bool = False
) -> Any:
    """Return a foreign key whose row is deleted with its owner; with `primary`, a part of the primary key."""
    key = ForeignKey(f"{table}.id", ondelete="CASCADE")
    index = index and not unique
    return Column(Integer, key, nullable=nullable, unique=unique, index=index, primary_key=primary)


class Row(SQLModel):
    """The base of all tables, with named constraints."""

    model_config = {"defer_build": True}
    metadata: ClassVar[MetaData] = MetaData(naming_convention=NAMES)
