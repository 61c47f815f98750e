"""Bring a database to this version's schema, after copying it as it was."""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from data.db.backups.encryption import SUFFIX
from data.db.backups.making import make_backup
from data.db.backups.sqlite_backup import STAMP, BackupError, back_up
from data.db.base import utc_now
from data.db.database import Database
from data.db.errors import DatabaseError
from data.db.notify import list_others
from data.db.urls import sqlite_file
from data.migrations.revisions import newest_revision

KEPT = 5
"""How many copies made by upgrades are kept, the present one among them."""
DUMPED = re.compile(r"^peaceops\.before-\d+-\d{8}-\d{6}\.dump(\.age)?$")
"""The names of PostgreSQL's copies that upgrades made."""


@dataclass(frozen=True)
class CopyPlan:
    """Where copies of PostgreSQL go, and the public keys they are encrypted for. A copy of an SQLite database
    stands beside it.
    """

    folder: Path
    recipients: Sequence[str] = ()


def upgrade_with_copy(db: Database, plan: CopyPlan | None) -> Path | None:
    """Copy and upgrade a database of an older version; make the tables of an empty one. Returns the copy,
    None if none was made, as without a plan. Raises DatabaseError if another process serves with it, the copy
    can't be made or the upgrade fails; then nothing is changed, and no copy stays to fill the disk.
    """
    others = None if db.is_sqlite else count_others(db)
    copy = None
    if db.needs_upgrade():
        if others:
            raise DatabaseError(
                f"The database is in use by an older version ({others} processes): stop it, then start again."
            )
        copy = copy_before(db, plan) if plan else None
    try:
        db.migrate()
    except DatabaseError:
        with suppress(DatabaseError):
            if copy and db.needs_upgrade():
                copy.unlink()
        raise
    return copy


def count_others(db: Database) -> int:
    """Count the processes that serve with a PostgreSQL now."""
    return len(db.run_here(list_others))


def copy_before(db: Database, plan: CopyPlan) -> Path:
    """Copy the database, named by the schema it is upgraded to and the time; surplus copies are removed.
    Raises DatabaseError; if PostgreSQL went away meanwhile, DatabaseUnavailable.
    """
    name, database = f"before-{newest_revision()}-{utc_now():{STAMP}}", sqlite_file(db.url)
    try:
        if database:
            copy = database.with_name(f"{database.name}.{name}")
            back_up(db.url, copy)
        else:
            copy = plan.folder / f"peaceops.{name}.dump{SUFFIX if plan.recipients else ''}"
            make_backup(db.url, copy, plan.recipients)
    except BackupError as error:
        if not database:
            db.check_reached()
        cure = "" if database else " A dump can be made elsewhere; then python -m bot upgrade --without-copy."
        raise DatabaseError(f"Nothing is upgraded without a copy of the database. {error}{cure}") from None
    remove_surplus(copy, database)
    return copy


def remove_surplus(made: Path, database: Path | None) -> None:
    """Keep the newest copies that upgrades made, and the one made now; remove the others."""
    is_copy = (
        re.compile(rf"^{re.escape(database.name)}\.before-\d+(-\d{{8}}-\d{{6}})?$") if database else DUMPED
    )
    others = [path for path in made.parent.iterdir() if is_copy.match(path.name) and path != made]
    for path in sorted(others, key=lambda path: path.stat().st_mtime)[: -(KEPT - 1)]:
        path.unlink()
