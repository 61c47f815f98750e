"""Locks: work that one process at a time may do on PostgreSQL, and one process for an SQLite file."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar
from zlib import crc32

from sqlmodel import Session, func, select

from data.db.errors import DatabaseError
from data.db.file_permissions import make_private
from data.db.notify import is_shared
from data.db.sqlite.refusal import explain_file

ALREADY_SERVED = (
    "Another process serves with this SQLite database, or upgrades or restores it: end that one, or wait for "
    "it; several that serve need PostgreSQL (docs/OPERATIONS.md)."
)
NO_LOCKS = "The folder of the SQLite database can't lock files: put it on a local disk."
P = ParamSpec("P")
R = TypeVar("R")


def run_exclusively(
    session: Session, work: Callable[Concatenate[Session, P], R], *args: P.args, **kwargs: P.kwargs
) -> R | None:
    """Do the work in this transaction; return None if another process is doing it now. SQLite has one writer
    anyway.
    """
    if is_shared(session) and not session.exec(select(func.pg_try_advisory_xact_lock(key_of(work)))).one():
        return None
    return work(session, *args, **kwargs)


def wait_for_lock(session: Session, work: Callable[..., object]) -> None:
    """Wait in this transaction until no other process does this work."""
    if is_shared(session):
        session.exec(select(func.pg_advisory_xact_lock(key_of(work)))).one()


def key_of(work: Callable[..., object]) -> int:
    """Return the number of a lock, derived from a function's name."""
    return crc32(f"{work.__module__}.{work.__qualname__}".encode())


@contextmanager
def serving_lock(path: Path | None) -> Iterator[None]:
    """Keep other processes from serving the same SQLite file. Raises DatabaseError if one does. The lock ends
    with the process, however it ends; its file stays.
    """
    if path is None:
        yield
        return
    beside = path.with_name(f"{path.name}.lock")
    try:
        make_private(beside)
        held = beside.open("w")
    except OSError as error:
        raise DatabaseError(explain_file(error, path)) from None
    with held:
        try:
            flock(held, LOCK_EX | LOCK_NB)
        except BlockingIOError:
            raise DatabaseError(ALREADY_SERVED) from None
        except OSError as error:
            raise DatabaseError(f"{NO_LOCKS} ({error.strerror})") from None
        yield
