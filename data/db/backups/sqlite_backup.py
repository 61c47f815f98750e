"""Back up the SQLite database while it is in use, and verify each copy by opening it."""

import os
import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path

from data.db.disk import can_lock, explain_os_error, is_full
from data.db.errors import EMPTY, NEWER, NOT_FOUND, name_of
from data.db.file_permissions import exists, make_private
from data.db.sqlite.file_identity import identity_of
from data.db.sqlite.refusal import NO_LOCKS, explain_file
from data.db.sqlite.wal import check_log, mark_copy
from data.db.urls import sqlite_file
from data.migrations.revisions import known_revisions

STAMP = "%Y%m%d-%H%M%S"
NAMED = re.compile(r"^peaceops-(\d{8}-\d{6})\.(db|dump)(\.age)?$")
"""The names of backups made into a folder; no other file is ever removed."""
DUMP_BEGINS = b"PGDMP"
"""How every dump in PostgreSQL's custom format begins."""
UNREADABLE = {
    "SQLITE_NOTADB": "it is no SQLite database, or is encrypted",
    "SQLITE_CORRUPT": "it is damaged",
    "SQLITE_CANTOPEN": "look at its permissions and its folder's",
    "SQLITE_ERROR": "it is no database of the bot's",
}
"""The reason why SQLite can't read a copy, by its name of the error."""
MAX_LOCKED = 60.0
"""Seconds for which a backup waits for a lock that another process holds; the bot holds none for longer."""
LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
STAYS_LOCKED = (
    "{path} has been locked by another process for {seconds} s: end that one (as root, fuser -v names those "
    "that have it open), then back up again."
)


class BackupError(Exception):
    """Why there is no backup, in one line."""


def back_up(url: str, target: Path) -> int:
    """Write a copy to `target`, which must not exist, readable by its owner only. Returns its size in bytes.
    Raises BackupError if the database isn't SQLite, there is nothing to copy, or the copy fails its check.
    """
    database = sqlite_of(url)
    try:
        if not exists(database):
            raise BackupError(NOT_FOUND.format(path=database.absolute()))
        if not database.stat().st_size:
            raise BackupError(EMPTY)
        check_log(database)
    except OSError as error:
        raise BackupError(explain_file(error, database)) from None
    write_copy(database, target)
    return target.stat().st_size


def write_copy(database: Path, target: Path) -> None:
    """Write a copy of an existing database. Raises BackupError."""
    try:
        if target.exists():
            raise BackupError(f"{target} is there already; a backup never overwrites: name another file.")
        with beside(target) as unfinished:
            copy(database, unfinished)
            verify(unfinished)
            unfinished.rename(target)
    except OSError as error:
        raise BackupError(f"{target} can't be written: {explain_os_error(error, target)}.") from error
    except sqlite3.Error as error:
        if name_of(error) == "SQLITE_FULL" or is_full(target.absolute().parent):
            needed = f"{database.stat().st_size / 2**20:,.0f} MB"
            raise BackupError(
                f"The disk of {target.absolute().parent} is full: make room there for {needed}."
            ) from error
        raise BackupError(f"The copy failed. {explain_file(error, database)}") from error


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """Yield an empty file beside `target`, to be renamed to it when it is whole. If anything goes wrong, it
    is removed. Raises BackupError if another process is making one: two would write into one file.
    """
    unfinished = target.with_name(target.name + ".part")
    held = hold(unfinished)
    try:
        yield unfinished
    finally:
        for ending in ("-journal", ""):
            target.with_name(f"{unfinished.name}{ending}").unlink(missing_ok=True)
        os.close(held)


def hold(unfinished: Path) -> int:
    """Make the file, or empty the one that a killed process left. Returns the descriptor that locks it."""
    while True:
        make_private(unfinished)
        held = os.open(unfinished, os.O_RDWR)
        try:
            flock(held, LOCK_EX | LOCK_NB)
        except BlockingIOError:
            os.close(held)
            raise BackupError(f"Another command is making {unfinished}: wait until it has ended.") from None
        except OSError:
            """The disk has no locks."""
        if identity_of(unfinished) == (os.fstat(held).st_dev, os.fstat(held).st_ino):
            os.ftruncate(held, 0)
            return held
        os.close(held)


def sqlite_of(url: str) -> Path:
    """Return the database's file. Raises BackupError for another kind of database."""
    path = sqlite_file(url)
    if path is None:
        raise BackupError(
            "This is for an SQLite file; PostgreSQL has pg_dump and pg_restore (docs/OPERATIONS.md)."
        )
    return path


def remove_older(folder: Path, keep: int, made: Path) -> list[Path]:
    """Remove backups from before `made`, but not the newest `keep - 1`. Returns what was removed. `made`
    always stays, and so does what is dated after it by a clock that was or is wrong.
    """
    older = [path for path in list_made(folder) if path.name < made.name]
    removed = older[: max(0, len(older) - keep + 1)]
    for path in removed:
        path.unlink()
    return removed


def dated_later(folder: Path, made: Path) -> list[Path]:
    """Return the backups whose names say that they were made after `made`."""
    return [path for path in list_made(folder) if path.name > made.name]


def list_made(folder: Path) -> list[Path]:
    """Return the backups that were made into a folder, the oldest first."""
    return sorted(path for path in folder.iterdir() if NAMED.match(path.name))


def copy(source: Path, target: Path) -> None:
    """Copy by SQLite's own online backup; writers go on meanwhile. Only this process uses the copy, so that
    its disk needs no locks. Raises BackupError if the source stays locked for MAX_LOCKED.
    """
    deadline = time.monotonic() + MAX_LOCKED

    def check_lock(status: int, _left: int, _total: int) -> None:
        if status not in LOCKED:
            return
        folder = source.resolve().parent
        if not can_lock(folder):
            raise BackupError(NO_LOCKS)
        if time.monotonic() > deadline:
            raise BackupError(STAYS_LOCKED.format(path=source.absolute(), seconds=f"{MAX_LOCKED:.0f}"))

    with closing(sqlite3.connect(source, timeout=0)) as old, closing(open_unlocked(target)) as new:
        old.backup(new, progress=check_lock)
        mark_copy(new)
        new.execute("PRAGMA journal_mode=DELETE")


def open_unlocked(path: Path) -> sqlite3.Connection:
    """Open a file that no other process uses, without locks. What is copied into it may name a log, which
    needs the exclusive mode then.
    """
    opened = sqlite3.connect(f"{path.absolute().as_uri()}?vfs=unix-none", timeout=0, uri=True)
    opened.execute("PRAGMA locking_mode=EXCLUSIVE")
    return opened


def open_unchanging(path: Path) -> sqlite3.Connection:
    """Open a backup to read it. Nobody changes it, so that its disk needs neither locks nor room."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


def verify(path: Path) -> None:
    """Open a copy and have SQLite check all of it. Raises BackupError."""
    try:
        with closing(open_unchanging(path)) as opened:
            found = opened.execute("PRAGMA integrity_check").fetchone()[0]
            versions = [row[0] for row in opened.execute("SELECT version_num FROM alembic_version")]
    except sqlite3.Error as error:
        reason = UNREADABLE.get(name_of(error), f"({name_of(error)})")
        raise BackupError(f"{path.name} can't be opened: {reason}.") from None
    if found != "ok" or len(versions) != 1:
        raise BackupError("The copy is damaged.")
    if versions[0] not in known_revisions():
        raise BackupError(NEWER)
