"""A write-ahead log of another file beside the database is noticed before SQLite takes it in."""

import shutil
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.cli.doctor import check_database
from bot.settings import Settings
from bot.startup import open_services
from data.db.backups.restoring import restore
from data.db.backups.sqlite_backup import BackupError, back_up
from data.db.database import Database
from data.db.errors import DatabaseError
from data.db.sqlite.wal import check_log
from data.people.store import ensure_person
from tests.commands import run_program

pytestmark = pytest.mark.sqlite
KILLED = """
import os, signal, sys
from data.db.database import Database
from data.people.store import ensure_person

db = Database(sys.argv[1])
for number in range(int(sys.argv[2]), int(sys.argv[3])):
    db.run_here(ensure_person, number, "en", False)
    if number == 1500:
        with db.engine.connect() as connection:
            connection.exec_driver_sql(sys.argv[4])
os.kill(os.getpid(), signal.SIGKILL)
"""


def work_and_be_killed(url: str, first: int, last: int, halfway: str = "SELECT 1") -> None:
    """Kill a process that meets people, so that its log stays."""
    assert run_program(KILLED, url, str(first), str(last), halfway).returncode == -signal.SIGKILL
    log = Path(f"{url.removeprefix('sqlite:///')}-wal")
    assert log.stat().st_size
    wait_for_tick(log)


def known(path: Path) -> list[int]:
    """Return the ids of the people in a database, with its log applied."""
    with closing(sqlite3.connect(path)) as opened:
        return [row[0] for row in opened.execute("SELECT telegram_id FROM person ORDER BY 1")]


def wait_for_tick(log: Path) -> None:
    """Return once a file that is written now is later than this one: the file system's clock stands for some
    milliseconds.
    """
    now = log.with_name("now")
    now.touch()
    while now.stat().st_ctime_ns <= log.stat().st_ctime_ns:
        now.touch()


def start(settings: Settings) -> None:
    """Start as `run` does, up to serving."""
    open_services(settings).db.close()


@pytest.fixture
def settings(database_url: str, learned: Path) -> Settings:
    return Settings(database_url=database_url, index_folder=learned)


@pytest.fixture
def path(database_url: str) -> Path:
    return Path(database_url.removeprefix("sqlite:///"))


@pytest.mark.parametrize("how", ["copied", "moved", "with its times"])
@pytest.mark.parametrize("was_started", [pytest.param(True, marks=pytest.mark.slow), False])
def test_a_file_copied_over_by_hand_beside_the_old_log_is_noticed(
    settings: Settings, path: Path, tmp_path: Path, how: str, was_started: bool
) -> None:
    if was_started:
        start(settings)
    backup, log = tmp_path / "backup.db", path.with_name(f"{path.name}-wal")
    back_up(settings.database_url, backup)
    work_and_be_killed(settings.database_url, 1000, 1020)
    if how == "moved":
        backup.replace(path)
    else:
        (shutil.copy if how == "copied" else shutil.copy2)(backup, path)
    before = path.read_bytes(), log.read_bytes()
    with pytest.raises(DatabaseError, match="is the log of another file"):
        open_services(settings)
    [found] = check_database(settings)
    assert not found.passed and log.name in found.detail + found.fix
    assert (path.read_bytes(), log.read_bytes()) == before
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink()
    start(settings)
    assert known(path) == []


def test_behind_a_link_the_log_is_looked_for_beside_the_file(
    settings: Settings, path: Path, tmp_path: Path
) -> None:
    """SQLite keeps it there; beside the link there is none."""
    backup, file = tmp_path / "backup.db", tmp_path / "a larger disk" / "file.db"
    file.parent.mkdir()
    path.rename(file)
    path.symlink_to(file)
    back_up(settings.database_url, backup)
    assert (
        run_program(KILLED, settings.database_url, "1000", "1020", "SELECT 1").returncode == -signal.SIGKILL
    )
    shutil.copy(backup, file)
    with pytest.raises(DatabaseError, match=f"{file}-wal is the log of another file"):
        open_services(settings)


def test_an_old_log_put_beside_the_database_later_is_noticed(
    settings: Settings, path: Path, tmp_path: Path
) -> None:
    start(settings)
    backup, log = tmp_path / "backup.db", path.with_name(f"{path.name}-wal")
    work_and_be_killed(settings.database_url, 1000, 1020)
    old = log.read_bytes()
    back_up(settings.database_url, backup)
    for ending in ("-wal", "-shm", ""):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    shutil.copy(backup, path)
    log.write_bytes(old)
    with pytest.raises(DatabaseError, match="is the log of another file"):
        open_services(settings)


@pytest.mark.parametrize("was_started", [True, False])
@pytest.mark.parametrize("halfway", ["SELECT 1", "PRAGMA wal_checkpoint(PASSIVE)"])
@pytest.mark.parametrize("last", [1020, 1501, 2200])
@pytest.mark.slow
def test_the_log_of_a_process_that_was_killed_is_taken_in(
    settings: Settings, path: Path, last: int, halfway: str, was_started: bool
) -> None:
    """Before, right after and long after a checkpoint; also those that SQLite makes by itself."""
    if was_started:
        start(settings)
    work_and_be_killed(settings.database_url, 1000, last, halfway)
    start(settings)
    assert known(path) == list(range(1000, last))


