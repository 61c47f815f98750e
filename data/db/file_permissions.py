"""Files that only their owner may read."""

import contextlib
import os
import stat
from pathlib import Path

OWNER_ONLY, FOLDER_OF_OWNER = 0o600, 0o700
ROOT = 0
"""The id of the user who may read every file."""


def make_private(path: Path) -> None:
    """Create an empty file that only its owner can read, and missing folders; one that exists isn't opened,
    because closing it would release the locks that SQLite holds on it, and another process could unlink the
    log in use.

    A file that root makes is given to the folder's owner, so that a service can use it.
    """
    for missing in reversed([parent for parent in path.parents if not parent.exists()]):
        missing.mkdir(FOLDER_OF_OWNER, exist_ok=True)
    with contextlib.suppress(FileExistsError):
        made = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY)
        try:
            if os.geteuid() == ROOT:
                folder = path.parent.stat()
                os.fchown(made, folder.st_uid, folder.st_gid)
        finally:
            os.close(made)


def may(path: Path, how: int) -> bool:
    """Return whether this user may use a path so: os.R_OK, W_OK, X_OK, or F_OK for seeing it."""
    return os.access(path, how, effective_ids=os.access in os.supports_effective_ids)


def exists(path: Path) -> bool:
    """Return whether there is a file. Raises PermissionError where that can't be seen, which `Path.exists`
    takes for none from Python 3.14 on.
    """
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def tighten(path: Path) -> bool:
    """Take everybody else's access away. Returns whether somebody had any."""
    if not path.is_file() or not stat.S_IMODE(path.stat().st_mode) & 0o077:
        return False
    path.chmod(OWNER_ONLY)
    return True
