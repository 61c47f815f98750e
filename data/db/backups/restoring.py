"""Restore a backup of the SQLite database; the present one is set aside."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from itertools import count
from pathlib import Path

from data.cluster.locks import serving_lock
from data.db.backups.sqlite_backup import DUMP_BEGINS, STAMP, BackupError, beside, copy, sqlite_of, verify
from data.db.base import utc_now
from data.db.disk import explain_os_error
from data.db.errors import DatabaseError, name_of
from data.db.file_permissions import exists
from data.db.sqlite.refusal import explain_file
from data.db.sqlite.wal import check_log, forget_mark

COMPRESSED = (b"\x1f\x8b", b"PK\x03\x04", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"BZh")
"""How files of gzip, zip, xz, zstd and bzip2 begin."""
IN_USE = "The database is in use: end the bot first."
FILES = ("-wal", "-shm", "")
"""The endings of a database's files; a log must never stand beside a database that it isn't of."""


def restore(url: str, source: Path, prepare: Callable[[Path], object] | None = None) -> Path | None:
    """Put a backup in the database's place, or where a link there leads. `prepare` is given the copy first.
    Returns where the previous database is kept, None if there was none.

    Raises BackupError, with nothing changed: the backup is damaged or of a newer version, the database in
    use, or the disk full.
    """
    named = sqlite_of(url)
    database = named.resolve()
    refuse_dump(source)
    try:
        with beside(database) as unfinished:
            fill(unfinished, source)
            if prepare:
                prepare(unfinished)
            with served_by_nobody(named), set_aside(database) as before:
                forget_mark(named)
                unfinished.rename(database)
    except OSError as error:
        raise BackupError(f"{source} can't be put back: {explain_os_error(error, database)}.") from None
    return before


def fill(unfinished: Path, source: Path) -> None:
    """Write a backup into a file, with what the log beside it holds: a database that was copied while it was
    in use has one, which may hold even its tables. Raises BackupError if the log is another file's, or either
    is damaged.
    """
    log = source.with_name(f"{source.name}-wal")
    if not exists(log) or not log.stat().st_size:
        verify(source)
        shutil.copyfile(source, unfinished)
        return
    try:
        check_log(source)
        copy(source, unfinished)
    except DatabaseError as error:
        raise BackupError(str(error)) from None
    except sqlite3.Error as error:
        raise BackupError(f"{source} can't be read with its log. {explain_file(error, source)}") from None
    verify(unfinished)


def refuse_dump(source: Path) -> None:
    """Raise BackupError if a file is a dump of PostgreSQL or compressed, or can't be read."""
    try:
        with source.open("rb") as opened:
            begins = opened.read(len(DUMP_BEGINS))
    except OSError as error:
        raise BackupError(f"{source} can't be read: {error.strerror}.") from None
    if begins.startswith(COMPRESSED):
        raise BackupError(f"{source} is compressed: unpack it first (gunzip, unzip, unxz, unzstd, bunzip2).")
    if begins == DUMP_BEGINS:
        raise BackupError(
            f"{source} is a dump of PostgreSQL: pg_restore puts it back (docs/OPERATIONS.md, “Roll back”)."
        )


@contextmanager
def served_by_nobody(database: Path) -> Iterator[None]:
    """Keep the bot from starting while the block runs. Raises BackupError if it serves with the database."""
    has_served = database.with_name(f"{database.name}.lock").exists()
    try:
        with serving_lock(database if has_served else None):
            yield
    except DatabaseError:
        raise BackupError(IN_USE) from None


@contextmanager
def set_aside(database: Path) -> Iterator[Path | None]:
    """Move the present database, if there is one, out of the way as a whole; move it back if the block fails.
    Raises BackupError if a process has it open, or it can't be written.
    """
    if not exists(database):
        yield None
        return
    close_log(database)
    before = free_name(database)
    moves = [(database.with_name(database.name + end), before.with_name(before.name + end)) for end in FILES]
    moved = []
    try:
        for old, new in moves:
            if old.exists():
                old.rename(new)
                moved.append((old, new))
        yield before
    except OSError:
        for old, new in reversed(moved):
            new.rename(old)
        raise


def free_name(database: Path) -> Path:
    """Return the name under which a database is set aside now: with this second, or the next one that no
    other has.
    """
    moments = (utc_now() + timedelta(seconds=later) for later in count())
    names = (database.with_name(f"{database.stem}-before-{one:{STAMP}}{database.suffix}") for one in moments)
    return next(name for name in names if not name.exists())


def close_log(database: Path) -> None:
    """Have SQLite write its log into the database file. Raises BackupError if it can't."""
    try:
        with closing(sqlite3.connect(database, timeout=0)) as opened:
            opened.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError as error:
        is_in_use = name_of(error) in ("SQLITE_BUSY", "SQLITE_LOCKED")
        line = IN_USE if is_in_use else explain_file(error, database)
        raise BackupError(line) from None
    except sqlite3.DatabaseError:
        """A damaged database is set aside as it is."""
