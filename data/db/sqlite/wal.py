"""Detect an SQLite write-ahead log (WAL) beside a database that it doesn't belong to. SQLite applies any
valid one, silently: a backup copied over the database by hand gets the old pages back.

Two signs: the header's `user_version` isn't the number that `mark` wrote beside it; the database changed
after its log, without a checkpoint.
"""

import os
import secrets
import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing, suppress
from fcntl import LOCK_NB, LOCK_SH, flock
from pathlib import Path
from typing import BinaryIO

from data.db.errors import DatabaseError
from data.db.file_permissions import exists, make_private

MARK = struct.Struct(">I")
MARK_OFFSET = 60
"""Where a database's header has its user_version."""
LOG_HEADER = struct.Struct(">8I")
FRAME_HEADER = struct.Struct(">6I")
SALTS = slice(16, 24)
"""What a log's header and all its valid frames share."""
MAGIC = (0x377F0682, 0x377F0683)
"""The first number of a log, for either order of bytes."""
INDEX_SALTS, INDEX_BACKFILLED = 32, 96
"""Where the WAL index (`-shm`) has the salts of its log, and how many frames a checkpoint wrote back."""


def check_log(database: Path, *, is_ours: bool = False) -> None:
    """Check the log before SQLite opens the file. Raises DatabaseError for a log of another file, OSError.
    `is_ours` says that no other process serves with the database: then no checkpoint can be under way.
    """
    log = beside(database.resolve(), "-wal")  # where SQLite keeps it, if the database is a link
    if not exists(database) or not exists(log) or not log.stat().st_size:
        return
    if is_other(database) or (was_replaced(database, log) and (is_ours or not is_served(database))):
        raise DatabaseError(
            f"{log.absolute()} is the log of another file than {database.name}, which was replaced: "
            f"to go on with the file as it is, move {log.name} and {log.name[:-3]}shm away; to go on with "
            f"the log, remove {note_of(database).name} and touch {log.name}."
        )


def is_served(database: Path) -> bool:
    """Return whether a process serves with the database, as `data.cluster.locks.serving_lock` shows it."""
    with suppress(FileNotFoundError), beside(database, ".lock").open() as held:
        try:
            flock(held, LOCK_SH | LOCK_NB)
        except OSError:
            return True
    return False


def is_other(database: Path) -> bool:
    """Return whether the number that was noted is another file's. It doesn't tell if the schema isn't the
    noted one: a version from before the notes leaves the note when it restores its own database.
    """
    number, schema = read_note(database)
    if number is None or number == read_mark(database):
        return False
    return not schema or read_schema(database) in (schema, None)


def mark(database: Path) -> None:
    """Give the database a new number, in its file and, with its schema, beside it. Call it only while no
    other process serves with the database. If another connection keeps the number out of the file, none is
    noted.
    """
    note, number = note_of(database), secrets.randbelow(2**31 - 1) + 1
    make_private(note)
    note.write_text("")
    with suppress(sqlite3.Error), closing(sqlite3.connect(database)) as opened:
        opened.execute(f"PRAGMA user_version={number}")
        opened.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    if read_mark(database) == number:
        note.write_text(f"{number} {read_schema(database) or ''}")


def mark_copy(opened: sqlite3.Connection) -> None:
    """Give a copy a number of its own, by an open connection."""
    opened.execute(f"PRAGMA user_version={secrets.randbelow(2**31 - 1) + 1}")


def forget_mark(database: Path) -> None:
    """Delete the note of the number, after the database and its log were replaced. Raises OSError."""
    note_of(database).unlink(missing_ok=True)


def beside(database: Path, ending: str) -> Path:
    """Return the path of a file that belongs to a database."""
    return database.with_name(database.name + ending)


def note_of(database: Path) -> Path:
    """Return the path of the file in which the database's number is written down."""
    return beside(database, ".mark")


def read_note(database: Path) -> tuple[int | None, str]:
    """Return the number that was noted for this database, None if none was, and its schema then, if that was
    noted.
    """
    with suppress(OSError, ValueError):
        number, _, schema = note_of(database).read_text().partition(" ")
        return int(number), schema
    return None, ""


def read_schema(database: Path) -> str | None:
    """Return the schema of the file itself, whatever the log says; None if it can't be read."""
    place = f"{database.resolve().as_uri()}?mode=ro&immutable=1"
    with suppress(sqlite3.Error), closing(sqlite3.connect(place, uri=True)) as opened:
        [(found,)] = opened.execute("SELECT version_num FROM alembic_version")
        return str(found)
    return None


def read_mark(database: Path) -> int:
    """Return the number in the file's own header, whatever the log says."""
    with database.open("rb") as file:
        file.seek(MARK_OFFSET)
        raw = file.read(MARK.size)
    return int(MARK.unpack(raw)[0]) if len(raw) == MARK.size else 0


def was_replaced(database: Path, log: Path) -> bool:
    """Return whether the file was changed after its log, and not by a checkpoint. A checkpoint writes pages
    back in the order of their numbers, so the lowest is there in one of its versions.
    """
    if database.stat().st_ctime_ns <= log.stat().st_ctime_ns:
        return False
    frames = list(committed(log))
    if not frames:
        return False
    lowest = min(page for page, _ in frames[: count_backfilled(log)] or frames)
    with database.open("rb") as file, log.open("rb") as written:
        size = page_size(written.read(LOG_HEADER.size))
        file.seek((lowest - 1) * size)
        found = file.read(size)
        return not any(found == read_at(written, at, size) for page, at in frames if page == lowest)


def committed(log: Path) -> Iterator[tuple[int, int]]:
    """Yield page number and place in the log of each frame, up to the last commit."""
    frames: list[tuple[int, int]] = []
    with log.open("rb") as file:
        header = file.read(LOG_HEADER.size)
        if not (size := page_size(header)):
            return
        salts = header[SALTS]
        while len(raw := file.read(FRAME_HEADER.size)) == FRAME_HEADER.size:
            page, commit, *_ = FRAME_HEADER.unpack(raw)
            if raw[8:16] != salts:
                return
            frames.append((page, file.tell()))
            file.seek(size, os.SEEK_CUR)
            if commit:
                yield from frames
                frames.clear()


def page_size(header: bytes) -> int:
    """Return the bytes of a page, from a log's header; 0 if it isn't one."""
    if len(header) < LOG_HEADER.size:
        return 0
    magic, _, size, *_ = LOG_HEADER.unpack(header)
    return size if magic in MAGIC else 0


def read_at(file: BinaryIO, offset: int, size: int) -> bytes:
    """Read some bytes of a file."""
    file.seek(offset)
    return file.read(size)


def count_backfilled(log: Path) -> int:
    """Return how many frames a checkpoint has written back, as the log's index says; 0 if it doesn't say."""
    index = log.with_name(log.name.removesuffix("-wal") + "-shm")
    with suppress(OSError), index.open("rb") as file, log.open("rb") as written:
        raw, salts = file.read(INDEX_BACKFILLED + 4), written.read(LOG_HEADER.size)[SALTS]
        if len(raw) == INDEX_BACKFILLED + 4 and raw[INDEX_SALTS : INDEX_SALTS + 8] == salts:
            return int(struct.unpack("=I", raw[INDEX_BACKFILLED:])[0])
    return 0
