"""Why a database can't be used, as one line an operator can act on."""

import sqlite3

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolExhausted

RESTORE = "restore the newest backup, python -m bot restore FILE"
LINES = {
    "SQLITE_NOTADB": f"The file is no SQLite database: look at DATABASE_URL; if it is right, {RESTORE}",
    "SQLITE_CORRUPT": f"The database is damaged: {RESTORE}",
    "SQLITE_READONLY": "The database can't be written: look at the permissions of the file and its folder.",
    "SQLITE_BUSY": "The database is locked by another process: end that one, then start again.",
    "SQLITE_LOCKED": "The database is locked by another process: end that one, then start again.",
    "SQLITE_FULL": "The disk is full: make room, then start again; nothing half-written is left.",
    "SQLITE_IOERR": "The disk reports an error: look at it before starting again.",
    "SQLITE_CANTOPEN": "The database can't be opened: look at DATABASE_URL and the folder's permissions.",
}
POSTGRES = {
    "08": "PostgreSQL can't be reached: is it running, and is DATABASE_URL right?",
    "28": "PostgreSQL refuses the user: look at the name and password in DATABASE_URL.",
    "3D": "PostgreSQL has no such database: create it, or correct DATABASE_URL.",
    "53": "PostgreSQL is out of connections, memory or disk: look at its log.",
    "25": "PostgreSQL takes no writes here: look at DATABASE_URL, this may be a standby.",
    "57": "PostgreSQL is stopping or starting: wait a moment.",
}
"""By the first two letters of the SQLSTATE. Every line here and above is `cause: cure`."""
OLDER = (
    "The database is of an older version: stop the bot, then python -m bot upgrade copies and upgrades it."
)
EMPTY = "The database has no tables: correct DATABASE_URL, or start the bot once (python -m bot run)."
NEWER = (
    "The database was made by a newer version of the bot: install that version, or restore the backup from "
    "before the upgrade."
)


class DatabaseError(Exception):
    """The database can't be used; the text is one line for the operator, `cause: cure`."""

    @property
    def cause(self) -> str:
        """What is wrong."""
        return str(self).partition(": ")[0]

    @property
    def cure(self) -> str:
        """What mends it."""
        return str(self).partition(": ")[2]


def name_of(error: Exception) -> str:
    """SQLite's name of an error, without its extension; else the class."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        name: str = getattr(cause, "sqlite_errorname", "SQLITE_ERROR")
        return next((known for known in LINES if name.startswith(known)), name)
    return type(cause).__name__


def describe(error: Exception) -> str:
    """One line, without the statement or its values."""
    if isinstance(error, PoolExhausted):
        return "All connections to PostgreSQL are in use: look at what it is busy with."
    if isinstance(error, OSError):
        return LINES["SQLITE_CANTOPEN"]
    cause = error.orig if isinstance(error, DBAPIError) else error
    if type(cause).__module__.startswith("psycopg"):
        state = getattr(cause, "sqlstate", None) or "08"
        return POSTGRES.get(state[:2], f"PostgreSQL says {state} ({type(cause).__name__}): look at its log.")
    name = name_of(error)
    return LINES.get(name, f"The database can't be used ({name}): look at the log, and at DATABASE_URL.")
