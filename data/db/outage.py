"""An outage of the database: one log line when it begins, for each other cause, each minute and at its end,
which is after some calm if the outage comes back.

Queries fail meanwhile with DatabaseUnavailable. A circuit breaker protects from a silent server: one query at
a time tries it, others fail at once.
"""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolExhausted

from data.db.errors import LINES, SILENT, DatabaseError, describe, is_postgres, name_of, sqlstate_of

LOG_PAUSE = 60.0
"""Seconds between two log lines during an outage."""
TRIAL_PAUSE = 1.0
"""Seconds for which a silent server isn't tried again."""
TRIAL_TIMEOUT = 20.0
"""Seconds within which a trial query has succeeded or failed."""
UNREACHABLE = ("08", "28", "3D", "53", "57")
EMPTIED = ("42P01", "42501")
"""Tables are gone, or somebody else's: the database was dropped, made again or restored meanwhile."""
SLOW_STATEMENT = "57014"
"""A statement was too slow: the database is there."""
READ_ONLY = "25006"
LOCKED = "55P03"
CALM = 10.0
"""Seconds without a failure after which an outage that came back within LOG_PAUSE ends."""
WRITING = frozenset(
    {"SQLITE_READONLY", "SQLITE_FULL", "SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_IOERR"}
    | {READ_ONLY, "53100", "42501"}
)
"""Causes that end only with a successful write; a read proves nothing."""
log = logging.getLogger(__name__)


class DatabaseUnavailable(DatabaseError):
    """The database can't be used now; the text is one line for the operator."""


def cause_of(error: Exception) -> str | None:
    """Return the cause of an outage as a code, None for an error of one statement alone."""
    if isinstance(error, PoolExhausted):
        return "pool"
    if not isinstance(error, DBAPIError) or error.orig is None:
        return None
    if is_postgres(error.orig):
        state = sqlstate_of(error.orig)
        is_away = state.startswith(UNREACHABLE) and state != SLOW_STATEMENT
        return state if is_away or state in (READ_ONLY, LOCKED, *EMPTIED) else None
    name = name_of(error)
    return name if name in LINES else None


class Outage:
    """The state of one database; safe from any thread."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._since: float | None = None
        self._ended_at = self._failed_at = -LOG_PAUSE
        self._needs_calm = False
        self._said_at = 0.0
        self._failed = 0
        self._line = ""
        self._said: set[str] = set()
        self._explained: dict[str, str] = {}
        self._explained_at = -LOG_PAUSE
        self._needs_write = False
        self._shut_until = 0.0

    @property
    def is_on(self) -> bool:
        """Return whether the last attempt failed."""
        return self._since is not None

    @property
    def line(self) -> str | None:
        """Say what is wrong in one line for the operator; None if nothing is."""
        return self._line if self.is_on else None

    @contextmanager
    def trial(self) -> Iterator[None]:
        """Let a query through; one that fails for a reason of its own lets the next try. Raises
        DatabaseUnavailable while a silent server isn't to be tried again yet, or is being tried.
        """
        self._check()
        try:
            yield
        except DatabaseUnavailable:
            raise
        except BaseException:
            with self._lock:
                self._shut_until = 0.0
            raise

    def _check(self) -> None:
        with self._lock:
            if not self._shut_until:
                return
            now = self._clock()
            if now < self._shut_until:
                self._failed += 1
                raise DatabaseUnavailable(self._line)
            self._shut_until = now + TRIAL_TIMEOUT

    def note_failure(
        self, error: Exception, cause: str, explain: Callable[[Exception], str] = describe
    ) -> DatabaseUnavailable:
        """Record a failure, which `explain` puts into a line; it may ask the server or the disk, so it is
        called once a minute for errors that look alike. Returns the error to raise instead.
        """
        said, now = describe(error), self._clock()
        if now - self._explained_at >= LOG_PAUSE:
            self._explained, self._explained_at = {}, now
        line = self._explained.get(said) or explain(error)
        with self._lock:
            is_new = self._since is None
            self._line = self._explained[said] = line
            self._failed += 1
            self._failed_at = now
            self._needs_write = cause in WRITING
            is_silent = isinstance(error, DBAPIError) and type(error.orig).__name__ in SILENT
            self._shut_until = now + TRIAL_PAUSE if is_silent else 0.0
            if self._since is None:
                self._since, self._needs_calm = now, now - self._ended_at < LOG_PAUSE
            if is_new or self._line not in self._said or now - self._said_at >= LOG_PAUSE:
                self._said_at = now
                self._said.add(self._line)
                how = "can't be used" if is_new else f"still can't be used ({self._failed} tries failed)"
                log.error("the database %s: %s", how, self._line)
        return DatabaseUnavailable(self._line)

    def note_success(self, *, has_written: bool) -> None:
        """Record a success. It ends the outage, unless that is about writing and this was a read, or other
        statements failed just now, as they did before.
        """
        with self._lock:
            self._shut_until, now = 0.0, self._clock()
            is_restless = self._needs_calm and now - self._failed_at < CALM
            if self._since is None or is_restless or (self._needs_write and not has_written):
                return
            lasted, self._since, self._ended_at = now - self._since, None, now
            log.warning("the database can be used again, after %.0f s; %d tries failed", lasted, self._failed)
            self._failed = 0
            self._said.clear()
            self._explained = {}
