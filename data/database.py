"""The engine, its pragmas, and the one way to use it: Database.run."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from sqlite3 import Connection
from typing import Any, Concatenate, ParamSpec, TypeVar

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Engine, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from data.database_errors import LINES, NEWER, DatabaseError, describe
from data.private_files import make_private

P = ParamSpec("P")
R = TypeVar("R")

MIGRATIONS = Path(__file__).parent / "migrations"


class Database:
    """One engine. `run` gives a function one thread hop, one session, one transaction."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine = open_engine(url)
        self._threads = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")
        self.on_outbox: Callable[[], object] = lambda: None

    async def run(self, work: Callable[Concatenate[Session, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run `work(session, …)` in the worker thread and commit; an exception rolls back."""
        job = partial(self.run_here, work, *args, **kwargs)
        return await asyncio.get_running_loop().run_in_executor(self._threads, job)

    def run_here(self, work: Callable[Concatenate[Session, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """The same in the calling thread, for the command line."""
        with Session(self.engine) as session:
            result = work(session, *args, **kwargs)
            session.commit()
            wrote_outbox = session.info.get("outbox", False)
        if wrote_outbox:
            self.on_outbox()
        return result

    def migrate(self) -> None:
        """Bring the schema to the newest revision. Raises DatabaseError with a line for the operator."""
        try:
            if path := sqlite_file(self.url):
                make_private(path)
                self._check()
            command.upgrade(alembic_config(self.url), "head")
        except (DBAPIError, OSError) as error:
            raise DatabaseError(describe(error)) from None
        except CommandError:
            raise DatabaseError(NEWER) from None

    def _check(self) -> None:
        """Have SQLite look over the file's pages."""
        with self.engine.connect() as connection:
            if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() != "ok":
                raise DatabaseError(LINES["SQLITE_CORRUPT"])

    async def scrub(self) -> None:
        """Bring what was deleted out of the write-ahead log, so that the words are gone from the disk too."""
        if self.engine.dialect.name == "sqlite":
            await asyncio.get_running_loop().run_in_executor(self._threads, self._checkpoint)

    def _checkpoint(self) -> None:
        with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Finish what is running, then let go of the file."""
        self._threads.shutdown(wait=True)
        self.engine.dispose()


def alembic_config(url: str) -> Config:
    """Alembic's settings for this database, without an ini file."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["url"] = url
    return config


def sqlite_file(url: str) -> Path | None:
    """The file of an SQLite database; None for another kind, or one in memory."""
    parsed = make_url(url)
    is_file = parsed.get_backend_name() == "sqlite" and parsed.database not in (None, "", ":memory:")
    return Path(parsed.database or "") if is_file else None


def open_engine(url: str) -> Engine:
    """An engine; SQLite gets our pragmas."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(parsed)
    engine = create_engine(parsed, connect_args={"timeout": 10})
    event.listen(engine, "connect", set_pragmas)
    return engine


def set_pragmas(connection: Connection, _record: Any) -> None:
    """Readers beside one writer, foreign keys held, deleted words overwritten."""
    for pragma in ("journal_mode=WAL", "foreign_keys=ON", "synchronous=NORMAL", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")
