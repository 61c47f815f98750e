"""A copy of the SQLite database while it is in use: consistent, opened again to prove it."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import make_url

OWNER_ONLY = 0o600


class BackupError(Exception):
    """Why there is no backup, in one line."""


def back_up(url: str, target: Path) -> int:
    """Write a copy to `target`, which must not exist, readable by its owner only. Returns its bytes.

    Raises BackupError: another database than SQLite, nothing to copy, or a copy that doesn't open well.
    """
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        raise BackupError("Only an SQLite file is backed up here; for PostgreSQL use pg_dump.")
    if not Path(parsed.database).exists():
        raise BackupError(f"There is no database {parsed.database}.")
    if target.exists():
        raise BackupError(f"{target} is there already; a backup never overwrites.")
    unfinished = target.with_name(target.name + ".part")
    unfinished.unlink(missing_ok=True)
    os.close(os.open(unfinished, os.O_CREAT | os.O_WRONLY, OWNER_ONLY))
    try:
        copy(Path(parsed.database), unfinished)
        verify(unfinished)
    except sqlite3.Error as error:
        unfinished.unlink(missing_ok=True)
        raise BackupError(f"The copy failed: {type(error).__name__}.") from error
    unfinished.rename(target)
    return target.stat().st_size


def copy(source: Path, target: Path) -> None:
    """SQLite's own online backup: writers go on meanwhile."""
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
        new.execute("PRAGMA journal_mode=DELETE")


def verify(path: Path) -> None:
    """Open the copy and have SQLite check all of it. Raises BackupError."""
    with closing(sqlite3.connect(path)) as opened:
        found = opened.execute("PRAGMA integrity_check").fetchone()[0]
        schema = opened.execute("SELECT count(*) FROM alembic_version").fetchone()[0]
    if found != "ok" or schema != 1:
        raise BackupError("The copy is damaged.")
