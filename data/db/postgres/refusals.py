"""Explain why PostgreSQL refuses; the server is asked where its error says little."""

from typing import TYPE_CHECKING, cast

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from data.db.errors import describe, is_lasting, line_of_state
from data.db.postgres.diagnosis import refusal_state
from data.db.postgres.suitability import find_unsuitable

if TYPE_CHECKING:
    import psycopg

RIGHTS = ("42501", "42P01")
"""What a lack of rights looks like: refused, or a table that can't be seen."""


def explain_refusal(error: DBAPIError, engine: Engine) -> tuple[str, bool]:
    """Return one line for the operator, and whether waiting can't help."""
    _, how = engine.dialect.create_connect_args(engine.url)
    state = refusal_state(cast("psycopg.Error", error.orig), how)
    missing = find_missing_right(engine) if state in RIGHTS else None
    return missing or line_of_state(state) or describe(error), is_lasting(state)


def find_missing_right(engine: Engine) -> str | None:
    """Say which right the user lacks; None if none, or if the server can't be asked now."""
    try:
        with engine.connect() as connection:
            return find_unsuitable(connection)
    except DBAPIError:
        return None
