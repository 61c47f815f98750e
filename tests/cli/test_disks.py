"""Disks that take no more files, or became read-only: one line, and no false "all is well"."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from shutil import disk_usage

import pytest
from alembic import command
from sqlmodel import Session, insert
from typer.testing import CliRunner

from bot.cli.doctor import check_database, check_disk
from bot.cli.main import cli
from bot.settings import Settings
from data.db.backups.sqlite_backup import BackupError, back_up
from data.db.base import utc_now
from data.db.database import Database
from data.db.errors import DatabaseError
from data.db.outage import DatabaseUnavailable
from data.migrations.revisions import alembic_config
from data.models.people import Person
from data.people.store import ensure_person

pytestmark = [pytest.mark.sqlite, pytest.mark.slow]
SORTING = """
import sys
from data.answers.building.loading import load_answers
from data.db.database import Database

Database(sys.argv[1]).run_here(load_answers)
print("sorted")
"""
needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a disk")


def refused(*words: str) -> str:
    """The one line with which a command stops."""
    done = CliRunner().invoke(cli, words)
    if isinstance(done.exception, DatabaseError):
        return str(done.exception)
    assert done.exit_code == 2 and len(done.stderr.splitlines()) == 1, (done.exception, done.output)
    return done.stderr


@contextmanager
def disk_in_memory(folder: Path, options: str) -> Iterator[Path]:
    """Yield a folder that is a disk of its own while the block runs."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], check=True)
    yield folder
    subprocess.run(["umount", folder], check=True)


@pytest.fixture
def crowded(tmp_path: Path) -> Iterator[Path]:
    """A disk with room for megabytes, but for few files: SQLite's own two, and hardly more."""
    with disk_in_memory(tmp_path / "crowded", "size=64m,nr_inodes=5") as disk:
        yield disk


@needs_root
def test_a_disk_that_takes_no_more_files_isnt_called_full_nor_well(
    template: Path, crowded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(template, crowded / "peaceops.db")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{crowded}/peaceops.db")
    disk = check_disk(Settings())
    assert not disk.passed and "more files fit (inodes" in disk.detail
    for number in range(3):
        (crowded / f"more-{number}").touch()
    with pytest.raises(OSError, match="No space left"):
        (crowded / "another").touch()
    for words in (
        ("outbox", "list"),
        ("backup", str(crowded / "made.db")),
        ("content", "export", f"{crowded}/x"),
    ):
        assert "its disk takes no more files, though it has room: remove some" in refused(*words)


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A disk with room for the tables, but not for many rows."""
    with disk_in_memory(tmp_path / "small", "size=2m") as disk:
        yield disk


@needs_root
def test_a_copy_that_the_disk_has_no_room_for_is_broken_off_and_removed(
    template: Path, small: Path, tmp_path: Path
) -> None:
    shutil.copy(template, tmp_path / "many.db")
    source = f"sqlite:///{tmp_path}/many.db"
    with closing(Database(source)) as db, db.engine.begin() as connection:
        row = {"language": "en", "created_at": utc_now(), "seen_at": utc_now()}
        connection.execute(insert(Person), [row | {"telegram_id": number} for number in range(20_000)])
    said = refused("copy-database", source, f"sqlite:///{small}/copy.db")
    assert said.startswith("The copy was broken off, and no row of it stays in the target. The disk is full:")
    assert [path.name for path in small.iterdir()] == ["copy.db.lock"]


@needs_root
def test_a_backup_names_the_disk_that_has_no_room_for_it(template: Path, tmp_path: Path) -> None:
    """What was begun is removed again, so that the disk has room afterwards, but not enough."""
    with disk_in_memory(tmp_path / "small", "size=2m") as small:
        with pytest.raises(BackupError, match=f"^The disk of {small} is full: make room there for [0-9]+ MB"):
            back_up(f"sqlite:///{template}", small / "copy.db")
        assert list(small.iterdir()) == []


@needs_root
def test_a_full_folder_for_temporary_files_stops_nothing(database_url: str, tmp_path: Path) -> None:
    """SQLite would sort all entries there. It looks for the folder once, when a process begins."""
    with disk_in_memory(tmp_path / "full", "size=64k") as full:
        with suppress(OSError):
            (full / "another's").write_bytes(bytes(2**17))
        assert disk_usage(full).free == 0
        program = [sys.executable, "-c", SORTING, database_url]
        done = subprocess.run(program, env=os.environ | {"TMPDIR": str(full)}, capture_output=True, text=True)
    assert (done.stdout, done.returncode) == ("sorted\n", 0), done.stderr


@needs_root
def test_an_upgrade_that_the_disk_has_no_room_for_says_so_and_leaves_no_copy(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is room for the copy, but not for the tables that are made anew: one try more would have less."""
    database = small / "peaceops.db"
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{database}")
    command.upgrade(alembic_config(Settings().database_url), "0006")
    with closing(sqlite3.connect(database)) as opened:
        opened.executemany(
            "INSERT INTO person (telegram_id, language, created_at, seen_at) VALUES (?, 'en', ?, ?)",
            [(number, "2026-11-20 10:00:00", "2026-11-20 10:00:00") for number in range(8_000)],
        )
        opened.commit()
    before = database.read_bytes()
    assert 2 * len(before) < shutil.disk_usage(small).total < 3 * len(before)
    assert refused("upgrade").startswith("The disk is full: make room, then start again")
    assert sorted(path.name for path in small.iterdir()) == ["peaceops.db", "peaceops.db.lock"]
    assert database.read_bytes() == before


@pytest.fixture
def failing(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own in a file, with ext4."""
    image, disk = tmp_path / "image", tmp_path / "failing"
    disk.mkdir()
    with image.open("wb") as made:
        made.truncate(64 * 2**20)
    if not shutil.which("mkfs.ext4") or subprocess.run(["mkfs.ext4", "-q", "-F", image]).returncode:
        pytest.skip("no ext4 here")
    if subprocess.run(["mount", "-o", "loop,errors=remount-ro", image, disk]).returncode:
        pytest.skip("no loop device here")
    yield disk
    subprocess.run(["umount", disk], check=True)


@needs_root
def test_a_disk_that_became_read_only_while_the_bot_serves_is_named_once(
    template: Path, failing: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """As the system makes it after an error of the disk. Reading still succeeds, which ends no outage."""
    shutil.copy(template, failing / "peaceops.db")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{failing}/peaceops.db")
    with closing(Database(f"sqlite:///{failing}/peaceops.db")) as db:
        db.run_here(ensure_person, 42, "en", False)
        subprocess.run(["mount", "-o", "remount,abort", failing], check=True)
        for number in range(50):
            with pytest.raises(
                DatabaseUnavailable, match="because its disk is read-only: mount it for writing"
            ):
                db.run_here(ensure_person, 43 + number, "en", False)
            assert db.run_here(find_revision)
        assert db.outage.is_on and len(caplog.records) == 1, caplog.text
        [checked] = check_database(Settings())
        assert not checked.passed and checked.fix.startswith("mount it for writing")


def find_revision(session: Session) -> str:
    """Read from the database."""
    return str(session.connection().exec_driver_sql("SELECT version_num FROM alembic_version").scalar())
