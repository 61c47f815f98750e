"""The operator's commands: check · outbox · copy-database · poster."""

import json
import re
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.cli.common import (
    MAX_ID,
    AsJson,
    CheckResult,
    SettingsError,
    load_settings,
    open_database,
    print_table,
    read_settings,
    stop,
)

USERNAME = re.compile(r"@?[A-Za-z][A-Za-z0-9_]{3,31}")
outbox_cli = typer.Typer(no_args_is_help=True, help="Messages that wait or couldn't be delivered.")


def check(
    backups: Annotated[Path | None, typer.Option(help="The folder of backups, to look at their age.")] = None,
    as_json: AsJson = False,
) -> None:
    """Test settings, token, Telegram, database, content, index, clock, disk, backups; say what to fix."""
    from bot.cli.doctor import CORRECT_SETTINGS, check_everything

    try:
        settings = read_settings()
    except SettingsError as error:
        if as_json:
            print(json.dumps(for_programs(CheckResult("settings", False, str(error), CORRECT_SETTINGS))))
        raise stop(str(error)) from None
    failed = 0
    for finding in check_everything(settings, backups):
        failed += not finding.passed
        if as_json:
            print(json.dumps(for_programs(finding)), flush=True)
            continue
        print(f"{mark_of(finding)}  {finding.name}: {finding.detail}", flush=True)
        if finding.is_note or not finding.passed:
            print(f"      fix: {finding.fix}", flush=True)
    if failed:
        raise typer.Exit(1)


def for_programs(finding: CheckResult) -> dict[str, str | bool]:
    """Return a line of `check --json`, whose keys are those of 1.0.0: programs of operators read them."""
    return {
        "name": finding.name,
        "is_well": finding.passed,
        "told": finding.detail,
        "mend": finding.fix,
        "is_note": finding.is_note,
    }


def mark_of(finding: CheckResult) -> str:
    """Return what a line of `check` begins with."""
    if finding.is_note:
        return "NOTE"
    return "OK  " if finding.passed else "FAIL"


def copy_database(
    source: Annotated[str, typer.Argument(help="A DATABASE_URL, env:NAME or file:PATH; stop the bot first.")],
    target: Annotated[str, typer.Argument(help="An empty database, given the same way.")],
) -> None:
    """Copy SQLite to PostgreSQL or back; counts and checksums of every table are compared.

    Take a URL with a password from the environment (env:NAME) or from a file's first line (file:PATH): every
    user of the machine can see the arguments of a command.
    """
    from data.db.erased_file import ErasedFile, default_place
    from data.db.errors import DatabaseError
    from data.db.transfer import CopyError
    from data.db.transfer import copy_database as copy
    from data.db.urls import UrlError, has_password, read_url, sqlite_file
    from data.privacy.restored import bring_list

    settings = load_settings()
    if has_password(source) or has_password(target):
        typer.echo(
            "A password among the arguments can be seen by every user of this machine: use env:NAME or "
            "file:PATH, and change that password.",
            err=True,
        )
    try:
        urls = read_url(source), read_url(target)
        copied = copy(*urls)
    except (CopyError, DatabaseError, UrlError) as error:
        raise stop(str(error)) from None
    for one in copied:
        print(f"{one.table}: {one.rows} rows, checksum {one.checksum}")
    print(f"{sum(one.rows for one in copied)} rows in {len(copied)} tables: the same on both sides.")
    here, there = (
        ErasedFile(settings.erased_place_of(url) or default_place(sqlite_file(url))) for url in urls
    )
    try:
        if bring_list(here, there):
            print(f"{there.path}: the list of the erased, copied from {here.path}.")
    except OSError as error:
        raise stop(f"{there.path} can't be made: {error.strerror}. Copy {here.path} there.") from None


