"""The list of erased people, in a file beside the database: restoring a backup doesn't restore it.

It holds a random key and, for each, a hash (HMAC-SHA256) of their Telegram number under it, with the time.
All numbers could be tried; only the key, stored here alone, keeps the hashes from being reversed.
"""

import hashlib
import hmac
import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from sqlmodel import Session

from data.db.errors import DatabaseError
from data.db.file_permissions import exists, make_private

KEY_BYTES = 32
HEAD = "key"
"""The first word of the file's first line, which holds the key."""


class ErasedFile:
    """The key and the hashes. Without a path both are kept in memory only."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._key: bytes | None = None

    @property
    def key(self) -> bytes:
        """Return the key, which is made the first time. Raises DatabaseError for a file that can't be read or
        written, or isn't such a list.
        """
        if self._key is None:
            try:
                self._key = self._read_key() or self._make_key()
            except (OSError, ValueError) as error:
                raise DatabaseError(
                    f"The list of the erased, {self.path}, can't be used ({type(error).__name__}): see "
                    "docs/OPERATIONS.md, Erasures and backups."
                ) from None
        return self._key

    @property
    def key_id(self) -> str:
        """Return the name of the key, which reveals nothing about it."""
        return hashlib.sha256(b"id" + self.key).hexdigest()[:16]

    def digest(self, telegram_id: int) -> str:
        """Return the hash of a Telegram number."""
        return hmac.new(self.key, str(telegram_id).encode(), hashlib.sha256).hexdigest()

    def read(self) -> dict[str, datetime]:
        """Return every hash with the time of the latest erasure. An incomplete line is skipped."""
        found: dict[str, datetime] = {}
        for line in self._lines()[1:]:
            with suppress(ValueError):
                digest, at = line.split()
                found[digest] = max(datetime.fromisoformat(at), found.get(digest, datetime.fromisoformat(at)))
        return found

    def add(self, entries: Mapping[str, datetime]) -> None:
        """Append hashes and sync them to disk. Raises DatabaseError, OSError."""
        if not entries or self.path is None or not self.key:
            return
        lines = "".join(f"\n{digest} {at.isoformat()}" for digest, at in entries.items())
        with self.path.open("a") as file:
            file.write(lines)
            file.flush()
            os.fsync(file.fileno())

    def _lines(self) -> list[str]:
        return self.path.read_text().splitlines() if self.path and exists(self.path) else []

    def _read_key(self) -> bytes | None:
        """Return the key, None if there is no file yet. Raises ValueError for another kind of file."""
        lines = self._lines()
        if self.path is None or not exists(self.path):
            return None
        head, value = lines[0].split() if lines else ("", "")
        key = bytes.fromhex(value)
        if head != HEAD or len(key) != KEY_BYTES:
            raise ValueError("not a list of the erased")
        return key

    def _make_key(self) -> bytes:
        """Write a new file with a new key, whole or not at all. Returns its key, or that of another process
        that was first.
        """
        key = secrets.token_bytes(KEY_BYTES)
        if self.path is None:
            return key
        unfinished = self.path.with_name(f"{self.path.name}.{os.getpid()}.part")
        unfinished.unlink(missing_ok=True)
        try:
            make_private(unfinished)
            unfinished.write_text(f"{HEAD} {key.hex()}")
            with suppress(FileExistsError):
                os.link(unfinished, self.path)
        finally:
            unfinished.unlink(missing_ok=True)
        return self._read_key() or key


def erased_file(session: Session) -> ErasedFile:
    """Return the file that belongs to a session's database."""
    file: ErasedFile = session.info["erased"]
    return file


def default_place(database: Path | None) -> Path:
    """Return the place beside an SQLite database; for another kind of database, under var/."""
    return database.with_name(f"{database.name}.erased") if database else Path("var") / "peaceops.erased"
