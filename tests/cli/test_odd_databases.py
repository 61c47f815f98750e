"""Databases in odd states: whatever the command, one line that names what is wrong and what mends it."""

import os
import pwd
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from typer.testing import CliRunner

from bot.cli.backup_check import check_backups, check_room
from bot.cli.common import MIN_FREE
from bot.cli.doctor import check_database, check_speech
from bot.cli.main import cli
from bot.settings import Settings
from data.answers.vectors.encoder import open_encoder
from data.db.database import Database
from data.db.errors import DatabaseError
from data.db.outage import DatabaseUnavailable
from data.people.store import ensure_person
from tests.ports import free_port
from tests.postgres import client_programs, make_database

NOBODY = pwd.getpwnam("nobody").pw_uid
COMMANDS = (("backup", "OUT"), ("outbox", "list"), ("upgrade",), ("restore", "COPY"))
needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be somebody else, and mount a disk")


@contextmanager
def as_nobody() -> Iterator[None]:
    """With the rights of a user to whom nothing belongs."""
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def place(template: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that everybody may enter: in `data` a database, in `out` a copy of it, and room for more."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        folder.chmod(0o755)
        for name, mode in (("data", 0o755), ("out", 0o777)):
            (folder / name).mkdir()
            (folder / name).chmod(mode)
        shutil.copy(template, folder / "data" / "peaceops.db")
        shutil.copy(template, folder / "out" / "copy.db")
        (folder / "out" / "copy.db").chmod(0o644)
        monkeypatch.chdir(folder / "out")
        monkeypatch.setenv("DATABASE_URL", f"sqlite:///{folder}/data/peaceops.db")
        yield folder


def refused(words: tuple[str, ...], place: Path, kind: str = "db") -> str:
    """The one line with which a command stops."""
    names = {"OUT": str(place / "out" / f"made.{kind}"), "COPY": str(place / "out" / "copy.db")}
    done = CliRunner().invoke(cli, [names.get(word, word) for word in words])
    if isinstance(done.exception, DatabaseError):
        return str(done.exception)
    assert done.exit_code == 2, (done.exception, done.output)
    assert not list(place.glob("out/made*")), "half a backup is left"
    assert len(done.stderr.splitlines()) == 1, done.stderr
    return done.stderr


def lock_folder(place: Path) -> str:
    (place / "data").chmod(0o700)
    return f"{place}/data (drwx------) is root's, and nobody may not enter it"


def lock_file(place: Path) -> str:
    (place / "data").chmod(0o777)
    (place / "data" / "peaceops.db").chmod(0o600)
    return f"{place}/data/peaceops.db (-rw-------) is root's, and nobody may not read and write it"


def lock_writing(place: Path) -> str:
    (place / "data" / "peaceops.db").chmod(0o666)
    return f"{place}/data (drwxr-xr-x) is root's, and nobody may not write to it"


def lock_log(place: Path) -> str:
    """As after root ran a command by hand and was killed."""
    (place / "data").chmod(0o777)
    (place / "data" / "peaceops.db").chmod(0o666)
    (place / "data" / "peaceops.db-wal").write_bytes(b"\0" * 64)
    (place / "data" / "peaceops.db-wal").chmod(0o600)
    return f"{place}/data/peaceops.db-wal (-rw-------) is root's, and nobody may not read and write it"


@needs_root
@pytest.mark.sqlite
@pytest.mark.slow
@pytest.mark.parametrize("spoil", [lock_folder, lock_file, lock_writing, lock_log])
def test_what_belongs_to_another_user_is_named_with_its_owner(
    place: Path, spoil: Callable[[Path], str]
) -> None:
    told = spoil(place)
    with as_nobody():
        said = {words: refused(words, place) for words in COMMANDS}
        [checked] = check_database(Settings())
    assert not checked.passed and told in f"{checked.detail}: {checked.fix}"
    assert "chown nobody" in checked.fix
    for words, line in said.items():
        assert told in line or (words[0] == "restore" and "Permission denied" in line), (words, line)


@pytest.mark.sqlite
@pytest.mark.slow
@pytest.mark.parametrize(
    ("state", "cure"),
    [
        ("missing", "start the bot once"),
        ("no bytes", "start the bot once"),
        ("text", "look at DATABASE_URL; if it is right, restore"),
        ("another's", "restore"),
        ("a folder", "is a folder: look at DATABASE_URL"),
    ],
)
def test_a_backup_of_what_is_no_database_says_what_to_do(place: Path, state: str, cure: str) -> None:
    path = place / "data" / "peaceops.db"
    path.unlink()
    if state == "a folder":
        path.mkdir()
    elif state == "another's":
        with closing(sqlite3.connect(path)) as opened:
            opened.execute("CREATE TABLE song (title)")
    elif state != "missing":
        path.write_text("" if state == "no bytes" else "a letter" * 1000)
    line = refused(("backup", "OUT"), place)
    assert cure in line or (state == "another's" and "no database of the bot's" in line), line
    assert "SQLITE_" not in line


@pytest.mark.sqlite
def test_a_dump_is_not_called_a_damaged_backup(place: Path) -> None:
    (place / "out" / "copy.db").write_bytes(b"PGDMP" + b"x" * 1000)
    assert "is a dump of PostgreSQL: pg_restore puts it back" in refused(("restore", "COPY"), place)


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte, with nothing free."""
    disk = tmp_path / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], check=True)
    try:
        fill(disk)
        yield disk
    finally:
        subprocess.run(["umount", disk], check=True)


def fill(disk: Path) -> None:
    """Until nothing more goes onto it."""
    with (disk / "filling").open("wb", 0) as filling, pytest.raises(OSError, match="No space left"):
        while True:
            filling.write(b"\0" * 4096)


@needs_root
@pytest.mark.sqlite
@pytest.mark.slow
def test_a_full_disk_is_called_full(place: Path, full: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where SQLite speaks of an error of the disk, and where a library doesn't say what failed."""
    done = CliRunner().invoke(cli, ["backup", str(full)])
    assert done.exit_code == 2 and f"The disk of {full} is full: make room" in done.stderr
    poster = ["poster", "binuh", "--name", "x_bot", "--out", str(full / "poster.pdf")]
    done = CliRunner().invoke(cli, poster)
    assert done.exit_code == 2 and "No space left on device" in done.stderr, done.exception
    assert [path.name for path in full.iterdir()] == ["filling"]
    (full / "filling").unlink()
    with closing(sqlite3.connect(full / "peaceops.db")) as opened:
        opened.execute("PRAGMA journal_mode=WAL")
        opened.execute("CREATE TABLE song (title)")
    fill(full)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{full}/peaceops.db")
    assert "The disk is full" in refused(("outbox", "list"), place)


@needs_root
@pytest.mark.slow
def test_a_full_disk_is_named_before_minutes_are_spent_and_before_a_backup_is_due(
    full: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [room] = check_room(full)
    assert not room.passed and room.detail.startswith("0 MB free")
    if open_encoder() is None:
        pytest.skip("no encoder for this machine")
    monkeypatch.setenv("INDEX_FOLDER", str(full))
    done = CliRunner().invoke(cli, ["content", "learn"])
    assert done.exit_code == 2 and done.stderr == (
        f"INDEX_FOLDER: {full} can't be written: No space left on device.\n"
    )
    assert [path.name for path in full.iterdir()] == ["filling"]


def test_two_more_backups_must_fit_beside_the_newest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    [room] = check_room(tmp_path)
    assert room.passed == (shutil.disk_usage(tmp_path).free >= MIN_FREE)
    with (tmp_path / "peaceops-20261129-010203.db").open("wb") as newest:
        newest.truncate(shutil.disk_usage(tmp_path).free)
    [room] = check_room(tmp_path)
    assert not room.passed and list(check_room(tmp_path / "nowhere")) == []


@pytest.mark.sqlite
@pytest.mark.slow
def test_check_says_what_isnt_written_before_it_is_needed(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`run` would end at the list of the erased, and compute for minutes what it can't keep."""
    monkeypatch.setenv("INDEX_FOLDER", "/proc/peaceops")
    monkeypatch.setenv("ERASED_FILE", "/proc/peaceops/erased")
    found = {one.name: one for one in check_database(Settings())}
    assert found["database"].passed
    assert "/proc can't be written" in found["erased list"].detail
    assert "correct ERASED_FILE" in found["erased list"].fix
    if open_encoder():
        assert "/proc can't be written" in found["index"].detail and "INDEX_FOLDER" in found["index"].fix
    monkeypatch.setenv("SPEECH_COMMAND", "no-such-program --stdout")
    [speech] = check_speech(Settings())
    assert not speech.passed and "no program no-such-program" in speech.detail


@needs_root
@pytest.mark.sqlite
def test_backups_that_this_user_cant_see_are_not_called_missing(place: Path) -> None:
    (place / "out").chmod(0o700)
    with as_nobody():
        assert "can't be read by this user" in check_backups(place / "out").detail
    assert "is no folder" in check_backups(place / "nowhere").detail


@pytest.mark.sqlite
@pytest.mark.parametrize("how", ["removed", "replaced"])
def test_a_file_that_is_taken_away_under_the_bot_takes_no_more(
    db: Database, tmp_path: Path, how: str
) -> None:
    """SQLite would go on writing into a file that nobody finds again."""
    db.run_here(ensure_person, 42, "en", False)
    path = tmp_path / "peaceops.db"
    path.rename(tmp_path / "away.db")
    if how == "replaced":
        shutil.copy(tmp_path / "away.db", path)
    for _ in range(2):
        with pytest.raises(DatabaseUnavailable, match="removed or replaced while it is in use"):
            db.run_here(ensure_person, 43, "en", False)
    assert db.outage.is_on
    path.unlink(missing_ok=True)
    (tmp_path / "away.db").rename(path)
    db.run_here(ensure_person, 44, "en", False)
    assert not db.outage.is_on


@pytest.fixture
def odd(server: str) -> Iterator[Callable[[str], tuple[str, str]]]:
    """URLs of a PostgreSQL that a backup can't be made of, each with the line that says so."""
    base, databases = server.rpartition("/")[0], list[str]()

    def make(state: str) -> tuple[str, str]:
        if state == "empty":
            databases.append("odd_empty")
            return make_database(server, "odd_empty"), ": correct DATABASE_URL, or start the bot once"
        return {
            "missing": (f"{base}/odd_nowhere", "PostgreSQL has no such database: create it"),
            "no user": (f"{base.replace('postgres@', 'odd_user@')}/postgres", "refuses the user: look at"),
            "option": (f"{base}/postgres?nosuch=1", "an option that PostgreSQL's client doesn't take"),
            "stopped": (f"postgresql://bot@127.0.0.1:{free_port()}/x", "can't be reached: is it running"),
        }[state]

    yield make
    with psycopg.connect(server, autocommit=True) as connection:
        for name in databases:
            connection.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(name)))


@pytest.mark.postgres
@pytest.mark.slow
@pytest.mark.parametrize("state", ["empty", "missing", "no user", "option", "stopped"])
def test_a_backup_of_postgres_says_what_to_do_as_other_commands_do(
    odd: Callable[[str], tuple[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, state: str
) -> None:
    url, told = odd(state)
    (tmp_path / "out").mkdir()
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.setenv("INDEX_FOLDER", str(tmp_path))
    monkeypatch.setenv("PATH", f"{client_programs()}:{os.environ['PATH']}")
    for words in (("backup", "OUT"), ("outbox", "list")):
        assert told in refused(words, tmp_path, "dump")
