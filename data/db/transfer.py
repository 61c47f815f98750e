"""Copy a whole database into an empty one of another kind, and compare both row by row."""

import hashlib
import json
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Select, Table, func, insert, select, text
from sqlalchemy.exc import DBAPIError

from data.cluster.locks import ALREADY_SERVED, serving_lock
from data.db.database import Database
from data.db.errors import DatabaseError, describe
from data.db.file_permissions import exists
from data.db.urls import sqlite_file
from data.migrations.revisions import newest_revision
from data.models import Row

AT_ONCE = 500
"""Rows copied at once."""
OTHER_CONNECTIONS = text("""
    SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
    AND usename IS NOT NULL AND coalesce(backend_type, 'client backend') = 'client backend'
""")
"""The query for others connected to a PostgreSQL; it says less of other roles' connections."""


class CopyError(Exception):
    """A copy that can't be made or differs; its text is one line for the operator."""


@dataclass(frozen=True)
class Copied:
    """A copied table: its number of rows, and the checksum that both databases have."""

    table: str
    rows: int
    checksum: str


def copy_database(source: str, target: str) -> list[Copied]:
    """Copy everything and compare it. The source is only read; nobody else can write to it meanwhile, and no
    bot start with it.

    Raises CopyError and DatabaseError for a source that is missing, empty, in use or of another version, and
    a target that is it, isn't empty or in use. After a failure no row stays.
    """
    here, there = sqlite_file(source), sqlite_file(target)
    if source == target or (here and there and is_same_file(here, there)):
        raise CopyError("The two databases are the same.")
    with ExitStack() as held:
        old = held.enter_context(closing(Database(source, is_patient=True)))
        check_source(old, here)
        lock(held, here)
        reading = held.enter_context(old.engine.connect())
        stop_writes(reading)
        lock(held, there)
        is_new = there is not None and not exists(there)
        new = held.enter_context(closing(Database(target, is_patient=True)))
        if there is None:
            refuse_same(reading, new)
        try:
            with broken_off_in_one_line(old, new):
                return copy_all(reading, new)
        except BaseException:
            new.close()
            if is_new and there:
                remove_files(there)
            raise


@contextmanager
def broken_off_in_one_line(old: Database, new: Database) -> Iterator[None]:
    """Raise CopyError where one of the two, such as a server that was stopped or a disk that is full, ends
    the block.
    """
    try:
        yield
    except DBAPIError as error:
        failed = new if new.is_sqlite == isinstance(error.orig, sqlite3.Error) else old
        line, _ = failed.explain(error)
        raise CopyError(f"The copy was broken off, and no row of it stays in the target. {line}") from None


def check_source(old: Database, path: Path | None) -> None:
    """Check that the source is there, has tables and is of this version. Raises CopyError, DatabaseError."""
    if path and not exists(path):
        raise CopyError(f"There is no database at {path.absolute()}: correct the source's URL.")
    if old.read_revision() is None:
        raise CopyError("The source is empty: is its URL right?")
    old.check_schema()


def is_same_file(one: Path, other: Path) -> bool:
    """Return whether two paths lead to the same file, which need not exist."""
    if one.exists() and other.exists():
        return one.samefile(other)
    return one.resolve() == other.resolve()


def lock(held: ExitStack, path: Path | None) -> None:
    """Keep bots from serving an SQLite file until the stack is left. Raises CopyError."""
    try:
        held.enter_context(serving_lock(path))
    except DatabaseError as error:
        if str(error) != ALREADY_SERVED:
            raise
        raise CopyError(f"{path} is in use: stop the bot first.") from None


def stop_writes(reading: Connection) -> None:
    """Keep everybody else from writing until the connection's transaction ends. Raises CopyError."""
    try:
        if reading.dialect.name == "sqlite":
            reading.exec_driver_sql("BEGIN IMMEDIATE")
            return
        refuse_used(reading, "source")
        reading.exec_driver_sql("SET LOCAL lock_timeout = '5s'")
        names = ", ".join(table.name for table in Row.metadata.sorted_tables)
        reading.exec_driver_sql(f"LOCK TABLE {names} IN SHARE MODE")
    except DBAPIError as error:
        raise CopyError(
            f"Writes to the source can't be stopped while it is copied. {describe(error)}"
        ) from None


