"""The command line: run · demo · ask; the other commands are in their own modules."""

import gc
import logging
import shutil
import sys
from io import TextIOWrapper
from typing import Annotated

import typer

from bot import __version__
from bot.cli.backups import add_backup_commands
from bot.cli.common import AsJson, load_settings, stop
from bot.cli.content.content_commands import content_cli, open_content
from bot.cli.coordinator import coordinator_cli
from bot.cli.environment import unknown_settings, wants_json
from bot.cli.operator import add_operator_commands
from bot.observability.logs import set_up_logs

log = logging.getLogger(__name__)
cli = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)

cli.add_typer(content_cli, name="content")

cli.add_typer(coordinator_cli, name="coordinator")

add_operator_commands(cli)
add_backup_commands(cli)

UNKNOWN_TOKEN = "Telegram doesn't know this TELEGRAM_BOT_TOKEN"
TELEGRAM = "https://api.telegram.org"
"""Where the Bot API is, unless an operator runs a server of their own."""
NARROW = 60
"""Columns of a terminal below which help has no frames: they would leave no room for the options' names."""


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
