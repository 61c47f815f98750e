"""Backups of PostgreSQL with its own programs: proved before they have their name, and failing loudly."""

import os
import stat
import subprocess
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import psycopg
import pytest
from pyrage import x25519
from typer.testing import CliRunner

from bot.cli.backup_check import check_backups
from bot.cli.main import cli
from data.db.backups.dump import count_rows, dump
from data.db.backups.sqlite_backup import STAMP, BackupError
from data.db.base import utc_now
from data.db.database import Database
from data.interests import store as interests
from data.interests.store import Wish
from data.people import store as people
from tests.postgres import Server, client_programs, make_database

OPERATIONS = (Path(__file__).parent.parent.parent / "docs" / "OPERATIONS.md").read_text()
PASSWORD = "s3cr3t-w0rd"

pytestmark = pytest.mark.postgres


@pytest.fixture(scope="module")
def own() -> Iterator[Server]:
    """A server that this module stops and starts, with two people and an interest."""
    with Server() as server:
        with closing(Database(server.url)) as db:
            db.migrate()
            db.run_here(people.ensure_person, 7, "en", False)
            officer = db.run_here(people.ensure_person, 42, "en", False)[0].id
            db.run_here(interests.register_interest, officer, Wish(None, [], date(2030, 5, 1)))
        yield server


