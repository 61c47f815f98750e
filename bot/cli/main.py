"""The command line: run · demo · ask · content; the other commands are in their own modules."""

import gc
import logging
import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot import __version__
from bot.cli.backups import add_backup_commands
from bot.cli.common import AsJson, load_settings, open_database, stop
from bot.cli.coordinator import coordinator_cli
from bot.cli.environment import unknown_settings, wants_json
from bot.cli.operator import add_operator_commands
from bot.observability.logs import set_up_logs
from bot.settings import Settings

if TYPE_CHECKING:
    from data.entries.source_files import TopicFile

log = logging.getLogger(__name__)
cli = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
content_cli = typer.Typer(no_args_is_help=True, help="Check, import and export the approved entries.")

cli.add_typer(content_cli, name="content")

cli.add_typer(coordinator_cli, name="coordinator")

add_operator_commands(cli)
add_backup_commands(cli)

UNKNOWN_TOKEN = "Telegram doesn't know this TELEGRAM_BOT_TOKEN"
TELEGRAM = "https://api.telegram.org"
"""Where the Bot API is, unless an operator runs a server of their own."""
NARROW = 60
"""Columns of a terminal below which help has no frames: they would leave no room for the options' names."""
Folder = Annotated[Path | None, typer.Argument(help="The folder of content files.")]
Every = Annotated[bool, typer.Option("--every", help="Name every breach of the style rules.")]


def say_version(wanted: bool) -> None:
    """Print the version for `--version`, before anything else is looked at, and exit."""
    if wanted:
        print(__version__)
        raise typer.Exit


@cli.callback()
def root(
    _: Annotated[
        bool,
        typer.Option("--version", callback=say_version, is_eager=True, help="Say which version this is."),
    ] = False,
) -> None:
    """A Telegram assistant for police officers who ask about international peace operations."""
    gc.enable()


