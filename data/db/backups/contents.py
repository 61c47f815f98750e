"""Look into a backup: open it, check it, and count its people and interests."""

import math
import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from data.db.backups.dump import count_rows
from data.db.backups.sqlite_backup import NAMED, STAMP, BackupError, open_unchanging, verify
from data.db.errors import name_of

COUNTED = ("person", "interest")
MAX_AHEAD = 86_400.0
"""Seconds in the future at which a backup's date can't be right."""


@dataclass(frozen=True)
class BackupContents:
    """The numbers of rows in a backup."""

    people: int
    interests: int


def find_newest(folder: Path) -> Path | None:
    """Return the newest backup of a folder, by the time in its name; None without any."""
    made = [path for path in folder.glob("*") if NAMED.match(path.name)]
    return max(made, key=made_at, default=None)


def age_of_newest(folder: Path) -> float:
    """Return how many seconds ago the newest backup of a folder was made; infinitely many without any, or if
    the folder can't be read. One that a wrong clock dated in the future doesn't count: it would be the newest
    for years, whether others are made or not.
    """
    now = datetime.now(UTC)
    try:
        made = [path for path in folder.iterdir() if NAMED.match(path.name)]
        ages = [(now - made_at(path)).total_seconds() for path in made]
    except OSError:
        return math.inf
    return min((age for age in ages if age > -MAX_AHEAD), default=math.inf)


def made_at(path: Path) -> datetime:
    """Return when a backup was made, by its name; by its file's time if the name holds none."""
    found = re.search(r"\d{8}-\d{6}", path.name)
    try:
        return datetime.strptime(found[0] if found else "", STAMP).replace(tzinfo=UTC)
    except ValueError:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)


def read_contents(path: Path) -> BackupContents:
    """Open a backup that isn't encrypted, of either kind. Raises BackupError if it can't be put back."""
    if path.name.endswith(".dump"):
        rows: dict[str, int] = count_rows(path)
        return BackupContents(rows.get("person", 0), rows.get("interest", 0))
    verify(path)
    try:
        with closing(open_unchanging(path)) as opened:
            people, interests = (
                opened.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in COUNTED
            )
    except sqlite3.Error as error:
        raise BackupError(f"{path.name} can't be opened ({name_of(error)}).") from None
    return BackupContents(people, interests)
