"""Erase the listed people from a backup before it is put back, so that nobody can see them."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from data.db.backups.restoring import close_log
from data.db.backups.sqlite_backup import BackupError
from data.db.database import Database
from data.db.erased_file import ErasedFile, default_place
from data.db.errors import DatabaseError
from data.db.file_permissions import make_private
from data.db.urls import sqlite_file
from data.privacy.reapply import reapply

BESIDE_BACKUPS = "peaceops.erased"
"""The copy of the list in a folder of backups, for a machine that lost its own."""

OTHER_LIST = (
    "{target} lists people under another key than {source}: put the list of the copied database there, or "
    "those erased so far aren't recognised."
)


def keep_list_beside(folder: Path, file: ErasedFile) -> None:
    """Copy the list of the erased into a folder of backups. Raises OSError, DatabaseError."""
    if file.path and file.key:
        target = folder / BESIDE_BACKUPS
        make_private(target)
        shutil.copyfile(file.path, target)


def bring_list(source: ErasedFile, target: ErasedFile) -> bool:
    """Copy the list of the erased from the source of a copied database to its target, which recognises nobody
    without it. An empty list is replaced. Returns whether it was copied. Raises DatabaseError, OSError.
    """
    if source.path is None or target.path is None or not source.path.exists():
        return False
    if target.path.exists():
        if target.path.samefile(source.path) or target.key_id == source.key_id:
            return False
        if target.read():
            raise DatabaseError(OTHER_LIST.format(source=source.path, target=target.path))
    make_private(target.path)
    shutil.copyfile(source.path, target.path)
    return True


def open_list(url: str, place: Path | None, source: Path) -> ErasedFile:
    """Return the list that a backup is compared with: the file's entries and those of the present database;
    if there is no file, the copy beside the backup. Raises DatabaseError, OSError.
    """
    file, database = ErasedFile(place or default_place(sqlite_file(url))), sqlite_file(url)
    beside = source.parent / BESIDE_BACKUPS
    if file.path and not file.path.exists() and beside.is_file():
        make_private(file.path)
        shutil.copyfile(beside, file.path)
    if file.path and file.path.exists() and database and database.exists():
        known = file.read()
        file.add({digest: at for digest, at in read_rows(database, file.key_id) if known.get(digest) != at})
    return file


def read_rows(database: Path, key_id: str) -> Iterator[tuple[str, datetime]]:
    """Yield what a database lists under a key; nothing if it is damaged or of an older version."""
    with (
        suppress(sqlite3.Error),
        closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as opened,
    ):
        for digest, at in opened.execute("SELECT digest, at FROM erased WHERE key_id = ?", (key_id,)):
            yield digest, datetime.fromisoformat(at).replace(tzinfo=UTC)


def erase_from(copy: Path, file: ErasedFile) -> int:
    """Erase everybody who is listed from a copy, which is brought to the newest schema for that. A copy
    without any of them stays as it is. Returns how many were erased. Raises BackupError; then the copy must
    not be put back.
    """
    if file.path is None or not file.path.exists() or not holds_any(copy, file):
        return 0
    try:
        with closing(Database(f"sqlite:///{copy}", file.path)) as db:
            db.migrate()
            count = db.run_here(reapply)
            db.scrub_here()
        close_log(copy)
    except DatabaseError as error:
        raise BackupError(f"The erased can't be erased from the copy. {error}") from None
    return count


def holds_any(copy: Path, file: ErasedFile) -> bool:
    """Return whether a copy knows somebody who is listed. Raises BackupError if it can't be read."""
    listed = file.read()
    try:
        with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as opened:
            known = opened.execute("SELECT telegram_id FROM person").fetchall()
    except sqlite3.Error:
        raise BackupError("The copy can't be read.") from None
    return any(file.digest(telegram_id) in listed for (telegram_id,) in known)
