"""What every command shares: settings, the database, one clear line when it can't go on."""

from typing import Annotated, Any

import typer
from pydantic import ValidationError

from bot.observability.logs import set_up_logs
from bot.settings import Settings

AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line, for programs.")]
LARGEST_ID = 2**31 - 1
"""What a column for a row's id holds."""


def stop(line: str) -> typer.Exit:
    """One clear line on standard error, and exit code 2."""
    from rich.console import Console

    Console(stderr=True, highlight=False, soft_wrap=True).print(line, style="bold", markup=False)
    return typer.Exit(2)


def load_settings() -> Settings:
    """The settings, with logs set up by them; a wrong one is named."""
    try:
        settings = Settings()
    except ValidationError as error:
        names = ", ".join(f"{str(item['loc'][0]).upper()}: {item['msg']}" for item in error.errors())
        raise stop(f"Wrong setting: {names}") from None
    set_up_logs(settings.log_level, as_json=settings.log_format == "json")
    return settings


def open_database(settings: Settings) -> Any:
    """The database, which must be there and of this version: nothing is made. Raises DatabaseError."""
    from data.db.database import Database

    db = Database(settings.database_url, settings.erased_place)
    try:
        db.check_schema()
    except BaseException:
        db.close()
        raise
    return db