def refuse_used(connection: Connection, which: str) -> None:
    """Raise CopyError if others are connected to a PostgreSQL."""
    if others := connection.execute(OTHER_CONNECTIONS).scalar_one():
        raise CopyError(
            f"The {which} is in use (connections of others: {others}): stop the bot and whoever has them."
        )


def refuse_same(reading: Connection, new: Database) -> None:
    """Raise CopyError if a PostgreSQL, whatever its URL, is the source, or others are connected to it."""
    is_postgres = reading.dialect.name == "postgresql"
    key = {"key": secrets.randbelow(2**62)}
    if is_postgres:
        reading.execute(text("SELECT pg_advisory_xact_lock(:key)"), key)
    try:
        with new.engine.connect() as connection:
            taken = connection.execute(text("SELECT pg_try_advisory_xact_lock(:key)"), key).scalar_one()
            if is_postgres and not taken:
                raise CopyError("The two databases are the same.")
            refuse_used(connection, "target")
    except DBAPIError as error:
        raise CopyError(f"The target can't be used. {describe(error)}") from None


def remove_files(database: Path) -> None:
    """Remove an SQLite database that was made here and couldn't be filled."""
    for ending in ("-wal", "-shm", ""):
        database.with_name(database.name + ending).unlink(missing_ok=True)


def copy_all(reading: Connection, new: Database) -> list[Copied]:
    """Copy every table into an empty database and compare, in one transaction. Raises CopyError,
    DatabaseError.
    """
    tables = Row.metadata.sorted_tables
    if not any(count_rows(reading, table) for table in tables):
        raise CopyError("The source is empty: is its URL right?")
    path = sqlite_file(new.url)
    if (path is None or exists(path)) and new.find_revision() not in (None, newest_revision()):
        raise CopyError("The target isn't empty: it has tables of another version.")
    new.migrate()
    with new.engine.begin() as writing:
        for table in tables:
            if count_rows(writing, table):
                raise CopyError(f"The target isn't empty: it has rows in {table.name}.")
        for table in tables:
            copy_table(reading, writing, table)
        return [compare(reading, writing, table) for table in tables]


def count_rows(connection: Connection, table: Table) -> int:
    return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def copy_table(reading: Connection, writing: Connection, table: Table) -> None:
    """Copy all rows, some at a time; PostgreSQL continues its ids after the last one."""
    for some in reading.execute(in_order(table)).mappings().partitions(AT_ONCE):
        writing.execute(insert(table), [dict(row) for row in some])
    if writing.dialect.name == "postgresql" and "id" in table.c:
        writing.execute(
            text(
                f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), "
                f"(SELECT coalesce(max(id), 0) + 1 FROM {table.name}), false)"
            )
        )


def in_order(table: Table) -> Select[Any]:
    """Return the query for all rows, ordered by the primary key."""
    return select(table).order_by(*table.primary_key)


def compare(reading: Connection, written: Connection, table: Table) -> Copied:
    """Compare the number of rows and the checksum of both sides. Raises CopyError if they differ."""
    before, after = checksum(reading, table), checksum(written, table)
    if before != after:
        raise CopyError(f"{table.name} differs: {before[0]} rows here, {after[0]} there, or other values.")
    return Copied(table.name, *after)


def checksum(connection: Connection, table: Table) -> tuple[int, str]:
    """Return the number of rows, and a fingerprint of all their values."""
    digest, count = hashlib.sha256(), 0
    for line in lines(connection, table):
        digest.update(line)
        count += 1
    return count, digest.hexdigest()[:16]


def lines(connection: Connection, table: Table) -> Iterator[bytes]:
    """Yield each row as one line, the same from either kind of database."""
    for row in connection.execute(in_order(table)).mappings():
        yield json.dumps(dict(row), default=str, sort_keys=True).encode()
