"""The command line: backup · restore · upgrade · change-bot."""

from contextlib import closing
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.cli.common import load_settings, open_database, stop


def backup(
    file: Annotated[Path, typer.Argument(help="A folder, or a file that doesn't exist yet.")],
    keep: Annotated[int, typer.Option(min=1, help="In a folder: how many to keep.")] = 14,
) -> None:
    """Copy the database while the bot runs, and read the copy to prove that it is whole."""
    from data.db.backups.making import Made, check_target, make_backup, make_backup_into
    from data.db.backups.sqlite_backup import BackupError
    from data.db.disk import explain_os_error
    from data.db.erased_file import ErasedFile, default_place
    from data.db.errors import DatabaseError
    from data.db.urls import sqlite_file
    from data.privacy.restored import keep_list_beside

    settings, made = load_settings(), Made(file, [], [])
    url, keys = settings.database_url, settings.backup_keys
    listed = ErasedFile(settings.erased_place or default_place(sqlite_file(url)))
    try:
        if file.is_dir():
            made = make_backup_into(url, file, keep, keys)
            keep_list_beside(file, listed)
        else:
            check_target(file)
            make_backup(url, file, keys)
    except (BackupError, DatabaseError) as error:
        raise stop(str(error)) from None
    except OSError as error:
        place = Path(error.filename or file)
        raise stop(f"{place} can't be used: {explain_os_error(error, place)}.") from None
    print(f"{made.file}: {made.file.stat().st_size:,} bytes, checked{', encrypted' if keys else ''}.")
    for path in made.removed:
        print(f"{path}: removed; the newest {keep} stay.")
    for path in made.left:
        print(f"{path}: dated after this one and left alone: is this machine's clock right?")


def restore(
    file: Annotated[Path, typer.Argument(help="A backup.", exists=True, dir_okay=False)],
    identity: Annotated[
        Path | None,
        typer.Option(
            help="The file with the private key, if the backup is encrypted.", exists=True, dir_okay=False
        ),
    ] = None,
) -> None:
    """Put a backup in the database's place while the bot is stopped.

    The current database is set aside. People who had their data erased since are erased from the backup too.
    """
    from data.db.backups.encryption import restore_any
    from data.db.backups.sqlite_backup import BackupError
    from data.db.errors import DatabaseError
    from data.db.urls import place_of
    from data.privacy.restored import erase_from, open_list

    settings, erased = load_settings(), list[int]()
    try:
        listed = open_list(settings.database_url, settings.erased_file, file)
        before = restore_any(
            settings.database_url, file, identity, lambda copy: erased.append(erase_from(copy, listed))
        )
    except (BackupError, DatabaseError) as error:
        raise stop(str(error)) from None
    except OSError as error:
        raise stop(f"{error.filename or 'The list of the erased'} can't be used: {error.strerror}.") from None
    place = place_of(settings.database_url)
    print(f"{file} is the database now: {place}." + (f" The one from before: {before}" if before else ""))
    if sum(erased):
        print(f"Erased from it again, because they had everything erased since: {sum(erased)} people.")


def upgrade(
    without_copy: Annotated[
        bool,
        typer.Option(
            "--without-copy", help="Make no copy, because you have a backup: for machines without pg_dump."
        ),
    ] = False,
) -> None:
    """Bring the database of an older version to this one, after a copy of it, while the bot is stopped."""
    from data.cluster.locks import serving_lock
    from data.db.backups.upgrade import CopyPlan, upgrade_with_copy
    from data.db.database import Database
    from data.db.errors import EMPTY, DatabaseError
    from data.db.urls import sqlite_file
    from data.migrations.revisions import newest_revision

    settings = load_settings()
    with closing(Database(settings.database_url, settings.erased_place)) as db:
        revision = db.read_revision()
        if revision is None:
            raise DatabaseError(EMPTY)
        if revision == newest_revision():
            print(f"{db.place}: of this version already.")
            return
        with serving_lock(sqlite_file(db.url)):
            plan = None if without_copy else CopyPlan(settings.index_folder, settings.backup_keys)
            copy = upgrade_with_copy(db, plan)
        print(f"{db.place}: upgraded from {revision} to {newest_revision()}.")
    if copy:
        print(f"As it was: {copy}")


def change_bot() -> None:
    """Let a new bot take over: the next start takes a token of another bot than the database's."""
    from data.cluster.bot_number import forget_bot

    with closing(open_database(load_settings())) as db:
        db.run_here(forget_bot)
    print("The next start takes the bot of TELEGRAM_BOT_TOKEN; it reaches people once they have started it.")


def add_backup_commands(cli: Any) -> None:
    """Add these commands to `python -m bot`."""
    cli.command("backup")(backup)
    cli.command("restore")(restore)
    cli.command("upgrade")(upgrade)
    cli.command("change-bot")(change_bot)