@outbox_cli.command("list")
def outbox_list(
    failed: Annotated[
        bool, typer.Option("--failed", help="List the messages that couldn't be delivered.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """List messages set aside because of errors and the oldest that wait, or all that failed; never their
    text.
    """
    from data.outbox.admin import list_undelivered

    with closing(open_database(load_settings())) as db:
        rows = db.run_here(list_undelivered, failed)
    if as_json:
        for row in rows:
            print(json.dumps(asdict(row), default=str))
        return
    from rich.table import Table

    table = Table("id", "kind", "person", "tries", "since (UTC)", "due (UTC)", "error")
    for row in rows:
        since, due = f"{row.since:%Y-%m-%d %H:%M}", f"{row.due_at:%Y-%m-%d %H:%M}"
        numbers = str(row.id), row.kind, str(row.person_id), str(row.attempts)
        table.add_row(*numbers, since, "set aside" if row.failed_at else due, row.error or "")
    print_table(table)


@outbox_cli.command("retry")
def outbox_retry(
    message: Annotated[
        int | None, typer.Argument(help="The id from `list --failed`; none for all.", max=MAX_ID)
    ] = None,
) -> None:
    """Try failed messages again."""
    from data.outbox.admin import retry

    with closing(open_database(load_settings())) as db:
        count = db.run_here(retry, message)
    if message is not None and not count:
        raise stop(f"No failed message {message}. See: python -m bot outbox list --failed")
    print(f"{count} to be tried again.")


@outbox_cli.command("drop")
def outbox_drop(message: Annotated[int, typer.Argument(help="The id from `list`.", max=MAX_ID)]) -> None:
    """Drop a message that waits or was set aside."""
    from data.outbox.admin import drop

    with closing(open_database(load_settings())) as db:
        if not db.run_here(drop, message):
            raise stop(f"No waiting message {message}. See: python -m bot outbox list")
    print(f"Message {message} was given up.")


def poster(
    mission: Annotated[str, typer.Argument(help="A mission's code, as in data/content/missions.yaml.")],
    lang: Annotated[str, typer.Option(help="en or fr")] = "en",
    out: Annotated[
        Path | None, typer.Option(help="A .pdf or .png file; else poster-MISSION-LANG.pdf in this folder.")
    ] = None,
    name: Annotated[
        str | None, typer.Option(help="The bot's @name; without it, the bot asks Telegram.")
    ] = None,
) -> None:
    """Make a poster to hang up, with a QR code that opens the mission in the bot."""
    from bot.cli.poster import SUFFIXES, find_mission, unknown_mission, write_poster
    from bot.cli.telegram_calls import find_bot_name
    from bot.texts.catalogue import LANGUAGES, Texts
    from data.db.disk import explain_os_error
    from data.entries.source_files import ContentError

    settings = load_settings()
    try:
        entry = find_mission(settings.content_folder, mission)
    except ContentError as error:
        raise stop("\n".join(error.lines)) from None
    path = out or Path(f"poster-{mission}-{lang}.pdf")
    if entry is None:
        raise stop(unknown_mission(settings.content_folder, mission))
    if lang not in LANGUAGES or path.suffix not in SUFFIXES:
        raise stop("--lang is en or fr; --out ends in .pdf or .png.")
    if name and not USERNAME.fullmatch(name):
        raise stop("--name is the bot's name in Telegram, such as @peaceops_bot: no address and no title.")
    username = (name or find_bot_name(settings) or "").lstrip("@")
    if not username:
        raise stop("Telegram couldn't be asked for the bot's name: set TELEGRAM_BOT_TOKEN, or say --name.")
    try:
        write_poster(path, entry, username, Texts(settings.time_zone).of(lang))
    except OSError as error:
        raise stop(f"{path} can't be written: {explain_os_error(error, path)}.") from None
    print(path)


Existing = Annotated[Path, typer.Argument(exists=True, dir_okay=False)]


def encrypt_backup(
    source: Existing, target: Annotated[Path, typer.Argument(help="A file that doesn't exist yet.")]
) -> None:
    """Encrypt a file, such as a dump of PostgreSQL, for the keys in BACKUP_RECIPIENTS."""
    from data.db.backups.encryption import encrypt
    from data.db.backups.sqlite_backup import BackupError

    try:
        encrypt(source, target, load_settings().backup_keys)
    except BackupError as error:
        raise stop(str(error)) from None
    print(f"{target}: {target.stat().st_size:,} bytes, encrypted.")


def decrypt_backup(
    source: Existing,
    target: Annotated[Path, typer.Argument(help="A file that doesn't exist yet.")],
    identity: Annotated[Path, typer.Option(help="The file with the private key.", exists=True)],
) -> None:
    """Decrypt a backup, such as a dump of PostgreSQL, before it is restored."""
    from data.db.backups.encryption import decrypt
    from data.db.backups.sqlite_backup import BackupError

    try:
        decrypt(source, target, identity)
    except BackupError as error:
        raise stop(str(error)) from None
    print(f"{target}: {target.stat().st_size:,} bytes, decrypted.")


def add_operator_commands(cli: Any) -> None:
    """Add these commands to `python -m bot`."""
    cli.command("check")(check)
    cli.command("copy-database")(copy_database)
    cli.command("encrypt-backup")(encrypt_backup)
    cli.command("decrypt-backup")(decrypt_backup)
    cli.command("poster")(poster)
    cli.add_typer(outbox_cli, name="outbox")