def take_any_letter() -> None:
    """Let a letter that the locale's encoding lacks, or bytes that aren't in it, be a mark and no error."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def main() -> None:
    """Run `python -m bot`. Typer's hook, which `cli()` would set, shows an exception's text."""
    from typer.main import get_command

    from bot.observability.uncaught import install_hooks
    from data.db.errors import DatabaseError
    from data.db.outage import DatabaseUnavailable

    take_any_letter()
    if wants_json():
        set_up_logs("INFO", as_json=True)
    install_hooks()
    if shutil.get_terminal_size().columns < NARROW:
        cli.rich_markup_mode = None
    try:
        get_command(cli)()
    except DatabaseUnavailable:  # the log has its line
        raise SystemExit(1) from None
    except DatabaseError as error:
        raise SystemExit(stop(str(error)).exit_code) from None


@cli.command()
def run() -> None:
    """Serve with a real token, until Ctrl-C."""
    gc.disable()
    # telegram imports httpx, which would import its own command line, and with it rich and pygments: 4 MB.
    sys.modules["httpx._main"] = None  # type: ignore[assignment]
    from telegram.error import InvalidToken

    from bot.server import serve
    from bot.transport.listening import ListenError
    from bot.transport.token_conflict import SharedToken
    from data.entries.source_files import ContentError

    settings = load_settings()
    for line in unknown_settings():
        log.warning(line)
    if settings.telegram_bot_token is None:
        raise stop(
            "No TELEGRAM_BOT_TOKEN. Talk to @BotFather in Telegram, send /newbot, put the token it gives you "
            "into .env, or into the service's environment file (there without export); or try everything "
            "without a token: make demo"
        )
    try:
        serve(settings)
    except InvalidToken:
        others = "" if settings.telegram_api_url == TELEGRAM else ", or correct TELEGRAM_API_URL"
        raise stop(f"{UNKNOWN_TOKEN}: ask @BotFather with /token{others}.") from None
    except ContentError as error:
        raise stop("\n".join(error.lines)) from None
    except (ListenError, SharedToken) as error:
        raise stop(str(error)) from None


@cli.command()
def demo(
    port: Annotated[int, typer.Option(min=0, max=65535, help="The page's port; 0 takes a free one.")] = 8080,
) -> None:
    """Run a local Telegram with two phones, and the bot pointed at it. Needs no token."""
    from bot.demo.run import run_demo

    run_demo(load_settings(), port)


@cli.command()
def ask(
    as_json: AsJson = False,
    lang: Annotated[
        str | None,
        typer.Option(
            help="en or fr; else the language of each question, or of the one before if it could be either."
        ),
    ] = None,
) -> None:
    """Answer questions from standard input, one a line; typed at a terminal, a conversation."""
    from bot.cli.ask import Asker, ask_lines, converse
    from bot.texts.catalogue import LANGUAGES

    if lang is not None and lang not in LANGUAGES:
        raise stop(f"--lang takes {' or '.join(LANGUAGES)}, not {lang!r}.")
    settings = load_settings()
    logging.getLogger().setLevel(logging.WARNING)
    with open_content(settings) as db:
        asker = Asker(db, settings.index_folder, settings.time_zone)
        if sys.stdin.isatty() and not as_json:
            converse(asker, lang)
        else:
            ask_lines(asker, lang, as_json)


@contextmanager
def open_content(settings: Settings) -> Iterator[Any]:
    """Yield the database with the content imported; if there is none, a temporary one of the files alone."""
    from data.db.database import Database
    from data.db.file_permissions import exists
    from data.db.urls import sqlite_file
    from data.entries.importing import import_files
    from data.entries.source_files import ContentError

    path = sqlite_file(settings.database_url)
    with ExitStack() as opened:
        if path and not exists(path):
            print(
                f"There is no database at {path.absolute()}: answers come from the content files alone.",
                file=sys.stderr,
            )
            folder = opened.enter_context(TemporaryDirectory())
            db = opened.enter_context(closing(Database(f"sqlite:///{folder}/content.db")))
            db.migrate()
        else:
            db = opened.enter_context(closing(open_database(settings)))
        try:
            import_files(db, settings.content_folder, settings.publisher)
        except ContentError as error:
            raise stop("\n".join(error.lines)) from None
        yield db


@content_cli.command("check")
def content_check(folder: Folder = None, every: Every = False) -> None:
    """Say what is wrong with the content files (then the exit code is 1) and what to look at."""
    from bot.cli.content_lint import find_failures, find_notes
    from data.entries.publisher import Publisher
    from data.entries.service_files import read_services
    from data.entries.source_files import ContentError, read_files, topics_of, wordings_of

    settings = load_settings()
    folder = folder or settings.content_folder
    try:
        files = read_files(folder)
        services = read_services(folder)
    except ContentError as error:
        raise stop("\n".join(error.lines)) from None
    topics, wordings = topics_of(files, Publisher()), wordings_of(files)
    count = sum(len(topic.entries) for topic in topics)
    print(f"{count} entries in {len(topics)} topics, {len(services)} police services: all can be served.")
    failures = find_failures(topics, every, wordings)
    for line in failures:
        print(f"  FAIL: {line}")
    for line in find_notes(topics, settings.index_folder, date.today()):
        print(f"  to look at: {line}")
    if failures:
        raise typer.Exit(1)


def read_topics_or_stop(folder: Path | None, settings: Settings) -> "list[TopicFile]":
    """Return a folder's topics, or CONTENT_FOLDER's, in the operator's wording; exit if a file is wrong."""
    from data.entries.source_files import ContentError, read_topics

    try:
        return read_topics(folder or settings.content_folder, settings.publisher)
    except ContentError as error:
        raise stop("\n".join(error.lines)) from None


@content_cli.command("learn")
def content_learn(folder: Folder = None) -> None:
    """Read the content for the search, so that the first start answers by meaning at once."""
    from bot.cli.content_learn import learn_content
    from data.db.disk import explain_os_error

    settings = load_settings()
    topics = read_topics_or_stop(folder, settings)
    try:
        made = learn_content(topics, settings.index_folder)
    except OSError as error:
        place = Path(error.filename or settings.index_folder)
        raise stop(f"INDEX_FOLDER: {place} can't be written: {explain_os_error(error, place)}.") from None
    print(f"{made} texts read for the search.")


@content_cli.command("import")
def content_import(folder: Folder = None) -> None:
    """Import what changed in the files; what coordinators changed is kept, and a conflict is named."""
    from data.entries.importing import import_content

    settings = load_settings()
    topics = read_topics_or_stop(folder, settings)
    with closing(open_database(settings)) as db:
        report = db.run_here(import_content, topics)
    for word in ("added", "changed", "removed", "kept", "conflicts"):
        print(f"{word}: {', '.join(getattr(report, word)) or 'none'}")
    print(f"unchanged: {report.unchanged}")
    if report.conflicts:
        print("In conflict: changed here by coordinators and in the files. They decide with /content.")


@content_cli.command("export")
def content_export(folder: Annotated[Path, typer.Argument(help="Where to write the files.")]) -> None:
    """Write the database's entries as content files."""
    from data.db.disk import explain_os_error
    from data.entries.importing import export_content

    with closing(open_database(load_settings())) as db:
        try:
            for path in db.run_here(export_content, folder):
                print(path)
        except OSError as error:
            place = Path(error.filename or folder)
            raise stop(f"{place} can't be written: {explain_os_error(error, place)}.") from None
