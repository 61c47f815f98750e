"""Shared by all commands: settings, the database, and one clear line when a command can't go on."""

import logging
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer
from pydantic import ValidationError

from bot.cli.environment import EnvFileError, read_env_file, wants_json
from bot.observability.logs import is_json, set_up_logs
from bot.settings import Settings
from bot.transport.listening import ListenError, can_listen

if TYPE_CHECKING:
    from rich.table import Table

log = logging.getLogger(__name__)
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line, for programs.")]
CHOICES = re.compile(r"\^\((\w+(?:\|\w+)+)\)\$")
"""A pattern that lists the values of a setting."""
TYPES = {
    "int_parsing": "must be a whole number",
    "bool_parsing": "must be true or false",
    "greater_than_equal": "must be at least {ge}",
    "less_than_equal": "must be at most {le}",
}
"""What is wrong with a value, by pydantic's type of the error."""
PATTERNS = {
    "webhook_url": "must begin with https://, as Telegram asks for",
    "public_url": "must be https:// and a host, without a path",
    "operator_email": "must be an email address",
    "operator_telephone": "must be a telephone number, with its extension and hours at most 60 characters",
    "working_days": "must be digits from 1 (Monday) to 7 (Sunday), as in 12345",
}
"""What a value has to be whose pattern says it to programmers only."""
MAX_ID = 2**31 - 1
"""The largest id of a row."""
PIPED_WIDTH = 240
"""Columns of a table that isn't printed on a terminal: none of its cells is cut."""
MIN_FREE = 200 * 2**20
"""Free bytes of a disk below which a check fails."""


def print_table(table: "Table") -> None:
    """Print a table as wide as the terminal, or whole lines where a pipe or a file takes them."""
    from rich.console import Console

    Console(width=None if sys.stdout.isatty() else PIPED_WIDTH).print(table)


def stop(line: str) -> typer.Exit:
    """Print one line on standard error, as JSON if log lines are JSON, and exit with code 2."""
    if is_json():
        log.critical(line)
        return typer.Exit(2)
    from rich.console import Console

    Console(stderr=True, highlight=False, soft_wrap=True).print(line, style="bold", markup=False)
    return typer.Exit(2)


@dataclass(frozen=True)
class CheckResult:
    """The result of one check; `fix` says what to do if it failed, or if it is a note: no failure, but the
    operator should know it.
    """

    name: str
    passed: bool
    detail: str
    fix: str = ""
    is_note: bool = False


class SettingsError(Exception):
    """Raised if a setting is wrong, or `.env` can't be read; the text is one line for the operator."""


def load_settings() -> Settings:
    """Load the settings and set up logs. A wrong setting is named, and the command stops."""
    try:
        return read_settings()
    except SettingsError as error:
        raise stop(str(error)) from None


def read_settings() -> Settings:
    """Read the settings and set up logs. Raises SettingsError."""
    if wants_json():
        set_up_logs("INFO", as_json=True)
    try:
        read_env_file()
        # What it would say of lines that it can't read, `unknown_settings` says once.
        logging.getLogger("dotenv.main").setLevel(logging.ERROR)
        settings = Settings()
    except EnvFileError as error:
        raise SettingsError(str(error)) from None
    except ValidationError as error:
        wrong = ", ".join(describe_wrong(item) for item in error.errors())
        raise SettingsError(f"Wrong setting: {wrong}") from None
    set_up_logs(settings.log_level, as_json=settings.log_format == "json")
    return settings


def describe_wrong(item: Any) -> str:
    """Describe what is wrong with one setting, or with several together; never a value."""
    detail = str(item["msg"]).removeprefix("Value error, ")
    if not item["loc"]:
        return detail
    name, known = str(item["loc"][0]), item.get("ctx", {})
    if allowed := CHOICES.fullmatch(str(known.get("pattern", ""))):
        detail = f"must be {' or '.join(allowed[1].split('|'))}"
    elif item["type"] in TYPES:
        detail = TYPES[item["type"]].format(**known)
    elif item["type"] == "string_pattern_mismatch":
        detail = PATTERNS.get(name, "holds a sign that can't be shown")
    return f"{name.upper()}: {detail}"


def open_database(settings: Settings) -> Any:
    """Open the database, which must exist and be of this version; none is made. Raises DatabaseError."""
    from data.db.database import Database

    db = Database(settings.database_url, settings.erased_place)
    try:
        db.check_schema()
    except BaseException:
        db.close()
        raise
    return db


def check_port(settings: Settings) -> Iterator[CheckResult]:
    """Check that the bot can listen where it is to, if it is; a port that is in use may be the bot's own."""
    host, port = settings.listen_host, settings.listen_port
    if port is None:
        return
    try:
        is_free = can_listen(host, port)
    except ListenError as error:
        yield CheckResult("port", False, str(error), "an address of this machine, and a port above 1023")
        return
    detail = "free" if is_free else "in use: by the bot, if it runs"
    yield CheckResult("port", True, f"{host}, port {port}: {detail}")
