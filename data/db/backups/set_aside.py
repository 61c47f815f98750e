"""Copies of the database that upgrades and restores set aside; they expire as backups do."""

import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from data.db.backups.sqlite_backup import FILES, STAMP
from data.db.base import utc_now
from data.db.urls import sqlite_file


def expire_copies(url: str, keep: timedelta, dumps: Path | None = None) -> list[Path]:
    """Remove the copies that are older than `keep`, with the files that belong to them. `dumps` is the folder
    of PostgreSQL's copies. No other file is touched; a file that can't be removed is left for the next time.
    Returns what was removed.
    """
    database, removed = sqlite_file(url), list[Path]()
    folder = database.parent if database else dumps
    if folder is None or not folder.is_dir():
        return []
    for path in sorted(folder.iterdir()):
        made = made_at(path, database)
        if made and made <= utc_now() - keep:
            with suppress(OSError):
                path.unlink()
                removed.append(path)
    return removed


def made_at(path: Path, database: Path | None) -> datetime | None:
    """Return when a copy was set aside: by the time in its name, else its file's. None for another file."""
    endings = "|".join(re.escape(end) for end in FILES if end)
    names = [r"peaceops\.before-\d+-(\d{8}-\d{6})\.dump(\.age)?"]
    if database:
        stem, suffix = re.escape(database.stem), re.escape(database.suffix)
        names = [
            rf"{re.escape(database.name)}\.before-\d+(?:-(\d{{8}}-\d{{6}}))?({endings})?",
            rf"{stem}-before-(\d{{8}}-\d{{6}}){suffix}({endings})?",
        ]
    found = next((match for name in names if (match := re.fullmatch(name, path.name))), None)
    if found is None or not path.is_file():
        return None
    with suppress(ValueError, TypeError):
        return datetime.strptime(found[1], STAMP).replace(tzinfo=UTC)
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)
