"""A copy made while the database is in use."""

import bz2
import errno
import gzip
import lzma
import math
import os
import shutil
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.backup_check import check_backups
from bot.cli.main import cli
from data.cluster.locks import serving_lock
from data.db.backups import restoring
from data.db.backups.contents import age_of_newest
from data.db.backups.making import make_backup_into
from data.db.backups.restoring import restore
from data.db.backups.sqlite_backup import STAMP, BackupError, back_up
from data.db.base import utc_now
from data.db.database import Database
from data.db.errors import DatabaseError
from data.interests.store import Wish, register_interest
from data.people.store import ensure_person
from tests.builders import telegram_ids

pytestmark = pytest.mark.sqlite


def test_a_backup_holds_what_was_written_and_is_nobody_elses(db: Database, tmp_path: Path) -> None:
    db.run_here(ensure_person, 42, "fr", False)
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


def test_the_drill_a_damaged_database_is_replaced_by_its_backup(db: Database, tmp_path: Path) -> None:
    db.run_here(ensure_person, 42, "fr", False)
    copy, database = tmp_path / "copy.db", tmp_path / "peaceops.db"
    back_up(db.url, copy)
    db.run_here(ensure_person, 43, "fr", False)
    db.close()
    database.write_bytes(b"lightning struck" * 4096)
    with closing(Database(db.url)) as damaged, pytest.raises(DatabaseError, match="restore FILE"):
        damaged.migrate()
    before = restore(db.url, copy)
    with closing(Database(db.url)) as restored:
        restored.migrate()
    assert telegram_ids(database) == [42]
    assert before is not None and before.read_bytes().startswith(b"lightning")
    assert stat.S_IMODE(database.stat().st_mode) == 0o600