def test_an_operator_can_go_on_with_the_log(settings: Settings, path: Path) -> None:
    start(settings)
    work_and_be_killed(settings.database_url, 1000, 1020)
    path.chmod(0o640)
    log = path.with_name(f"{path.name}-wal")
    with pytest.raises(DatabaseError):
        check_log(path)
    path.with_name(f"{path.name}.mark").unlink()
    log.touch()
    start(settings)
    assert known(path) == list(range(1000, 1020))


@pytest.mark.parametrize("halfway", ["SELECT 1", "PRAGMA wal_checkpoint(PASSIVE)"])
def test_after_a_roll_back_the_log_is_that_of_the_version_before(
    settings: Settings, path: Path, tmp_path: Path, halfway: str
) -> None:
    """It restored its own copy and left the note, which it doesn't know, of the newer version."""
    back_up(settings.database_url, tmp_path / "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db")) as opened:
        opened.execute("UPDATE alembic_version SET version_num = '0016'")
        opened.commit()
    start(settings)
    (tmp_path / "copy.db").replace(path)
    work_and_be_killed(settings.database_url, 1000, 1501, halfway)
    check_log(path, is_ours=True)
    assert known(path) == list(range(1000, 1501))


def test_a_copy_of_the_version_before_beside_the_newer_log_is_noticed(
    settings: Settings, path: Path, tmp_path: Path
) -> None:
    back_up(settings.database_url, tmp_path / "copy.db")
    with closing(sqlite3.connect(tmp_path / "copy.db")) as opened:
        opened.execute("UPDATE alembic_version SET version_num = '0016'")
        opened.commit()
    start(settings)
    work_and_be_killed(settings.database_url, 1000, 1020)
    shutil.copy(tmp_path / "copy.db", path)
    with pytest.raises(DatabaseError, match="is the log of another file"):
        check_log(path, is_ours=True)


def test_what_is_in_the_log_of_a_copied_database_is_restored_with_it(
    settings: Settings, path: Path, tmp_path: Path
) -> None:
    """A machine is moved by copying all of its files, the log among them."""
    work_and_be_killed(settings.database_url, 1000, 1020)
    for ending in ("", "-wal"):
        shutil.copy(path.with_name(path.name + ending), tmp_path / f"moved.db{ending}")
        path.with_name(path.name + ending).unlink()
    restore(settings.database_url, tmp_path / "moved.db")
    start(settings)
    assert known(path) == list(range(1000, 1020))


def test_a_copied_database_whose_tables_are_in_its_log_is_restored(
    settings: Settings, path: Path, tmp_path: Path
) -> None:
    """SQLite writes a log back only after a while: its file alone may be of the version before, or empty."""
    moved = tmp_path / "moved.db"
    with closing(sqlite3.connect(path)) as made, closing(sqlite3.connect(moved)) as opened:
        opened.execute("PRAGMA journal_mode=WAL")
        opened.execute("PRAGMA wal_autocheckpoint=0")
        opened.executescript("BEGIN;" + "\n".join(made.iterdump()).replace("BEGIN TRANSACTION;", "", 1))
        for ending in ("", "-wal"):
            shutil.copy(f"{moved}{ending}", tmp_path / f"copy.db{ending}")
    restore(settings.database_url, tmp_path / "copy.db")
    with closing(Database(settings.database_url)) as db:
        db.check_schema()


def test_the_log_of_another_file_is_restored_with_none(
    settings: Settings, path: Path, tmp_path: Path
) -> None:
    back_up(settings.database_url, tmp_path / "copy.db")
    work_and_be_killed(settings.database_url, 1000, 1020)
    shutil.copy(path.with_name(f"{path.name}-wal"), tmp_path / "moved.db-wal")
    wait_for_tick(tmp_path / "moved.db-wal")
    shutil.copy(tmp_path / "copy.db", tmp_path / "moved.db")
    before = path.read_bytes()
    with pytest.raises(BackupError, match=r"moved\.db-wal is the log of another file than moved\.db"):
        restore(settings.database_url, tmp_path / "moved.db")
    assert path.read_bytes() == before


def test_a_restored_database_has_its_own_log(settings: Settings, path: Path, tmp_path: Path) -> None:
    start(settings)
    backup = tmp_path / "backup.db"
    back_up(settings.database_url, backup)
    restore(settings.database_url, backup)
    work_and_be_killed(settings.database_url, 1000, 1020)
    start(settings)
    assert known(path) == list(range(1000, 1020))


def test_a_log_in_use_is_nothing_to_tell_of(settings: Settings, path: Path) -> None:
    services = open_services(settings)
    services.db.run_here(ensure_person, 42, "en", False)
    with closing(Database(settings.database_url)) as other:
        other.check_schema()
    services.db.close()
    assert known(path) == [42]
