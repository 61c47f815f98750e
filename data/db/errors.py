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
WORTH_WAITING = {
    "08": "PostgreSQL can't be reached: is it running, and are host and port in DATABASE_URL right?",
    "08P03": "No server of DATABASE_URL is of the kind that target_session_attrs asks for: correct it; the "
    "bot needs read-write.",
    "53": "PostgreSQL is out of memory or disk: look at its log.",
    "53100": "PostgreSQL's disk is full: make room there.",
    "53300": "PostgreSQL takes no more connections: end what holds them, or raise max_connections (of the "
    "server, the database or the role).",
    "25": "PostgreSQL takes no writes here: look at DATABASE_URL, this may be a standby.",
    "55P03": "Another session holds PostgreSQL's tables, such as psql in a transaction, or a dump: end it "
    "(SELECT * FROM pg_stat_activity names it), or wait for it.",
    "57": "PostgreSQL is stopping or starting: wait a moment.",
    "57P01": "PostgreSQL ended the connection: wait a moment; if it goes on, look at the server's log.",
    "57014": "PostgreSQL ended a statement that took too long: look at what it is busy with.",
}
"""Errors that may pass by themselves, by SQLSTATE or its first two letters."""
LASTING = {
    "08P01": "DATABASE_URL has an option that PostgreSQL's client doesn't take: correct it.",
    "08P02": "No TLS with PostgreSQL as DATABASE_URL asks for: look at sslmode, sslrootcert and the "
    "server's certificate.",
    "28": "PostgreSQL refuses the user: look at the name in DATABASE_URL, the role's LOGIN, and pg_hba.conf.",
    "28P01": "PostgreSQL refuses the password: look at DATABASE_URL, or at PGPASSWORD.",
    "3D": "PostgreSQL has no such database: create it, or correct DATABASE_URL.",
    "25006": "PostgreSQL is read-only, as a standby is: let DATABASE_URL lead to the primary server.",
    "42501": "The user of DATABASE_URL may not make tables, or not use those of another: as PostgreSQL's "
    "administrator, ALTER DATABASE name OWNER TO user (from PostgreSQL 15 on, only a database's owner may "
    "make any); restore with pg_restore --no-owner as that user.",
    "42P01": "PostgreSQL's database lacks tables of the bot: stop the bot and restore the newest backup "
    "(docs/OPERATIONS.md, “Roll back”), or correct DATABASE_URL.",
    "42704": "PostgreSQL doesn't know a setting in the options of DATABASE_URL: correct it.",
}
"""Errors against which waiting doesn't help."""
POSTGRES = WORTH_WAITING | LASTING
NO_ANSWER = "PostgreSQL doesn't answer: is its machine there, and is the server at work?"
PASSING = {
    *("40001", "40P01", "23505"),
    *("SQLITE_BUSY_SNAPSHOT", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"),
}
"""Errors that a repeated transaction may avoid: serialization, a deadlock, a row that another transaction
just made. As SQLSTATE of PostgreSQL and SQLite's names.
"""
SILENT = frozenset({"ServerSilent", "ConnectionTimeout"})
"""The errors that a silent server causes."""
NO_DRIVER = (
    "PostgreSQL needs what is in requirements/large.txt: run make large (docs/OPERATIONS.md, “PostgreSQL”)."
)
OLDER = (
    "The database is of an older version: stop the bot, then python -m bot upgrade copies and upgrades it."
)
EMPTY = "The database has no tables: correct DATABASE_URL, or start the bot once (python -m bot run)."
NOT_FOUND = (
    "There is no database at {path}: correct DATABASE_URL, or start the bot once (python -m bot run), which "
    "makes an empty one."
)
NEWER = (
    "The database was made by a newer version of the bot: install that version, or restore the backup from "
    "before the upgrade."
)


class DatabaseError(Exception):
    """The database can't be used; the text is one line for the operator, `cause: cure`."""

    @property
    def cause(self) -> str:
        """Return what is wrong."""
        return str(self).partition(": ")[0]

    @property
    def cure(self) -> str:
        """Return what fixes it."""
        return str(self).partition(": ")[2]


def is_passing(error: Exception) -> bool:
    """Return whether the error says that another transaction was in the way."""
    if not isinstance(error, DBAPIError):
        return False
    code = getattr(error.orig, "sqlstate", None) or getattr(error.orig, "sqlite_errorname", None)
    return code in PASSING


def first_of(error: Exception) -> Exception:
    """Return the database's error that came first, where others followed while it was handled: a full disk,
    and then a table that isn't there to be removed.
    """
    first, before = error, error.__cause__ or error.__context__
    while before:
        first = before if isinstance(before, DBAPIError) else first
        before = before.__cause__ or before.__context__
    return first


def sqlstate_of(cause: BaseException | None) -> str:
    """Return the SQLSTATE of one of psycopg's errors; that of a failed connection is worked out from its
    message.
    """
    import psycopg

    from data.db.postgres.diagnosis import state_of

    return state_of(cause) if isinstance(cause, psycopg.Error) else "08001"


def line_of_state(state: str) -> str | None:
    """Return the line for a SQLSTATE, or for its class; None without one."""
    return POSTGRES.get(state) or POSTGRES.get(state[:2])


def is_lasting(state: str) -> bool:
    """Return whether waiting doesn't help against this SQLSTATE."""
    return state in LASTING or (state not in WORTH_WAITING and state[:2] in LASTING)


def name_of(error: Exception) -> str:
    """Return SQLite's name of an error, without its extension; else the name of its class."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        name: str = getattr(cause, "sqlite_errorname", "SQLITE_ERROR")
        return next((known for known in LINES if name.startswith(known)), name)
    return type(cause).__name__


def is_postgres(cause: BaseException | None) -> bool:
    """Return whether an error is psycopg's, or one of ours under its names."""
    return type(cause).__module__.startswith(("psycopg", "data.db.postgres"))


def describe(error: Exception) -> str:
    """Describe an error in one line, without the statement or its values."""
    if isinstance(error, DatabaseError):
        return str(error)
    if isinstance(error, PoolExhausted):
        return "All connections to PostgreSQL are in use: look at what it is busy with."
    if isinstance(error, OSError):
        return LINES["SQLITE_CANTOPEN"]
    cause = error.orig if isinstance(error, DBAPIError) else error
    if is_postgres(cause):
        if type(cause).__name__ in SILENT:
            return NO_ANSWER
        state = sqlstate_of(cause)
        return line_of_state(state) or f"PostgreSQL says {state} ({type(cause).__name__}): look at its log."
    name = name_of(error)
    return LINES.get(name, f"The database can't be used ({name}): look at the log, and at DATABASE_URL.")