def test_a_second_restore_in_the_same_second_doesnt_replace_what_the_first_set_aside(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A clock that is set back, or a script that tries one backup after the other."""
    copy, moment = tmp_path / "copy.db", utc_now()
    back_up(db.url, copy)
    db.run_here(ensure_person, 43, "fr", False)
    db.close()
    monkeypatch.setattr(restoring, "utc_now", lambda: moment)
    first, second = restore(db.url, copy), restore(db.url, copy)
    assert first and second and first != second
    assert [telegram_ids(path) for path in (first, second, tmp_path / "peaceops.db")] == [[43], [], []]
    later = moment + timedelta(seconds=1)
    assert second.name == f"peaceops-before-{later:%Y%m%d-%H%M%S}.db"


def test_a_database_in_use_is_not_replaced(db: Database, tmp_path: Path) -> None:
    db.run_here(ensure_person, 42, "fr", False)
    copy = tmp_path / "copy.db"
    back_up(db.url, copy)
    with pytest.raises(BackupError, match="in use"):
        restore(db.url, copy)
    assert telegram_ids(tmp_path / "peaceops.db") == [42]


def test_two_restores_at_once_are_one(db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both would write the same file, and the first put in place what the second hasn't finished."""
    db.run_here(ensure_person, 42, "fr", False)
    copy, real, refused = tmp_path / "copy.db", shutil.copyfile, list[str]()
    back_up(db.url, copy)
    db.close()

    def again(source: Path, target: Path) -> None:
        real(source, target)
        with monkeypatch.context() as patched:
            patched.setattr(shutil, "copyfile", real)
            with pytest.raises(BackupError, match="Another command is making") as caught:
                restore(db.url, copy)
        refused.append(str(caught.value))

    monkeypatch.setattr(shutil, "copyfile", again)
    restore(db.url, copy)
    assert len(refused) == 1 and telegram_ids(tmp_path / "peaceops.db") == [42]


def test_the_rest_of_a_command_that_was_killed_is_in_nobodys_way(db: Database, tmp_path: Path) -> None:
    (tmp_path / "copy.db.part").write_bytes(b"half a copy" * 10_000)
    back_up(db.url, tmp_path / "copy.db")
    assert sorted(path.name for path in tmp_path.glob("copy*")) == ["copy.db"]
    assert telegram_ids(tmp_path / "copy.db") == []


def test_nothing_is_put_in_the_place_of_a_database_that_is_served(db: Database, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    back_up(db.url, copy)
    db.close()
    with serving_lock(tmp_path / "peaceops.db"), pytest.raises(BackupError, match="in use: end the bot"):
        restore(db.url, copy)
    before = restore(db.url, copy)
    assert before and before.exists()


def test_with_a_full_disk_the_database_stays_as_it_is(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_full(_source: Path, target: Path) -> None:
        target.write_bytes(b"the beginning")
        raise OSError(errno.ENOSPC, "No space left on device")

    db.run_here(ensure_person, 42, "fr", False)
    copy = tmp_path / "copy.db"
    back_up(db.url, copy)
    db.close()
    before = sorted(path.name for path in tmp_path.iterdir())
    monkeypatch.setattr(shutil, "copyfile", is_full)
    with pytest.raises(BackupError, match="No space left"):
        restore(db.url, copy)
    assert sorted(path.name for path in tmp_path.iterdir()) == before
    assert telegram_ids(tmp_path / "peaceops.db") == [42]


@pytest.mark.parametrize("present", ["whole", "damaged"])
def test_what_cant_take_the_databases_place_leaves_it_there(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, present: str
) -> None:
    copy, database, rename = tmp_path / "copy.db", tmp_path / "peaceops.db", Path.rename
    back_up(db.url, copy)
    db.close()
    if present == "damaged":
        database.write_bytes(b"lightning struck" * 4096)
    before = {path.name: path.read_bytes()[100:] for path in tmp_path.iterdir()}

    def refuses(path: Path, target: Path) -> Path:
        if path.suffix == ".part":
            raise OSError(errno.EIO, "Input/output error")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuses)
    with pytest.raises(BackupError, match="Input/output error"):
        restore(db.url, copy)
    assert {path.name: path.read_bytes()[100:] for path in tmp_path.iterdir()} == before


def test_a_database_that_cant_be_opened_is_not_taken_for_one_in_use(db: Database, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    back_up(db.url, copy)
    db.close()
    (tmp_path / "peaceops.db-wal").mkdir()
    with pytest.raises(BackupError, match="can't be opened"):
        restore(db.url, copy)
    assert (tmp_path / "peaceops.db").exists()


def test_neither_a_damaged_nor_a_newer_backup_is_put_back(db: Database, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    back_up(db.url, copy)
    db.close()
    with closing(sqlite3.connect(copy)) as opened:
        opened.execute("UPDATE alembic_version SET version_num = '9999'")
        opened.commit()
    with pytest.raises(BackupError, match="newer version"):
        restore(db.url, copy)
    copy.write_text("no database")
    with pytest.raises(BackupError, match="can't be opened"):
        restore(db.url, copy)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
@pytest.mark.slow
def test_a_compressed_backup_is_called_so(
    db: Database, tmp_path: Path, pack: Callable[[bytes], bytes]
) -> None:
    back_up(db.url, tmp_path / "copy.db")
    packed = tmp_path / "copy.db.packed"
    packed.write_bytes(pack((tmp_path / "copy.db").read_bytes()))
    db.close()
    with pytest.raises(BackupError, match="is compressed: unpack it first"):
        restore(db.url, packed)


def test_what_root_restores_belongs_to_the_folders_owner(db: Database, tmp_path: Path) -> None:
    back_up(db.url, tmp_path / "copy.db")
    served = tmp_path / "served"
    served.mkdir()
    os.chown(served, 65534, 65534)
    for _ in range(2):
        restore(f"sqlite:///{served}/peaceops.db", tmp_path / "copy.db")
    with closing(Database(f"sqlite:///{served}/peaceops.db")) as opened:
        opened.migrate()
        opened.run_here(ensure_person, 1, "en", False)
        assert {path.suffix for path in served.iterdir()} >= {".db", ".db-wal"}
        for path in served.iterdir():
            assert (path.stat().st_uid, path.stat().st_gid) == (65534, 65534), path.name


def test_with_the_clock_behind_neither_this_copy_nor_any_dated_later_is_removed(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, past, later = tmp_path / "backups", "peaceops-20200101-000000.db", "peaceops-20990101-000000.db"
    folder.mkdir()
    for name in (past, later, "peaceops-20990102-000000.db.age", "peaceops-20990103-000000.dump"):
        (folder / name).write_text("kept")
    monkeypatch.setenv("DATABASE_URL", db.url)
    for _ in range(2):
        done = CliRunner().invoke(cli, ["backup", str(folder), "--keep", "1"])
        assert done.exit_code == 0 and later in done.output and "clock" in done.output
        made = done.output.split(":")[0]
        assert Path(made).exists() and not (folder / past).exists()
        Path(made).rename(folder / past)
    assert len(list(folder.glob("peaceops-2099*"))) == 3
    found = check_backups(folder)
    assert not found.passed


def test_check_opens_the_newest_backup_and_says_what_is_in_it(db: Database, tmp_path: Path) -> None:
    officer = db.run_here(ensure_person, 42, "fr", False)[0].id
    db.run_here(register_interest, officer, Wish(None, [], date(2030, 5, 1)))
    folder = tmp_path / "back # 100% ups"
    folder.mkdir()
    made = make_backup_into(db.url, folder, 2, []).file
    found = check_backups(folder)
    assert found.passed and "0 h old" in found.detail and "1 people and 1 interests" in found.detail
    for spoiled in (b"", b"x" * 5000, made.read_bytes()[:8192]):
        made.write_bytes(spoiled)
        found = check_backups(folder)
        assert not found.passed and made.name in found.detail
    assert not check_backups(tmp_path / "nowhere").passed


def test_a_backup_dated_in_the_future_doesnt_hide_that_none_are_made(tmp_path: Path) -> None:
    """`check` tells of the date; the alert goes by the newest that can be."""
    (tmp_path / f"peaceops-{utc_now() + timedelta(days=700):{STAMP}}.db").touch()
    assert age_of_newest(tmp_path) == math.inf
    (tmp_path / f"peaceops-{utc_now() - timedelta(days=3):{STAMP}}.db").touch()
    assert age_of_newest(tmp_path) == pytest.approx(3 * 86_400, abs=60)
    assert age_of_newest(tmp_path / "missing") == math.inf


def test_a_folder_keeps_the_newest_backups_and_all_other_files(db: Database, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    for name in ("peaceops-20200101-000000.db", "peaceops-20210101-000000.db", "notes.txt"):
        (folder / name).write_text("old")
    made = make_backup_into(db.url, folder, 2, [])
    assert [path.name for path in made.removed] == ["peaceops-20200101-000000.db"]
    assert {path.name for path in folder.iterdir()} == {
        made.file.name,
        "peaceops-20210101-000000.db",
        "notes.txt",
    }
