"""Run statements past the session, which makes no objects of their rows: it takes half as long."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import CursorResult, Executable, Insert, insert
from sqlmodel import Session

from data.db.base import Row


def run_statement(
    session: Session, statement: Executable, given: Mapping[str, Any]
) -> CursorResult[*tuple[Any, ...]]:
    """Run a statement in the session's transaction, after what the session holds back is written. Rows that
    the session has read don't change by it.
    """
    session.flush()
    return session.connection().execute(statement, given)


def insert_row(session: Session, table: str, row: Mapping[str, Any]) -> int:
    """Insert one row, with a value for each column that may not be null. Returns its id."""
    made = session.connection().execute(insert_into(table), row)
    (number,) = made.inserted_primary_key or (0,)
    return int(number)


def insert_rows(session: Session, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert several rows in one statement, each as `insert_row` takes it."""
    session.connection().execute(insert_into(table), rows)


@cache
def insert_into(table: str) -> Insert:
    """Return the insert into a table, cached because building it takes longer than running it."""
    return insert(Row.metadata.tables[table])
