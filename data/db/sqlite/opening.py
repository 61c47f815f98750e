"""Open connections to SQLite, with the pragmas that each needs."""

from sqlite3 import Connection
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event

PRAGMAS = (
    "journal_mode=WAL",
    "foreign_keys=ON",
    "synchronous=NORMAL",
    "secure_delete=ON",
    "temp_store=MEMORY",
)


def open_sqlite(url: URL, timeout: float) -> Engine:
    """Return an engine with our pragmas whose errors hold no values; `timeout` is how many seconds it waits
    for the one writer.
    """
    engine = create_engine(url, hide_parameters=True, connect_args={"timeout": timeout})
    event.listen(engine, "connect", set_pragmas)
    return engine


def set_pragmas(connection: Connection, _record: Any) -> None:
    """Set WAL (readers beside one writer), foreign keys and secure deletion; what is sorted stays in memory,
    so that a full folder for temporary files stops nothing, and nobody's data is written there.
    """
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
