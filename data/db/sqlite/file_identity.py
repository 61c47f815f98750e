"""Notice that the database's file was removed or replaced while it is open.

SQLite goes on with the file it has open, which nobody finds again: all that is written would be lost when the
process ends, and nobody would know.
"""

from pathlib import Path

from data.db.errors import DatabaseError

GONE = (
    "{path} was removed or replaced while it is in use, and what is written now would be lost: stop the bot, "
    "put the right file there (python -m bot restore FILE), then start it."
)


class FileGone(DatabaseError):
    """Raised if another file, or none, is where the database was."""


class FileIdentity:
    """Remembers which file the database is, from the first time that it was seen."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._known: tuple[int, int] | None = None

    def check(self) -> None:
        """Check that the same file is still there. Raises FileGone."""
        if self._path is None:
            return
        found = identity_of(self._path)
        if self._known is None:
            self._known = found
        elif found != self._known:
            raise FileGone(GONE.format(path=self._path.absolute()))


def identity_of(path: Path) -> tuple[int, int] | None:
    """Return the disk and number of a file; None if there is none, or it can't be looked at."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
