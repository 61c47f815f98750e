"""The engine, its pragmas, and the one way to use it: Database.run."""

import asyncio
import random
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Engine, inspect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolExhausted
from sqlmodel import Session

from data.db.erased_file import ErasedFile, default_place
from data.db.errors import (
    EMPTY,
    LINES,
    NEWER,
    NO_DRIVER,
    NOT_FOUND,
    OLDER,
    SILENT,
    DatabaseError,
    describe,
    first_of,
    is_passing,
    name_of,
)
from data.db.file_permissions import exists, make_private
from data.db.notify import new_number, publish
from data.db.outage import Outage, cause_of
from data.db.sqlite.file_identity import FileGone, FileIdentity
from data.db.sqlite.opening import open_sqlite
from data.db.sqlite.refusal import explain_file
from data.db.sqlite.wal import check_log
from data.db.urls import is_postgres, place_of, sqlite_file, with_driver
from data.migrations.revisions import known_revisions, newest_revision, upgrade

P = ParamSpec("P")
R = TypeVar("R")
WORKERS, OVERFLOW = 8, 2
"""Threads and, for PostgreSQL, connections, with a few connections in reserve; SQLite has one writer anyway.
"""
POOL_TIMEOUT = BUSY_TIMEOUT = 10
"""Seconds to wait for a free connection, or for SQLite's one writer, before it is an error."""
TRIES = 5
"""Times that a transaction is run at most, if others are in its way."""
WAIT = 3.0
"""Seconds between two attempts to reach PostgreSQL."""


