"""Locks: work that one process at a time may do on PostgreSQL, and one process for an SQLite file."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar
from zlib import crc32

from sqlmodel import Session, func, select

from data.db.errors import DatabaseError
from data.db.file_permissions import make_private
from data.db.notify import is_shared
from data.db.sqlite.refusal import NO_LOCKS, explain_file

ALREADY_SERVED = (
    "Another process serves with this SQLite database, or upgrades or restores it: end that one, or wait for "
    "it; several that serve need PostgreSQL (docs/OPERATIONS.md)."
)
P = ParamSpec("P")
R = TypeVar("R")


class WorkLock(StrEnum):
    """Work that one process at a time may do. PostgreSQL knows a lock by a number made of its value, which
    stays as it is, also if a function moves or is renamed: processes of two versions run side by side during
    an upgrade, and have to mean the same lock.
    """

    OUTBOX_CLAIM = "data.outbox.store.claim_due"
    ANNOUNCING = "data.announcements.store.announce"
    ANNOUNCEMENT_PROGRESS = "data.announcements.store.report_progress"
    PLAN_REMINDERS = "data.ams.plan.reminders.enqueue_reminders"
    CASE_REMINDERS = "data.cases.escalation.remind"
    DIGESTS = "data.desk.digest.enqueue_digests"
    COURSE_TASKS = "data.courses.tasks.enqueue_tasks"
    EXPORT_EXPIRY = "data.reports.export_files.expire_files"
    RETENTION = "data.privacy.retention.tidy"
    ERASURE_REPORTS = "data.outbox.erasure_reports.settle"
    LEFT_MESSAGES = "data.outbox.left_messages.list_next"

    @property
    def key(self) -> int:
        """Return the number by which PostgreSQL knows the lock."""
        return crc32(self.encode())


def run_exclusively(
    session: Session,
    lock: WorkLock,
    work: Callable[Concatenate[Session, P], R],
    *args: P.args,
    **kwargs: P.kwargs,
) -> R | None:
    """Do the work in this transaction; return None if another process is doing it now. SQLite has one writer
    anyway.
    """
    if is_shared(session) and not session.exec(select(func.pg_try_advisory_xact_lock(lock.key))).one():
        return None
    return work(session, *args, **kwargs)


def wait_for_lock(session: Session, lock: WorkLock) -> None:
    """Wait in this transaction until no other process does this work."""
    if is_shared(session):
        session.exec(select(func.pg_advisory_xact_lock(lock.key))).one()


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
