"""Check the newest backup: its age, its contents, and whether it is encrypted."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.cli.common import MOST_SKEW, CheckResult
from data.db.backup import BackupError
from data.db.backup_encryption import SUFFIX, is_encrypted
from data.db.backups.contents import find_newest, made_at, read_contents

OLDEST_BACKUP = timedelta(days=2)


def check_backups(folder: Path, *, must_be_encrypted: bool = False) -> CheckResult:
    """Check the newest backup's age and contents, and that it is encrypted if BACKUP_RECIPIENTS says so."""
    if not folder.is_dir():
        return CheckResult(
            "backups", False, f"{folder} is no folder", "correct BACKUP_FOLDER, or make the folder"
        )
    newest = find_newest(folder)
    if newest is None:
        return CheckResult("backups", False, f"none in {folder}", "python -m bot backup FOLDER, every night")
    age, is_age = datetime.now(UTC) - made_at(newest), is_encrypted(newest)
    told = f"newest is {newest.name}, {describe_age(age)}"
    told += ", encrypted" if is_age else ", not encrypted"
    if newest.name.endswith(SUFFIX) and not is_age:
        return CheckResult("backups", False, f"{told}: damaged", "make another: python -m bot backup FOLDER")
    if must_be_encrypted and not is_age:
        mend = "give BACKUP_RECIPIENTS to what makes backups; then remove those that aren't encrypted"
        return CheckResult("backups", False, told, mend)
    if age < -timedelta(seconds=MOST_SKEW):
        return CheckResult(
            "backups", False, told, "set the clock; remove or rename what is dated in the future"
        )
    try:
        told += ", only the holder of the key can open it" if is_age else f", {describe_contents(newest)}"
    except BackupError as error:
        mend = "find out why (log of what makes backups), then make another: python -m bot backup FOLDER"
        return CheckResult("backups", False, f"{told}: {error}", mend)
    return CheckResult("backups", age < OLDEST_BACKUP, told, "look at the timer that makes them")


def describe_age(age: timedelta) -> str:
    """Say how old something is, in days or hours."""
    hours = round(age.total_seconds() / 3600)
    if hours < 0:
        return f"dated {-hours} h in the future"
    return f"{hours} h old" if hours < 48 else f"{hours // 24} days old"


def describe_contents(path: Path) -> str:
    """Say what a backup that isn't encrypted holds. Raises BackupError."""
    found = read_contents(path)
    return f"holds {found.people} people and {found.interests} interests"