class Database:
    """One engine. `run` gives a function one thread hop, one session and one transaction."""

    def __init__(self, url: str, erased: Path | None = None, *, is_patient: bool = False) -> None:
        """Open the engine. `erased` is the file of erased people, if not the default one; `is_patient` lifts
        the time limit of statements. Raises DatabaseError if PostgreSQL's driver is missing.
        """
        self.url = url
        self.erased = ErasedFile(erased or default_place(sqlite_file(url)))
        self.engine = open_engine(url, is_patient=is_patient)
        self.outage = Outage()
        self._file_identity = FileIdentity(sqlite_file(url))
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
        """Run `work(session, …)` in the calling thread, for the command line. If two transactions were in
        each other's way, the work is repeated. Raises DatabaseUnavailable if the database can't be used.
        """
        with self.outage.trial():
            result, topics = self._try_often(lambda session: work(session, *args, **kwargs))
        for topic in topics:
            self.call_listener(topic)
        return result

    def _try_often(self, work: Callable[[Session], R]) -> tuple[R, set[str]]:
        """Run one transaction, repeat it while another is in its way, and record an outage's error."""
        tries_left = TRIES
        while True:
            tries_left -= 1
            try:
                return self._transact(work)
            except FileGone as error:
                raise self.outage.note_failure(error, "gone") from None
            except (DBAPIError, PoolExhausted) as error:
                if tries_left and is_passing(error):
                    time.sleep(random.uniform(0.01, 0.1))
                elif cause := cause_of(error):
                    raise self.outage.note_failure(error, cause, self._explain_line) from None
                else:
                    raise

    def _transact(self, work: Callable[[Session], R]) -> tuple[R, set[str]]:
        """Run one transaction. Returns its result and the topics to notify."""
        with Session(self.engine, info=self._info()) as session:
            result = work(session)
            topics = publish(session)
            has_written = self.outage.is_on and has_written_in(session)
            self._file_identity.check()
            session.commit()
        if self.outage.is_on:
            self.outage.note_success(has_written=has_written)
        return result, topics

    def _info(self) -> dict[str, object]:
        """Return what functions of `data` find in `session.info`; the composition adds `registries`."""
        return self.registries | {"process": self.process, "topics": set(), "erased": self.erased}

    def call_listener(self, topic: str) -> None:
        """Call the listener of a topic in this process, if there is one; safe from any thread."""
        if listener := self.listeners.get(topic):
            listener()

    def migrate(self) -> None:
        """Bring the schema to the newest revision. Raises DatabaseError with a line for the operator."""
        with self.refusals_explained():
            if path := sqlite_file(self.url):
                make_private(path)
                check_log(path, is_ours=True)
                self._check()
            if self.find_revision() != newest_revision():
                upgrade(self.url)

    @contextmanager
    def refusals_explained(self) -> Iterator[None]:
        """Raise DatabaseUnavailable for an error of PostgreSQL's that may pass, so that the process is
        started again; DatabaseError for any other.
        """
        try:
            yield
        except (DBAPIError, OSError) as caught:
            error = first_of(caught)
            cause = None if self.is_sqlite else cause_of(error)
            if not isinstance(error, DBAPIError) or not cause:
                raise DatabaseError(self._describe(error)) from None
            line, is_for_good = self.explain(error)
            raise DatabaseError(line) if is_for_good else self.outage.note_failure(error, cause) from None

    def wait(self, pause: Callable[[str], object] = lambda _line: time.sleep(WAIT)) -> None:
        """Wait until PostgreSQL can be reached; `pause` gets the line of each failed attempt. Raises
        DatabaseError if waiting can't help, or if the server isn't suitable.
        """
        while not self.is_sqlite:
            try:
                self._check_server()
            except DBAPIError as error:
                line, is_for_good = self.explain(error)
                if is_for_good:
                    raise DatabaseError(line) from None
                self.outage.note_failure(error, cause_of(error) or "away", self._explain_line)
                pause(line)
            else:
                self.outage.note_success(has_written=True)
                return

    def explain(self, error: DBAPIError) -> tuple[str, bool]:
        """Explain in one line why the database refuses, and whether waiting can't help."""
        if self.is_sqlite or error.orig is None or name_of(error) in SILENT:
            return self._describe(error), False
        from data.db.postgres.refusals import explain_refusal

        return explain_refusal(error, self.engine)

    def _explain_line(self, error: Exception) -> str:
        return self.explain(error)[0] if isinstance(error, DBAPIError) else describe(error)

    def _check_server(self) -> None:
        """Raise DatabaseError if the server answers but isn't suitable."""
        from data.db.postgres.suitability import find_unsuitable

        with self.engine.connect() as connection:
            if line := find_unsuitable(connection):
                raise DatabaseError(line)

    def find_revision(self) -> str | None:
        """Return the schema's revision, None for an empty database."""
        with self.engine.connect() as connection:
            if not inspect(connection).has_table("alembic_version"):
                return None
            found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
            return str(found) if found else None

    def needs_upgrade(self) -> bool:
        """Return whether the schema is of an older version. Raises DatabaseError if that can't be read, or
        the log beside an SQLite file belongs to another file.
        """
        with self.refusals_explained():
            path = sqlite_file(self.url)
            if path and not exists(path):
                return False
            if path:
                check_log(path, is_ours=True)
            revision = self.find_revision()
        return revision != newest_revision() and revision in known_revisions()

    def check_reached(self) -> None:
        """Raise DatabaseUnavailable if PostgreSQL can't be reached now, DatabaseError if that won't pass."""
        with self.refusals_explained():
            self._check_server()

    def check_schema(self) -> None:
        """Check that the database can be reached, is whole and of this version. Raises DatabaseError."""
        revision = self.read_revision()
        if revision is None:
            raise DatabaseError(EMPTY)
        if revision != newest_revision():
            raise DatabaseError(OLDER if revision in known_revisions() else NEWER)

    def read_revision(self) -> str | None:
        """Return the schema's revision of an existing database. Raises DatabaseError."""
        path = sqlite_file(self.url)
        try:
            if path and not exists(path):
                raise DatabaseError(NOT_FOUND.format(path=path.absolute()))
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
            raise DatabaseError(self._describe(error)) from None

    def _describe(self, error: Exception) -> str:
        """Describe an error in one line, which names the file that refuses if it is SQLite's."""
        path = sqlite_file(self.url)
        return explain_file(error, path) if path else describe(error)

    @property
    def place(self) -> str:
        """Return the place of the database, as shown to the operator."""
        return place_of(self.url)

    def _check(self) -> None:
        """Run SQLite's check of the file's pages."""
        with self.engine.connect() as connection:
            if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() != "ok":
                raise DatabaseError(LINES["SQLITE_CORRUPT"])

    async def scrub(self) -> None:
        """Truncate the write-ahead log, so that deleted words are gone from the disk too."""
        if self.engine.dialect.name == "sqlite":
            await asyncio.get_running_loop().run_in_executor(self._threads, self.scrub_here)

    def scrub_here(self) -> None:
        """Truncate SQLite's write-ahead log in the calling thread."""
        with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Finish what is running, then close the file."""
        self._threads.shutdown(wait=True)
        self.engine.dispose()


def has_written_in(session: Session) -> bool:
    """Return whether this transaction has changed a row."""
    connection = session.connection()
    if connection.dialect.name == "sqlite":
        # The driver begins a transaction at the first statement that changes something.
        return bool(connection.connection.dbapi_connection.in_transaction)  # type: ignore[union-attr]
    return connection.exec_driver_sql("SELECT pg_current_xact_id_if_assigned()").scalar() is not None


def open_engine(url: str, *, is_patient: bool = True) -> Engine:
    """Return an engine whose errors hold no values; SQLite gets our pragmas, PostgreSQL our timeouts. Raises
    DatabaseError if PostgreSQL's driver isn't installed.
    """
    parsed = with_driver(url)
    if is_postgres(parsed):
        try:
            from data.db.postgres.connection import open_postgres
        except ImportError:
            raise DatabaseError(NO_DRIVER) from None
        pool = {"pool_size": WORKERS, "max_overflow": OVERFLOW, "pool_timeout": POOL_TIMEOUT}
        return open_postgres(parsed, is_patient=is_patient, **pool)
    return open_sqlite(parsed, BUSY_TIMEOUT)
