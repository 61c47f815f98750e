"""Copies of the SQLite database that upgrades and restores set aside beside it; they expire as backups do."""

import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from data.db.backup import FILES, STAMP
from data.db.base import utc_now
from data.db.database import sqlite_file


def expire_copies(url: str, keep: timedelta) -> list[Path]:
    """Remove the copies that are older than `keep`, with the files that belong to them; returns which.

    No other file is touched. A file that can't be removed is left for the next time.
    """
    database, removed = sqlite_file(url), []
    if database is None or not database.parent.is_dir():
        return []
    for path in sorted(database.parent.iterdir()):
        made = made_at(path, database)
        if made and made <= utc_now() - keep:
            with suppress(OSError):
                path.unlink()
                removed.append(path)
    return removed


def made_at(path: Path, database: Path) -> datetime | None:
    """When a copy was set aside: by its name, else by its file's time. None for any other file."""
    endings = "|".join(re.escape(end) for end in FILES if end)
    upgraded = re.fullmatch(rf"{re.escape(database.name)}\.before-\d+({endings})?", path.name)
    stem, suffix = re.escape(database.stem), re.escape(database.suffix)
    restored = re.fullmatch(rf"{stem}-before-(\d{{8}}-\d{{6}}){suffix}({endings})?", path.name)
    if not path.is_file():
        return None
    if restored:
        with suppress(ValueError):
            return datetime.strptime(restored[1], STAMP).replace(tzinfo=UTC)
    if upgraded or restored:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return None
