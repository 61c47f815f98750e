"""What a disk lacks, and what an error of the system means there."""

import errno
import fcntl
import os
import shutil
import tempfile
from pathlib import Path

from data.db.file_permissions import may

MIN_ROOM = 2**20
"""Free bytes below which a disk counts as full: SQLite's shared memory and log need some."""
NO_FILES = "its disk takes no more files, though it has room: remove some there (inodes, see df -i)"
READ_ONLY = "its disk is read-only: mount it for writing, or name it in ReadWritePaths of the systemd unit"


def free_files(folder: Path) -> int | None:
    """Return how many more files fit; None where there is no such limit, or that can't be told."""
    try:
        found = os.statvfs(folder)
    except OSError:
        return None
    return found.f_favail if found.f_files else None


def is_full(folder: Path) -> bool:
    """Return whether there is hardly any room for bytes at a folder."""
    try:
        return shutil.disk_usage(folder).free < MIN_ROOM
    except OSError:
        return False


def explain_os_error(error: OSError, place: Path) -> str:
    """Return what an error of the system means at a place: whether files or bytes are used up, and where a
    disk may be read-only.
    """
    if error.errno == errno.EROFS:
        return READ_ONLY
    if error.errno == errno.ENOSPC and free_files(existing(place)) == 0:
        return NO_FILES
    return error.strerror or type(error).__name__


def existing(place: Path) -> Path:
    """Return a path, or the nearest folder above it that there is and this user sees."""
    whole = place.absolute()
    return next(one for one in (whole, *whole.parents) if may(one, os.F_OK))


def can_lock(folder: Path) -> bool:
    """Return whether a file in a folder can be locked; a disk in the network may be unable to (ENOLCK), which
    SQLite doesn't tell from a lock that another process holds.
    """
    try:
        with tempfile.TemporaryFile(dir=folder) as probe:
            fcntl.lockf(probe, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in (errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP)
    return True


def find_obstacle(folder: Path) -> str | None:
    """Return why no file can be made in a folder, which need not exist yet, as one line; None if one can."""
    place = existing(folder)
    reason = try_to_write(place)
    return f"{place} can't be written: {reason}" if reason else None


def try_to_write(folder: Path) -> str | None:
    """Make a file in a folder, and remove it. Returns why that can't be done."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return None
    except OSError as error:
        return explain_os_error(error, folder)
