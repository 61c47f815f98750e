"""Copies of the database that upgrades and restores set aside; they expire as backups do."""

import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from data.db.backups.restoring import FILES
from data.db.backups.sqlite_backup import STAMP
from data.db.base import utc_now
from data.db.urls import sqlite_file


def expire_copies(url: str, keep: timedelta, dumps: Path | None = None) -> list[Path]:
    """Remove the copies that are older than `keep`, with the files that belong to them. `dumps` is the folder
    of PostgreSQL's copies. No other file is touched; a file that can't be removed is left for the next time.
    Returns what was removed.
    """
    removed = list[Path]()
    for path, made in list_copies(url, dumps):
        if made <= utc_now() - keep:
            with suppress(OSError):
                path.unlink()
                removed.append(path)
    return removed


def list_copies(url: str, dumps: Path | None) -> list[tuple[Path, datetime]]:
    """Return the copies that were set aside, and when. If the database is a link, those of restores are where
    it leads.
    """
    database = sqlite_file(url)
    places = {database, database.resolve()} if database else {None}
    folders = {(place.parent if place else dumps, place) for place in places}
    paths = [
        (path, place) for folder, place in folders if folder and folder.is_dir() for path in folder.iterdir()
    ]
    return sorted((path, made) for path, place in paths if (made := made_at(path, place)))


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
