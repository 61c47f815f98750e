"""Explain why an SQLite file can't be used: the folder, file or log that refuses, and whose it is; or a full
disk.
"""

import os
import stat
from pathlib import Path
from pwd import getpwuid

from data.db.disk import can_lock, existing, is_full, try_to_write
from data.db.errors import LINES, describe, name_of
from data.db.file_permissions import may

LOGS = ("-wal", "-shm", "-journal")
DISKS = ("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_READONLY")
"""The errors that a disk may cause that is full, or read-only since it was opened."""
NO_LOCKS = "The folder of the SQLite database can't lock files: put it on a local disk."
WRITE = os.R_OK | os.W_OK
ENTER = os.X_OK


def explain_file(error: Exception, database: Path) -> str:
    """Return one line for the operator, `cause: cure`, about an error that a use of the file ended with."""
    name = "SQLITE_CANTOPEN" if isinstance(error, OSError) else name_of(error)
    folder = existing(database.absolute().parent)
    if name in ("SQLITE_FULL", "SQLITE_IOERR") and is_full(folder):
        return LINES["SQLITE_FULL"]
    if name in ("SQLITE_CANTOPEN", "SQLITE_READONLY") and (refused := find_refused(database)):
        return refused
    if name in DISKS and (reason := try_to_write(folder)):
        return f"{folder} can't be written, because {reason}."
    if name in ("SQLITE_BUSY", "SQLITE_LOCKED") and not can_lock(folder):
        return NO_LOCKS
    return describe(error)


def find_refused(database: Path) -> str | None:
    """Return a line about the first of a database's folders and files that this user can't use; None if none
    is.
    """
    for folder in reversed(database.absolute().parents):
        if not os.path.lexists(folder):
            return None
        if not folder.is_dir():
            return f"{folder} is no folder: correct DATABASE_URL."
        if not may(folder, ENTER):
            return refusal(folder, "enter")
    if database.is_dir():
        return f"{database.absolute()} is a folder: look at DATABASE_URL."
    if not may(database.parent, WRITE | ENTER):
        return refusal(database.absolute().parent, "write to")
    files = [database, *(database.with_name(database.name + ending) for ending in LOGS)]
    for file in files:
        if file.exists() and not may(file, WRITE):
            return refusal(file.absolute(), "read and write")
    return None


def refusal(path: Path, what: str) -> str:
    """Say who may not do what with a path, and whose it is."""
    user = name_of_user(os.geteuid())
    if os.statvfs(path).f_flag & os.ST_RDONLY:
        return f"{path} is on a disk that is mounted read-only: move the database, or mount it for writing."
    found = path.stat()
    owner, mode = name_of_user(found.st_uid), stat.filemode(found.st_mode)
    if os.geteuid() == found.st_uid:
        return f"{path} ({mode}) is {user}'s, who may not {what} it all the same: chmod u+rwX {path}"
    return (
        f"{path} ({mode}) is {owner}'s, and {user} may not {what} it: run this as the service's user; or if "
        f"{user} is that, as root chown {user} {path}"
    )


def name_of_user(number: int) -> str:
    """Return a user's name; the number if there is none."""
    try:
        return getpwuid(number).pw_name
    except KeyError:
        return str(number)