@pytest.fixture(autouse=True)
def programs(monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put the programs of the server's own version first. Returns their folder."""
    folder = client_programs()
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder for backups."""
    path = tmp_path / "backups"
    path.mkdir()
    return path


def forms_of(url: str) -> list[str]:
    """Return a URL of PostgreSQL in every form in which it may be written; the server trusts any password."""
    rest = url.partition("://")[2].replace("postgres@", f"postgres:{PASSWORD}@")
    return [f"{kind}://{rest}" for kind in ("postgres", "postgresql", "postgresql+psycopg")]


@pytest.mark.parametrize("form", range(3))
def test_whatever_its_url_looks_like_a_dump_is_made_read_and_found_by_check(
    own: Server, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: int
) -> None:
    monkeypatch.setenv("DATABASE_URL", forms_of(own.url)[form])
    monkeypatch.setenv("INDEX_FOLDER", str(tmp_path))
    done = CliRunner().invoke(cli, ["backup", str(folder)])
    assert done.exit_code == 0, done.output
    [made] = folder.glob("peaceops-*.dump")
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert {path.name for path in folder.iterdir()} == {made.name, "peaceops.erased"}
    found = check_backups(folder)
    assert found.passed and "2 people and 1 interests" in found.detail and "0 h old" in found.detail


def test_a_dump_doesnt_wait_for_good_for_a_table_that_another_session_holds(
    own: Server, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("data.db.backups.dump.LOCK_TIMEOUT", 1)
    with psycopg.connect(own.url) as other:
        other.execute("LOCK TABLE person IN ACCESS EXCLUSIVE MODE")
        with pytest.raises(BackupError, match="pg_dump failed: Another session holds PostgreSQL's tables"):
            dump(own.url, folder / "peaceops.dump")
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a disk")
def test_a_dump_that_the_disk_has_no_room_for_says_so(own: Server, folder: Path) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", folder], check=True)
    try:
        with pytest.raises(BackupError, match=f"The disk of {folder} is full: make room"):
            dump(own.url, folder / "peaceops.dump")
        assert list(folder.iterdir()) == []
    finally:
        subprocess.run(["umount", folder], check=True)


def test_a_server_that_is_stopped_leaves_no_dump_and_the_command_fails(
    own: Server,
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("DATABASE_URL", forms_of(own.url)[0])
    monkeypatch.setenv("INDEX_FOLDER", str(tmp_path))
    own.stop()
    try:
        done = CliRunner().invoke(cli, ["backup", str(folder)])
    finally:
        own.start()
    said = done.output + capsys.readouterr().err
    assert done.exit_code == 2 and list(folder.iterdir()) == []
    assert "pg_dump failed" in said and PASSWORD not in said and len(said.splitlines()) == 1


def test_programs_older_than_the_server_are_named_and_leave_no_dump(
    own: Server, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = [
        path for path in sorted(Path("/usr/lib/postgresql").glob("*/bin")) if (path / "pg_dump").exists()
    ]
    if not older or int(older[0].parent.name) >= 18:
        pytest.skip("no older pg_dump on this machine")
    monkeypatch.setenv("PATH", f"{older[0]}:{os.environ['PATH']}")
    with pytest.raises(BackupError, match="older than the server"):
        dump(own.url, folder / "a.dump")
    assert list(folder.iterdir()) == []


def test_without_pg_dump_it_is_said_what_to_install(
    own: Server, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(folder))
    with pytest.raises(BackupError, match="install PostgreSQL's client programs"):
        dump(own.url, folder / "a.dump")
    assert list(folder.iterdir()) == []


def test_a_database_that_isnt_the_bots_gives_no_dump(own: Server, folder: Path) -> None:
    with pytest.raises(BackupError, match="another database"):
        dump(make_database(own.url, "of_others"), folder / "a.dump")
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("what", ["empty", "cut short", "no dump"])
def test_check_doesnt_call_a_damaged_dump_well(own: Server, folder: Path, what: str) -> None:
    made = folder / f"peaceops-{utc_now():{STAMP}}.dump"
    dump(own.url, made)
    assert count_rows(made)["person"] == 2
    whole = made.read_bytes()
    made.write_bytes({"empty": b"", "cut short": whole[: len(whole) // 2], "no dump": b"x" * 1000}[what])
    found = check_backups(folder)
    assert not found.passed and made.name in found.detail


def test_an_encrypted_dump_is_proved_before_it_is_encrypted(
    own: Server, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    identity, key = x25519.Identity.generate(), tmp_path / "key.txt"
    key.write_text(f"{identity}\n")
    monkeypatch.setenv("DATABASE_URL", own.url)
    monkeypatch.setenv("INDEX_FOLDER", str(tmp_path))
    monkeypatch.setenv("BACKUP_RECIPIENTS", str(identity.to_public()))
    run, plain = CliRunner(), tmp_path / "plain.dump"
    assert run.invoke(cli, ["backup", str(folder)]).exit_code == 0
    [made] = folder.glob("peaceops-*")
    assert made.name.endswith(".dump.age") and check_backups(folder, must_be_encrypted=True).passed
    assert run.invoke(cli, ["decrypt-backup", str(made), str(plain), "--identity", str(key)]).exit_code == 0
    assert count_rows(plain)["interest"] == 1


def test_dumps_are_kept_by_number_however_old_they_are(
    own: Server, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", own.url)
    monkeypatch.setenv("INDEX_FOLDER", str(tmp_path))
    for days in (40, 30, 20):
        (folder / f"peaceops-{utc_now() - timedelta(days=days):{STAMP}}.dump").write_text("old")
    assert CliRunner().invoke(cli, ["backup", str(folder), "--keep", "2"]).exit_code == 0
    sizes = [path.stat().st_size for path in sorted(folder.glob("*.dump"))]
    assert sizes[0] == 3 and len(sizes) == 2


def test_a_dump_is_put_back_as_the_documents_say(
    own: Server, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The commands of "Roll back", by the server's own programs; the bot's role can upgrade the result."""
    part = OPERATIONS.partition("## Roll back")[2].partition("\n## ")[0]
    part = part.partition("On PostgreSQL")[2]
    commands = [line.strip() for line in part.splitlines() if line.startswith("    ")]
    assert [line.split()[0] for line in commands] == ["createdb", "pg_restore"]
    dump(own.url, folder / "a.dump")
    with psycopg.connect(own.url, autocommit=True) as connection:
        connection.execute("CREATE ROLE peaceops LOGIN")
    port = own.url.rpartition(":")[2].partition("/")[0]
    for name, value in {"PGHOST": "127.0.0.1", "PGPORT": port, "PGUSER": "postgres"}.items():
        monkeypatch.setenv(name, value)
    for line in commands:
        words = [str(folder / "a.dump") if word.endswith(".dump") else word for word in line.split()]
        subprocess.run(["sh", "-c", " ".join(words)], check=True)
    back = own.url.rpartition("/")[0].replace("postgres@", "peaceops@") + "/peaceops_before"
    with closing(Database(back)) as db:
        db.check_schema()
        assert db.run_here(people.ensure_person, 42, "en", False)[0].id == 2
        with db.engine.begin() as connected:
            connected.exec_driver_sql("ALTER TABLE person ADD COLUMN more integer")
