"""Make a backup of either kind of database, encrypted if there are keys; keep the newest of a folder."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import make_url

from data.db.backups.dump import dump
from data.db.backups.encryption import SUFFIX, encrypt, plain_copy_of
from data.db.backups.sqlite_backup import STAMP, BackupError, back_up, dated_later, remove_older
from data.db.base import utc_now
from data.db.urls import is_postgres, sqlite_file

ENDINGS = (".db", ".sqlite", ".sqlite3", ".dump", SUFFIX)
"""How the name of a backup ends that isn't made into a folder."""


@dataclass(frozen=True)
class Made:
    """A backup made into a folder; older ones that were removed, and those dated after it, which stay."""

    file: Path
    removed: list[Path]
    left: list[Path]


def check_target(target: Path) -> None:
    """Raise BackupError if a new file's folder isn't there, or its name isn't a backup's: a folder was meant
    then, of which the name is mistyped or the disk isn't mounted.
    """
    folder = target.absolute().parent
    if not folder.is_dir():
        raise BackupError(f"There is no folder {folder}: make it, or correct the name.")
    if target.suffix not in ENDINGS and not target.exists():
        how = f"a new file's name ends in {', '.join(ENDINGS[:-1])} or {ENDINGS[-1]}"
        raise BackupError(f"There is no folder {target}: make it, or correct the name; {how}.")


def make_backup(url: str, target: Path, recipients: Sequence[str]) -> None:
    """Write a verified copy to `target`, which must not exist. Raises BackupError."""
    write = dump if is_postgres(make_url(url)) else back_up
    if not recipients:
        write(url, target)
        return
    with plain_place(url) as plain:
        write(url, plain)
        encrypt(plain, target, recipients)


def make_backup_into(url: str, folder: Path, keep: int, recipients: Sequence[str]) -> Made:
    """Write a copy named by the time into a folder; of those made before, the newest `keep - 1` stay. Raises
    BackupError; then nothing was removed.
    """
    kind = "dump" if is_postgres(make_url(url)) else "db"
    target = folder / f"peaceops-{utc_now():{STAMP}}.{kind}{SUFFIX if recipients else ''}"
    make_backup(url, target, recipients)
    return Made(target, remove_older(folder, keep, target), dated_later(folder, target))


@contextmanager
def plain_place(url: str) -> Iterator[Path]:
    """Yield a path for a copy that isn't encrypted yet; it is removed in any case. PostgreSQL's is in a
    folder for temporary files.
    """
    database = sqlite_file(url)
    if database:
        with plain_copy_of(database) as path:
            yield path
        return
    with TemporaryDirectory() as folder:
        yield Path(folder) / "peaceops.dump"
