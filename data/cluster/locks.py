"""What only one process may do at a time, where several share a PostgreSQL; and that none shares a file."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar
from zlib import crc32

from sqlmodel import Session, func, select

from data.db.errors import DatabaseError, describe
from data.db.file_permissions import make_private
from data.db.notify import is_shared

SEVERAL = "Another process serves with this SQLite database: several need PostgreSQL (docs/OPERATIONS.md)."
NO_LOCKS = "The folder of the SQLite database can't lock files: put it on a local disk."
P = ParamSpec("P")
R = TypeVar("R")


def alone(
    session: Session, work: Callable[Concatenate[Session, P], R], *args: P.args, **kwargs: P.kwargs
) -> R | None:
    """Do the work in this transaction, unless another process is doing it now: then None.

    SQLite has one writer anyway.
    """
    if is_shared(session) and not session.exec(select(func.pg_try_advisory_xact_lock(key_of(work)))).one():
        return None
    return work(session, *args, **kwargs)


def wait_for_turn(session: Session, work: Callable[..., object]) -> None:
    """Until no other process is at this work, in the present transaction."""
    if is_shared(session):
        session.exec(select(func.pg_advisory_xact_lock(key_of(work)))).one()


def key_of(work: Callable[..., object]) -> int:
    """The number of a lock, made of a function's name."""
    return crc32(f"{work.__module__}.{work.__qualname__}".encode())


@contextmanager
def sole(path: Path | None) -> Iterator[None]:
    """While this process serves with an SQLite file, no other does. Raises DatabaseError where one does.

    The lock goes with the process, however it ends; its file stays.
    """
    if path is None:
        yield
        return
    beside = path.with_name(f"{path.name}.lock")
    try:
        make_private(beside)
        held = beside.open("w")
    except OSError as error:
        raise DatabaseError(describe(error)) from None
    with held:
        try:
            flock(held, LOCK_EX | LOCK_NB)
        except BlockingIOError:
            raise DatabaseError(SEVERAL) from None
        except OSError as error:
            raise DatabaseError(f"{NO_LOCKS} ({error.strerror})") from None
        yield
