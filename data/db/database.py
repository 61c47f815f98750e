"""The engine, its pragmas, and the one way to use it: Database.run."""

import asyncio
import random
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from sqlite3 import Connection
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, cast

from sqlalchemy import Engine, create_engine, event, inspect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolExhausted
from sqlmodel import Session

from data.db.erased_file import ErasedFile, default_place
from data.db.errors import (
    EMPTY,
    LINES,
    NEWER,
    NO_DRIVER,
    OLDER,
    SILENT,
    DatabaseError,
    describe,
    is_lasting,
    line_of_state,
    name_of,
)
from data.db.file_permissions import make_private
from data.db.notify import new_number, spread
from data.db.outage import Outage, cause_of
from data.db.urls import is_postgres, place_of, sqlite_file, with_driver
from data.db.wal import check_log
from data.migrations.revisions import known_revisions, newest_revision, upgrade

if TYPE_CHECKING:
    import psycopg

P = ParamSpec("P")
R = TypeVar("R")
WORKERS, OVERFLOW = 8, 2
"""Threads, and connections, to PostgreSQL, and a few more at most; SQLite has one writer anyway."""
POOL_TIMEOUT = 10
"""Seconds until a busy pool is an error."""
TRIES = 5
WAIT = 3.0
"""Seconds between two looks whether PostgreSQL is back."""
PASSING = {
    *("40001", "40P01", "23505"),
    *("SQLITE_BUSY_SNAPSHOT", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"),
}
"""What goes away when it is done again: serialization, deadlock, a row that another just made. SQLSTATE of
PostgreSQL, and SQLite's names for two processes that wrote at once."""


class Database:
    """One engine. `run` gives a function one thread hop, one session, one transaction."""

    def __init__(self, url: str, erased: Path | None = None, *, is_patient: bool = False) -> None:
        """`erased` is where the list of the erased stands, if not in its default place. A patient one takes
        as long for a statement as it needs. Raises DatabaseError where PostgreSQL's driver is missing.
        """
        self.url = url
        self.erased = ErasedFile(erased or default_place(sqlite_file(url)))
        self.engine = open_engine(url, is_patient=is_patient)
        self.outage = Outage()
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        workers = 1 if self.is_sqlite else WORKERS
        self._threads = ThreadPoolExecutor(max_workers=workers, thread_name_prefix="database")
        self.process = new_number()
        self.listeners: dict[str, Callable[[], object]] = {}
        self.registries: dict[str, object] = {}

    async def run(self, work: Callable[Concatenate[Session, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run `work(session, …)` in the worker thread and commit; an exception rolls back."""
        job = partial(self.run_here, work, *args, **kwargs)
        return await asyncio.get_running_loop().run_in_executor(self._threads, job)

    def run_here(self, work: Callable[Concatenate[Session, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """The same in the calling thread, for the command line.

        Where two transactions were in each other's way, the work is done again. Raises DatabaseUnavailable
        where the database can't be used.
        """
        self.outage.check()
        for tries_left in reversed(range(TRIES)):
            try:
                result, told = self._transact(lambda session: work(session, *args, **kwargs))
                break
            except (DBAPIError, PoolExhausted) as error:
                if tries_left and is_passing(error):
                    time.sleep(random.uniform(0.01, 0.1))
                elif cause := cause_of(error):
                    raise self.outage.note_failure(error, cause) from None
                else:
                    raise
        for what in told:
            self.hear(what)
        return result

    def _transact(self, work: Callable[[Session], R]) -> tuple[R, set[str]]:
        """One transaction; what it gives, and whom to wake."""
        with Session(self.engine, info=self._info()) as session:
            result = work(session)
            told = spread(session)
            has_written = self.outage.is_on and has_written_in(session)
            session.commit()
        if self.outage.is_on:
            self.outage.note_success(has_written=has_written)
        return result, told

    def _info(self) -> dict[str, object]:
        """What functions of `data` find in a session; `registries` is what the composition adds."""
        return self.registries | {"process": self.process, "told": set(), "erased": self.erased}

    def hear(self, what: str) -> None:
        """Wake who listens for it here; from any thread."""
        if listener := self.listeners.get(what):
            listener()

    def migrate(self) -> None:
        """Bring the schema to the newest revision. Raises DatabaseError with a line for the operator."""
        try:
            if path := sqlite_file(self.url):
                make_private(path)
                check_log(path, is_ours=True)
                self._check()
            if self.find_revision() != newest_revision():
                upgrade(self.url)
        except (DBAPIError, OSError) as error:
            raise DatabaseError(describe(error)) from None

    def wait(self, tell: Callable[[str], object]) -> None:
        """Until PostgreSQL can be reached; `tell` gets a line each time it can't.

        Raises DatabaseError where waiting can't help, or where it can't be served from.
        """
        while not self.is_sqlite:
            try:
                self._check_server()
                return
            except DBAPIError as error:
                line, is_for_good = self.explain(error)
                if is_for_good:
                    raise DatabaseError(line) from None
                tell(line)
                time.sleep(WAIT)

    def explain(self, error: DBAPIError) -> tuple[str, bool]:
        """Why a connection can't be made, as one line, and whether waiting can't help."""
        if self.is_sqlite or error.orig is None or name_of(error) in SILENT:
            return describe(error), False
        from data.db.postgres.diagnosis import refusal_state

        _, how = self.engine.dialect.create_connect_args(self.engine.url)
        state = refusal_state(cast("psycopg.Error", error.orig), how)
        return line_of_state(state) or describe(error), is_lasting(state)

    def _check_server(self) -> None:
        """Raise DatabaseError where a server that answers can't be served from."""
        from data.db.postgres.suitability import find_unsuitable

        with self.engine.connect() as connection:
            if line := find_unsuitable(connection):
                raise DatabaseError(line)

    def find_revision(self) -> str | None:
        """The schema's revision; None for an empty database."""
        with self.engine.connect() as connection:
            if not inspect(connection).has_table("alembic_version"):
                return None
            found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
            return str(found) if found else None

    def needs_upgrade(self) -> bool:
        """Whether there is a schema of an older version; what can't be read is for `migrate` to name.

        Raises DatabaseError for a log beside an SQLite file that isn't of it.
        """
        try:
            path = sqlite_file(self.url)
            if path and not path.exists():
                return False
            if path:
                check_log(path, is_ours=True)
            revision = self.find_revision()
        except (DBAPIError, OSError):
            return False
        return revision != newest_revision() and revision in known_revisions()

    def check_schema(self) -> None:
        """Reachable, whole and of this version; nothing is made or changed. Raises DatabaseError."""
        revision = self.read_revision()
        if revision is None:
            raise DatabaseError(EMPTY)
        if revision != newest_revision():
            raise DatabaseError(OLDER if revision in known_revisions() else NEWER)

    def read_revision(self) -> str | None:
        """The schema's revision, of a database that there is. Raises DatabaseError."""
        path = sqlite_file(self.url)
        if path and not path.exists():
            raise DatabaseError(
                f"There is no database at {path.absolute()}: correct DATABASE_URL, or start the bot once "
                "(python -m bot run), which makes one."
            )
        try:
            if path and not path.stat().st_size:
                return None
            if path:
                check_log(path)
                self._check()
            else:
                self._check_server()
            return self.find_revision()
        except DBAPIError as error:
            raise DatabaseError(self.explain(error)[0]) from None
        except OSError as error:
            raise DatabaseError(describe(error)) from None

    @property
    def place(self) -> str:
        """Which database is meant, for the operator."""
        return place_of(self.url)

    def check_writable(self) -> None:
        """Begin to write, and leave it. Raises DatabaseError with a line for the operator."""
        begin = "BEGIN IMMEDIATE" if self.is_sqlite else "SELECT pg_current_xact_id()"
        try:
            with self.engine.connect() as connection:
                connection.exec_driver_sql(begin)
                connection.rollback()
        except (DBAPIError, PoolExhausted) as error:
            raise DatabaseError(describe(error)) from None

    def _check(self) -> None:
        """Have SQLite look over the file's pages."""
        with self.engine.connect() as connection:
            if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() != "ok":
                raise DatabaseError(LINES["SQLITE_CORRUPT"])

    async def scrub(self) -> None:
        """Bring what was deleted out of the write-ahead log, so that the words are gone from the disk too."""
        if self.engine.dialect.name == "sqlite":
            await asyncio.get_running_loop().run_in_executor(self._threads, self.scrub_here)

    def scrub_here(self) -> None:
        """The same for SQLite in the calling thread."""
        with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Finish what is running, then let go of the file."""
        self._threads.shutdown(wait=True)
        self.engine.dispose()


def has_written_in(session: Session) -> bool:
    """Whether this transaction has changed a row."""
    connection = session.connection()
    if connection.dialect.name == "sqlite":
        # The driver begins a transaction at the first statement that changes something.
        return bool(connection.connection.dbapi_connection.in_transaction)  # type: ignore[union-attr]
    return connection.exec_driver_sql("SELECT pg_current_xact_id_if_assigned()").scalar() is not None


def is_passing(error: Exception) -> bool:
    """Whether the database says that somebody else was in the way."""
    if not isinstance(error, DBAPIError):
        return False
    code = getattr(error.orig, "sqlstate", None) or getattr(error.orig, "sqlite_errorname", None)
    return code in PASSING


def open_engine(url: str, *, is_patient: bool = True) -> Engine:
    """An engine whose errors hold no values; SQLite gets our pragmas, PostgreSQL our timeouts.

    Raises DatabaseError where PostgreSQL's driver isn't installed.
    """
    parsed = with_driver(url)
    if is_postgres(parsed):
        try:
            from data.db.postgres.connection import open_postgres
        except ImportError:
            raise DatabaseError(NO_DRIVER) from None
        pool = {"pool_size": WORKERS, "max_overflow": OVERFLOW, "pool_timeout": POOL_TIMEOUT}
        return open_postgres(parsed, is_patient=is_patient, **pool)
    engine = create_engine(parsed, hide_parameters=True, connect_args={"timeout": 10})
    event.listen(engine, "connect", set_pragmas)
    return engine


def set_pragmas(connection: Connection, _record: Any) -> None:
    """Readers beside one writer, foreign keys held, deleted words overwritten."""
    for pragma in ("journal_mode=WAL", "foreign_keys=ON", "synchronous=NORMAL", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")
