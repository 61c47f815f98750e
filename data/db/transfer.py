"""A whole database copied into an empty one of another kind, and compared row by row."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, Table, func, insert, select, text

from data.db.base import Row
from data.db.database import Database

AT_ONCE = 500


class CopyError(Exception):
    """A copy that can't be made or differs; its text is one line for the operator."""


@dataclass(frozen=True)
class Copied:
    """A table: its rows, and the checksum that both databases have."""

    table: str
    rows: int
    checksum: str


def copy_database(source: str, target: str) -> list[Copied]:
    """Copy everything and prove it. Raises CopyError; the source is only read."""
    if source == target:
        raise CopyError("The two databases are the same.")
    old, new = Database(source, is_patient=True), Database(target, is_patient=True)
    try:
        old.migrate()
        new.migrate()
        with old.engine.connect() as reading, new.engine.begin() as writing:
            for table in Row.metadata.sorted_tables:
                if writing.execute(select(func.count()).select_from(table)).scalar_one():
                    raise CopyError(f"The target isn't empty: it has rows in {table.name}.")
            for table in Row.metadata.sorted_tables:
                copy_table(reading, writing, table)
        return [compare(old, new, table) for table in Row.metadata.sorted_tables]
    finally:
        old.close()
        new.close()


def copy_table(reading: Connection, writing: Connection, table: Table) -> None:
    """All rows, some at a time; PostgreSQL goes on counting after the last id."""
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
    """All rows, by what tells them apart."""
    return select(table).order_by(*table.primary_key)


def compare(old: Database, new: Database, table: Table) -> Copied:
    """Count and checksum on both sides. Raises CopyError where they differ."""
    with old.engine.connect() as one, new.engine.connect() as other:
        before, after = checksum(one, table), checksum(other, table)
    if before != after:
        raise CopyError(f"{table.name} differs: {before[0]} rows here, {after[0]} there, or other values.")
    return Copied(table.name, *after)


def checksum(connection: Connection, table: Table) -> tuple[int, str]:
    """How many rows, and a fingerprint of all their values."""
    digest, count = hashlib.sha256(), 0
    for line in lines(connection, table):
        digest.update(line)
        count += 1
    return count, digest.hexdigest()[:16]


def lines(connection: Connection, table: Table) -> Iterator[bytes]:
    """Each row as one line, the same from either kind of database."""
    for row in connection.execute(in_order(table)).mappings():
        yield json.dumps(dict(row), default=str, sort_keys=True).encode()
