"""Check the newest backup, and the list of erased people that is applied to backups put back."""

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.cli.common import MIN_FREE, CheckResult
from bot.transport.http import MAX_SKEW
from data.db.backups.contents import find_newest, made_at, read_contents
from data.db.backups.encryption import SUFFIX, is_encrypted
from data.db.backups.sqlite_backup import BackupError
from data.db.database import Database
from data.db.disk import find_obstacle
from data.db.errors import DatabaseError
from data.db.file_permissions import may
from data.db.sqlite.refusal import refusal
from data.privacy import erased_list

OLDEST_BACKUP = timedelta(days=2)


def check_backups(
    folder: Path, *, must_be_encrypted: bool = False, now: datetime | None = None
) -> CheckResult:
    """Check the newest backup's age and contents, and that it is encrypted if BACKUP_RECIPIENTS says so.
    `now` is the clock's by default.
    """
    if not may(folder, os.F_OK) or not folder.is_dir():
        detail = f"{folder} is no folder that this user can see"
        fix = "correct BACKUP_FOLDER; else peaceops-backup.service makes it with its first backup"
        return CheckResult("backups", False, detail, fix)
    if not may(folder, os.R_OK | os.X_OK):
        fix = "check as the service's user (docs/OPERATIONS.md, `bot`), or let it read the folder"
        return CheckResult("backups", False, f"{folder} can't be read by this user", fix)
    newest = find_newest(folder)
    if newest is None:
        fix = "python -m bot backup FOLDER, now and every night"
        return CheckResult("backups", False, f"none in {folder}", fix)
    if not may(newest, os.R_OK):
        refused = DatabaseError(refusal(newest, "read"))
        return CheckResult("backups", False, refused.cause, refused.cure)
    age, is_age = (now or datetime.now(UTC)) - made_at(newest), is_encrypted(newest)
    detail = f"newest is {newest.name}, {describe_age(age)}"
    detail += ", encrypted" if is_age else ", not encrypted"
    if newest.name.endswith(SUFFIX) and not is_age:
        return CheckResult(
            "backups", False, f"{detail}: damaged", "make another: python -m bot backup FOLDER"
        )
    if must_be_encrypted and not is_age:
        fix = "give BACKUP_RECIPIENTS to what makes backups; then remove those that aren't encrypted"
        return CheckResult("backups", False, detail, fix)
    if age < -timedelta(seconds=MAX_SKEW):
        return CheckResult(
            "backups", False, detail, "set the clock; remove or rename what is dated in the future"
        )
    try:
        detail += ", only the holder of the key can open it" if is_age else f", {describe_contents(newest)}"
    except BackupError as error:
        fix = "find out why (log of what makes backups), then make another: python -m bot backup FOLDER"
        return CheckResult("backups", False, f"{detail}: {error}", fix)
    return CheckResult("backups", age < OLDEST_BACKUP, detail, "look at the timer that makes them")


def check_room(folder: Path) -> Iterator[CheckResult]:
    """Check that the disk of backups has room for the next two, which are there before an old one goes."""
    if not may(folder, os.R_OK | os.X_OK) or not folder.is_dir():
        return
    newest, free = find_newest(folder), shutil.disk_usage(folder).free
    needed = max(MIN_FREE, 2 * newest.stat().st_size if newest else 0)
    detail = f"{free // 2**20:,} MB free, {needed // 2**20:,} MB needed"
    yield CheckResult(
        "disk of backups", free >= needed, detail, "make room, or move the backups: --keep says how many stay"
    )


def describe_age(age: timedelta) -> str:
    """Say how old something is, in days or hours."""
    hours = round(abs(age.total_seconds()) / 3600)
    how_long = f"{hours} h" if hours < 48 else f"{hours // 24} days"
    return f"dated {how_long} in the future" if hours and age < timedelta() else f"{how_long} old"


def describe_contents(path: Path) -> str:
    """Say what a backup that isn't encrypted holds. Raises BackupError."""
    found = read_contents(path)
    return f"holds {found.people} people and {found.interests} interests"


def check_erased(db: Database) -> CheckResult:
    """Check the list of erased people, which is applied to restored backups."""
    fix = "docs/OPERATIONS.md, “Erasures and backups”"
    if db.erased.path is None or not os.path.lexists(db.erased.path):
        listed = db.run_here(erased_list.count_listed)
        if db.erased.path and (obstacle := find_obstacle(db.erased.path.parent)):
            cure = "correct ERASED_FILE, or let the service's user write there: without it nothing starts"
            return CheckResult("erased list", False, obstacle, cure)
        return CheckResult("erased list", not listed, f"no file {db.erased.path}, {listed} listed", fix)
    try:
        unreadable = db.run_here(erased_list.count_unreadable)
    except DatabaseError as error:
        return CheckResult("erased list", False, str(error), fix)
    return CheckResult("erased list", not unreadable, f"{unreadable} listed under another key", fix)
