"""The command line: backup · restore."""

from pathlib import Path
from typing import Annotated, Any

import typer

from bot.cli.common import load_settings, stop


def backup(
    file: Annotated[Path, typer.Argument(help="A file that doesn't exist yet, or a folder.")],
    keep: Annotated[int, typer.Option(min=1, help="In a folder: how many to keep.")] = 14,
) -> None:
    """Copy the database while the bot runs, and open the copy to prove that it is whole."""
    from data.db.backup import BackupError, back_up, back_up_into
    from data.db.backup_encryption import back_up_encrypted, back_up_encrypted_into
    from data.db.database import sqlite_file
    from data.db.erased_file import ErasedFile, default_place
    from data.db.errors import DatabaseError
    from data.privacy.restored import keep_list_beside

    settings, removed = load_settings(), list[Path]()
    url, keys = settings.database_url, settings.backup_keys
    listed = ErasedFile(settings.erased_place or default_place(sqlite_file(url)))
    try:
        if file.is_dir():
            folder = file
            if keys:
                file, removed = back_up_encrypted_into(url, folder, keep, keys)
            else:
                file, removed = back_up_into(url, folder, keep)
            keep_list_beside(folder, listed)
        elif keys:
            back_up_encrypted(url, file, keys)
        else:
            back_up(url, file)
    except (BackupError, DatabaseError) as error:
        raise stop(str(error)) from None
    except OSError as error:
        raise stop(f"The list of the erased can't be copied: {error.strerror}.") from None
    print(f"{file}: {file.stat().st_size:,} bytes, checked{', encrypted' if keys else ''}.")
    for path in removed:
        print(f"{path}: removed, {keep} newer ones are kept.")


def restore(
    file: Annotated[Path, typer.Argument(help="A backup.", exists=True, dir_okay=False)],
    identity: Annotated[
        Path | None,
        typer.Option(help="The file with the private key of an encrypted one.", exists=True, dir_okay=False),
    ] = None,
) -> None:
    """Put a backup in the database's place, while the bot doesn't run; the present one is set aside, and who
    had everything erased since is erased from the backup too."""
    from data.db.backup import BackupError
    from data.db.backup_encryption import restore_any
    from data.db.errors import DatabaseError
    from data.privacy.restored import erase_from, find_list

    settings, erased = load_settings(), list[int]()
    try:
        listed = find_list(settings.database_url, settings.erased_file, file)
        before = restore_any(
            settings.database_url, file, identity, lambda copy: erased.append(erase_from(copy, listed))
        )
    except (BackupError, DatabaseError) as error:
        raise stop(str(error)) from None
    except OSError as error:
        raise stop(f"The list of the erased can't be used: {error.strerror}.") from None
    print(f"{file} is the database now." + (f" The one from before: {before}" if before else ""))
    if sum(erased):
        print(f"Erased from it again, because they had everything erased since: {sum(erased)} people.")


def add_backup_commands(cli: Any) -> None:
    """Under `python -m bot`."""
    cli.command("backup")(backup)
    cli.command("restore")(restore)
