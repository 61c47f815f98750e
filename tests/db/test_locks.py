"""Locks: every version knows one by the same number; a disk that has none is told from one that is taken."""

import platform
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlmodel import Session

from data.cluster.locks import WorkLock, run_exclusively
from data.db.backups import sqlite_backup
from data.db.backups.sqlite_backup import BackupError, back_up, copy, verify
from data.db.database import Database
from tests.commands import run_program

RELEASED = {
    WorkLock.OUTBOX_CLAIM: 2440632975,
    WorkLock.ANNOUNCING: 3454610721,
    WorkLock.ANNOUNCEMENT_PROGRESS: 3022764270,
    WorkLock.PLAN_REMINDERS: 2746792393,
    WorkLock.CASE_REMINDERS: 1051886637,
    WorkLock.DIGESTS: 1022272269,
    WorkLock.COURSE_TASKS: 4103265622,
    WorkLock.EXPORT_EXPIRY: 3425751757,
    WorkLock.RETENTION: 2223927092,
    WorkLock.ERASURE_REPORTS: 2449444345,
    WorkLock.LEFT_MESSAGES: 2692911942,
}
"""The numbers that versions before had; a new lock gets its own and keeps it."""
WITHOUT_LOCKS = """
import ctypes, struct, sys
from pathlib import Path
from data.cluster.locks import serving_lock
from data.db.backups.sqlite_backup import BackupError, back_up
from data.db.database import Database
from data.db.errors import DatabaseError

LOAD, IS, RETURN, REFUSE, ALLOW = 0x20, 0x15, 0x06, 0x00050000 | 37, 0x7FFF0000
FLOCK, FCNTL, SET_LOCK = 73, 72, 6

def refuse(*steps):
    code = b"".join(struct.pack("HBBI", *step) for step in (*steps, (RETURN, 0, 0, ALLOW)))
    kept = ctypes.create_string_buffer(code)

    class Filter(ctypes.Structure):
        _fields_ = [("length", ctypes.c_ushort), ("code", ctypes.c_void_p)]

    system = ctypes.CDLL(None)
    assert system.prctl(38, 1, 0, 0, 0) == 0
    assert system.prctl(22, 2, ctypes.byref(Filter(len(code) // 8, ctypes.addressof(kept))), 0, 0) == 0

path = Path(sys.argv[1])
db = Database(f"sqlite:///{path}")
if sys.argv[2] == "flock":
    refuse((LOAD, 0, 0, 0), (IS, 0, 1, FLOCK), (RETURN, 0, 0, REFUSE))
else:
    refuse((LOAD, 0, 0, 0), (IS, 0, 3, FCNTL), (LOAD, 0, 0, 24), (IS, 0, 1, SET_LOCK), (RETURN, 0, 0, REFUSE))
try:
    if sys.argv[2] == "flock":
        with serving_lock(path):
            print("served")
    elif sys.argv[2] == "backup":
        back_up(db.url, path.with_name("copy.db"))
    else:
        print(db.read_revision())
except (BackupError, DatabaseError) as error:
    print(error)
"""
"""A process in which the system answers ENOLCK, as a disk in the network without a lock daemon does."""


def test_every_version_knows_a_lock_by_the_same_number() -> None:
    assert {lock: lock.key for lock in WorkLock} == RELEASED


@pytest.mark.postgres
def test_what_a_version_before_is_doing_isnt_done_beside_it(db: Database) -> None:
    def work(_session: Session) -> str:
        return "done"

    with db.engine.begin() as older:
        older.exec_driver_sql(f"SELECT pg_advisory_xact_lock({RELEASED[WorkLock.DIGESTS]})")
        assert db.run_here(run_exclusively, WorkLock.DIGESTS, work) is None
        assert db.run_here(run_exclusively, WorkLock.COURSE_TASKS, work) == "done"
    assert db.run_here(run_exclusively, WorkLock.DIGESTS, work) == "done"


@pytest.mark.sqlite
@pytest.mark.skipif(
    (sys.platform, platform.machine()) != ("linux", "x86_64"),
    reason="the numbers of calls are Linux's on x86_64",
)
@pytest.mark.parametrize("call", ["flock", "fcntl", "backup"])
def test_a_disk_without_locks_is_no_second_process(db: Database, database_url: str, call: str) -> None:
    """SQLite says that the database is locked: another process would be looked for in vain."""
    path = Path(database_url.removeprefix("sqlite:///"))
    db.close()
    said = run_program(WITHOUT_LOCKS, str(path), call)
    assert said.stdout.startswith(
        "The folder of the SQLite database can't lock files: put it on a local disk."
    )
    assert [one.name for one in path.parent.glob("copy*")] == []


@pytest.mark.sqlite
def test_a_backup_ends_if_another_process_keeps_the_database_locked(
    db: Database, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(database_url.removeprefix("sqlite:///"))
    db.close()
    monkeypatch.setattr(sqlite_backup, "MAX_LOCKED", 1.0)
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode=DELETE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(BackupError, match=f"^{path} has been locked by another process for 1 s: end "):
            back_up(database_url, tmp_path / "copy.db")
    assert not list(tmp_path.glob("copy*"))
    back_up(database_url, tmp_path / "copy.db")


@pytest.mark.sqlite
def test_a_copy_needs_no_locks_on_its_own_disk(db: Database, database_url: str, tmp_path: Path) -> None:
    """A folder on the network may have none. Here another connection has the lock, which is as bad."""
    path, target = Path(database_url.removeprefix("sqlite:///")), tmp_path / "copy.db"
    with closing(sqlite3.connect(target)) as other:
        other.execute("BEGIN EXCLUSIVE")
        copy(path, target)
        other.rollback()
    verify(target)
