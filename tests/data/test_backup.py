"""A copy made while the database is in use."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from data.backup import BackupError, back_up
from data.database import Database
from data.people import meet_person


def test_a_backup_holds_what_was_written_and_is_nobody_elses(db: Database, tmp_path: Path) -> None:
    db.run_here(meet_person, 42, "fr", False)
    copy = tmp_path / "copy.db"
    assert back_up(db.url, copy) == copy.stat().st_size
    with closing(sqlite3.connect(copy)) as opened:
        assert opened.execute("SELECT telegram_id FROM person").fetchall() == [(42,)]
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_a_backup_never_overwrites(db: Database, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_text("something else")
    with pytest.raises(BackupError, match="already"):
        back_up(db.url, copy)
    assert copy.read_text() == "something else"


def test_what_is_no_database_gives_no_backup(tmp_path: Path) -> None:
    broken = tmp_path / "broken.db"
    broken.write_text("this is no database" * 100)
    with pytest.raises(BackupError):
        back_up(f"sqlite:///{broken}", tmp_path / "copy.db")
    assert not list(tmp_path.glob("copy*"))


def test_postgresql_has_its_own_tool(tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="pg_dump"):
        back_up("postgresql+psycopg://localhost/x", tmp_path / "copy")
