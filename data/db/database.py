"""The engine, its pragmas, and the one way to use it: Database.run."""

import asyncio
import random
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from sqlite3 import Connection
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Engine, create_engine, event, inspect, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolExhausted
from sqlmodel import Session

from data.db.erased_file import ErasedFile, default_place
from data.db.errors import EMPTY, LINES, NEWER, OLDER, DatabaseError, describe
from data.db.file_permissions import make_private
from data.db.notify import new_number, spread
from data.db.urls import is_postgres, with_driver, without_password
from data.db.wal import check_log

if TYPE_CHECKING:
    from alembic.config import Config

P = ParamSpec("P")
R = TypeVar("R")
MIGRATIONS = Path(__file__).parent.parent / "migrations"
WORKERS, OVERFLOW = 8, 2
"""Threads, and connections, to PostgreSQL, and a few more at most; SQLite has one writer anyway."""
POOL_TIMEOUT, CONNECT_TIMEOUT = 10, 5
"""Seconds until a busy pool, or a server that doesn't answer, is an error."""
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

    def __init__(self, url: str, erased: Path | None = None) -> None:
        """`erased` is where the list of the erased stands, if not in its default place."""
        self.url = url
        self.erased = ErasedFile(erased or default_place(sqlite_file(url)))
        self.engine = open_engine(url)
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        workers = 1 if self.is_sqlite else WORKERS
        self._threads = ThreadPoolExecutor(max_workers=workers, thread_name_prefix="database")
        self.process = new_number()
        self.listeners: dict[str, Callable[[], object]] = {}

    async def run(self, work: Callable[Concatenate[Session, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run `work(session, …)` in the worker thread and commit; an exception rolls back."""
        job = partial(self.run_here, work, *args, **kwargs)
        return await asyncio.get_running_loop().run_in_executor(self._threads, job)

    def run_here(self, work: Callable[Concatenate[Session, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """The same in the calling thread, for the command line.

        Where two transactions were in each other's way, the work is done again.
        """
        for tries_left in reversed(range(TRIES)):
            try:
                with Session(self.engine, info=self._info()) as session:
                    result = work(session, *args, **kwargs)
                    told = spread(session)
                    session.commit()
                break
            except DBAPIError as error:
                if not tries_left or not is_passing(error):
                    raise
                time.sleep(random.uniform(0.01, 0.1))
        for what in told:
            self.hear(what)
        return result

    def _info(self) -> dict[str, object]:
        """What functions of `data` find in a session."""
        return {"process": self.process, "told": set(), "erased": self.erased}

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
        """Until PostgreSQL can be reached; `tell` gets a line each time it can't."""
        while not self.is_sqlite:
            try:
                self.find_revision()
                return
            except DBAPIError as error:
                tell(describe(error))
                time.sleep(WAIT)

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
            if path := sqlite_file(self.url):
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
            return self.find_revision()
        except (DBAPIError, OSError) as error:
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


def is_passing(error: DBAPIError) -> bool:
    """Whether the database says that somebody else was in the way."""
    code = getattr(error.orig, "sqlstate", None) or getattr(error.orig, "sqlite_errorname", None)
    return code in PASSING


def newest_revision() -> str:
    """The schema of this version."""
    return max(known_revisions())


def known_revisions() -> set[str]:
    """The schemas of this version and all before it: their files begin with their names."""
    return {path.name.split("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py")}


def upgrade(url: str) -> None:
    """Run the migrations that are missing. Alembic is loaded for that alone."""
    from alembic import command
    from alembic.util import CommandError

    try:
        command.upgrade(alembic_config(url), "head")
    except CommandError:
        raise DatabaseError(NEWER) from None


def alembic_config(url: str) -> "Config":
    """Alembic's settings for this database, without an ini file."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["url"] = url
    return config


def sqlite_file(url: str) -> Path | None:
    """The file of an SQLite database; None for another kind, or one in memory."""
    parsed = make_url(url)
    is_file = parsed.get_backend_name() == "sqlite" and parsed.database not in (None, "", ":memory:")
    return Path(parsed.database or "") if is_file else None


def place_of(url: str) -> str:
    """Which database a URL means: the whole path of SQLite's file, PostgreSQL's URL without its password."""
    path = sqlite_file(url)
    return str(path.absolute()) if path else without_password(url)


def open_engine(url: str) -> Engine:
    """An engine whose errors hold no values; SQLite gets our pragmas."""
    parsed = with_driver(url)
    if is_postgres(parsed):
        return create_engine(
            parsed,
            hide_parameters=True,
            pool_size=WORKERS,
            max_overflow=OVERFLOW,
            pool_timeout=POOL_TIMEOUT,
            pool_pre_ping=True,
            connect_args={"connect_timeout": CONNECT_TIMEOUT},
        )
    engine = create_engine(parsed, hide_parameters=True, connect_args={"timeout": 10})
    event.listen(engine, "connect", set_pragmas)
    return engine


def set_pragmas(connection: Connection, _record: Any) -> None:
    """Readers beside one writer, foreign keys held, deleted words overwritten."""
    for pragma in ("journal_mode=WAL", "foreign_keys=ON", "synchronous=NORMAL", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")
