"""Copies of the SQLite database, made while it is in use and opened to prove them; and the way back."""

import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from data.database import known_revisions, sqlite_file
from data.database_errors import NEWER
from data.models import utc_now
from data.private_files import make_private, tighten

STAMP = "%Y%m%d-%H%M%S"
NAMED = re.compile(r"^peaceops-\d{8}-\d{6}\.db$")
"""The names of backups made into a folder; no other file is ever removed."""


class BackupError(Exception):
    """Why there is no backup, in one line."""


def back_up(url: str, target: Path) -> int:
    """Write a copy to `target`, which must not exist, readable by its owner only. Returns its bytes.

    Raises BackupError: another database than SQLite, nothing to copy, or a copy that doesn't open well.
    """
    database = sqlite_of(url)
    if not database.exists():
        raise BackupError(f"There is no database {database}.")
    if target.exists():
        raise BackupError(f"{target} is there already; a backup never overwrites.")
    unfinished = target.with_name(target.name + ".part")
    unfinished.unlink(missing_ok=True)
    try:
        make_private(unfinished)
        copy(database, unfinished)
        verify(unfinished)
        unfinished.rename(target)
    except (sqlite3.Error, OSError) as error:
        unfinished.unlink(missing_ok=True)
        raise BackupError(f"The copy failed: {type(error).__name__}.") from error
    return target.stat().st_size


def sqlite_of(url: str) -> Path:
    """The database's file. Raises BackupError for another kind of database."""
    path = sqlite_file(url)
    if path is None:
        raise BackupError("Only an SQLite file is backed up here; for PostgreSQL use pg_dump.")
    return path


def back_up_into(url: str, folder: Path, keep: int) -> tuple[Path, list[Path]]:
    """Write a copy named by the time into a folder; of those made so, only the newest `keep` stay.

    Returns the copy and what was removed. Raises BackupError; then nothing was removed.
    """
    target = folder / f"peaceops-{utc_now():{STAMP}}.db"
    back_up(url, target)
    made = sorted(path for path in folder.iterdir() if NAMED.match(path.name))
    removed = made[:-keep]
    for path in removed:
        path.unlink()
    return target, removed


def restore(url: str, source: Path) -> Path | None:
    """Put a backup in the database's place. Returns where the database from before is kept.

    Raises BackupError, and then nothing was changed: a backup that is damaged or from a newer version, a
    database that is in use, a full disk.
    """
    database = sqlite_of(url)
    try:
        verify(source)
    except sqlite3.Error as error:
        raise BackupError(f"{source} can't be opened: {type(error).__name__}.") from None
    unfinished = database.with_name(database.name + ".part")
    try:
        make_private(unfinished)
        shutil.copyfile(source, unfinished)
        before = set_aside(database) if database.exists() else None
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise BackupError(f"{source} can't be put back: {error.strerror}.") from None
    except BackupError:
        unfinished.unlink()
        raise
    unfinished.rename(database)
    tighten(database)
    return before


def set_aside(database: Path) -> Path:
    """Move the present database away, whole. Raises BackupError if a process has it open."""
    try:
        with closing(sqlite3.connect(database, timeout=0)) as opened:
            opened.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError:
        raise BackupError("The database is in use: end the bot first.") from None
    except sqlite3.DatabaseError:
        """A damaged one is set aside as it is."""
    before = database.with_name(f"{database.stem}-before-{utc_now():{STAMP}}{database.suffix}")
    database.rename(before)
    for ending in ("-wal", "-shm"):
        left = database.with_name(database.name + ending)
        if left.exists():
            left.rename(before.with_name(before.name + ending))
    return before


def copy(source: Path, target: Path) -> None:
    """SQLite's own online backup: writers go on meanwhile."""
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
        new.execute("PRAGMA journal_mode=DELETE")


def verify(path: Path) -> None:
    """Open a copy and have SQLite check all of it. Raises BackupError, sqlite3.Error."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as opened:
        found = opened.execute("PRAGMA integrity_check").fetchone()[0]
        versions = [row[0] for row in opened.execute("SELECT version_num FROM alembic_version")]
    if found != "ok" or len(versions) != 1:
        raise BackupError("The copy is damaged.")
    if versions[0] not in known_revisions():
        raise BackupError(NEWER)
