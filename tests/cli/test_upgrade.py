"""Only `run` and `upgrade` change a database's schema, after a copy of it each time."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from importlib import import_module
from pathlib import Path

import pytest
from alembic import command
from pydantic import SecretStr
from typer.testing import CliRunner

from bot.cli.main import cli
from bot.settings import Settings
from bot.startup import open_services
from data.cluster.locks import serving_lock
from data.db.backups.dump import count_rows
from data.db.backups.restoring import restore
from data.db.backups.upgrade import KEPT
from data.db.database import Database
from data.db.errors import DatabaseError
from data.db.notify import LIVING_LOCKS
from data.db.outage import DatabaseUnavailable
from data.migrations.revisions import alembic_config, newest_revision
from tests.postgres import Server, client_programs, make_database

ADD_PERSON = "INSERT INTO person VALUES (1, 42, 'en', 'en', '2026-01-01', NULL)"
COMMANDS = [
    ("coordinator", "list"),
    ("coordinator", "invite"),
    ("outbox", "list"),
    ("outbox", "retry"),
    ("content", "import"),
    ("content", "export", "out"),
    ("ask",),
]


def make_old(url: str) -> str:
    """Make a database of the first version, with a person. Returns its URL."""
    command.upgrade(alembic_config(url), "0001")
    with closing(Database(url)) as db, db.engine.begin() as connection:
        connection.exec_driver_sql(ADD_PERSON)
    return url


@pytest.fixture
def old_url(tmp_path: Path) -> str:
    return make_old(f"sqlite:///{tmp_path}/old.db")


@pytest.fixture(scope="module")
def own() -> Iterator[Server]:
    """A PostgreSQL, with its programs first in the path."""
    with Server() as server:
        yield server


@pytest.fixture
def old_postgres(own: Server, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("PATH", f"{client_programs()}:{os.environ['PATH']}")
    name = "".join(letter for letter in request.node.name if letter.isalnum())[-40:]
    return make_old(make_database(own.url, name))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "here"


def bot(*arguments: str) -> tuple[int, str]:
    """Run a command as main() ends it. Returns its code and its words."""
    done = CliRunner().invoke(cli, list(arguments), input="")
    if isinstance(done.exception, DatabaseError):
        return 2, str(done.exception)
    return done.exit_code, done.output


def revision_of(url: str) -> str | None:
    with closing(Database(url)) as db:
        return db.find_revision()


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
@pytest.mark.slow
def test_other_commands_refuse_an_older_database_and_leave_it(
    old_url: str, here: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.setenv("DATABASE_URL", old_url)
    code, said = bot(*arguments)
    assert code == 2 and "python -m bot upgrade" in said and len(said.splitlines()) == 1
    assert revision_of(old_url) == "0001"


@pytest.mark.parametrize("arguments", [*COMMANDS[:-1], ("upgrade",)], ids=" ".join)
def test_a_mistyped_url_makes_no_database(
    tmp_path: Path, here: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:///peaceosp.db")
    code, said = bot(*arguments)
    assert code == 2 and f"{here}/peaceosp.db" in said and len(said.splitlines()) == 1
    assert list(here.iterdir()) == []


@pytest.mark.parametrize("arguments", [*COMMANDS[:-1], ("upgrade",)], ids=" ".join)
def test_an_empty_postgres_is_refused_too(
    own: Server, here: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.setenv("DATABASE_URL", own.url)
    code, said = bot(*arguments)
    assert code == 2 and "no tables" in said
    assert revision_of(own.url) is None


@pytest.mark.slow
def test_without_a_database_questions_are_answered_from_the_files(
    here: Path, learned: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:///peaceosp.db")
    monkeypatch.setenv("INDEX_FOLDER", str(learned))
    code, said = bot("ask", "--json")
    assert code == 0 and f"There is no database at {here}/peaceosp.db" in said + capsys.readouterr().err
    assert list(here.glob("*.db*")) == []


@pytest.mark.slow
def test_run_makes_a_database_and_says_which(
    here: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    settings = Settings(database_url="sqlite:///new.db", telegram_bot_token=SecretStr("1:x"))
    for _ in range(2):
        open_services(settings).db.close()
    assert [one.getMessage() for one in caplog.records if "a new database" in one.getMessage()] == [
        f"created a new database, because there was none: {here}/new.db"
    ]


@pytest.mark.slow
def test_upgrade_copies_first_each_time_and_a_second_roll_back_has_the_newest(
    old_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", old_url)
    path, seen = tmp_path / "old.db", set[Path]()
    for number in range(2):
        code, said = bot("upgrade")
        assert code == 0 and revision_of(old_url) == newest_revision()
        [copy] = set(tmp_path.glob(f"old.db.before-{newest_revision()}-*")) - seen
        assert str(copy) in said.replace("\n", "") and str(path) in said.replace("\n", "")
        with closing(sqlite3.connect(copy)) as opened:
            assert len(opened.execute("SELECT id FROM person").fetchall()) == 1 + number
        restore(old_url, copy)
        assert revision_of(old_url) == "0001"
        aside = copy.with_name(copy.name.replace("-20", "-19"))
        copy.rename(aside)
        seen.add(aside)
        with closing(sqlite3.connect(path)) as opened:
            opened.execute(ADD_PERSON.replace("(1, 42", f"({number + 2}, {number + 43}"))
            opened.commit()
    assert bot("upgrade")[0] == 0
    assert "already" in bot("upgrade")[1]


@pytest.mark.slow
def test_copies_of_upgrades_are_kept_by_number(
    old_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(KEPT + 2):
        older = tmp_path / f"old.db.before-0023-2026010{number}-000000"
        older.write_text("older")
        os.utime(older, (number, number))
    (tmp_path / "old.db.before-you.txt").write_text("another's")
    monkeypatch.setenv("DATABASE_URL", old_url)
    assert bot("upgrade")[0] == 0
    left = sorted(path.name for path in tmp_path.glob("old.db.before-0*"))
    assert len(left) == KEPT and left[0].startswith("old.db.before-0023-20260103")
    assert (tmp_path / "old.db.before-you.txt").exists()


def test_upgrade_waits_for_nobody_who_serves(
    old_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", old_url)
    with serving_lock(tmp_path / "old.db"):
        code, _ = bot("upgrade")
    assert code == 2 and revision_of(old_url) == "0001"


@pytest.mark.postgres
@pytest.mark.slow
def test_postgres_is_dumped_before_it_is_upgraded(
    old_postgres: str, here: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    settings = Settings(database_url=old_postgres, index_folder=here)
    open_services(settings).db.close()
    [copy] = here.glob(f"peaceops.before-{newest_revision()}-*.dump")
    assert count_rows(copy)["person"] == 1 and str(copy) in caplog.text
    assert revision_of(old_postgres) == newest_revision()


@pytest.mark.postgres
@pytest.mark.slow
@pytest.mark.parametrize("place", ["data.db.backups.upgrade.make_backup", "data.db.database.upgrade"])
def test_a_server_that_is_restarted_during_an_upgrade_ends_the_start_only_for_now(
    tmp_path: Path, here: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """While it is dumped, and while it is changed: the bot is started again, and goes on."""
    monkeypatch.setenv("PATH", f"{client_programs()}:{os.environ['PATH']}")
    with Server() as server:
        url = make_old(make_database(server.url, "old"))
        settings = Settings(database_url=url, index_folder=here)
        module, _, name = place.rpartition(".")
        work = getattr(import_module(module), name)

        def stop_first(*arguments: object) -> object:
            server.stop()
            return work(*arguments)

        with monkeypatch.context() as patch, pytest.raises(DatabaseUnavailable, match="can't be reached"):
            patch.setattr(place, stop_first)
            open_services(settings)
        server.start()
        assert revision_of(url) == "0001"
        for made in here.glob("*.dump"):  # by the time: of the same second there is one alone
            made.unlink()
        open_services(settings).db.close()
        assert revision_of(url) == newest_revision()
        assert list(here.glob(f"peaceops.before-{newest_revision()}-*.dump"))


@pytest.mark.postgres
def test_an_upgrade_says_that_another_session_is_in_its_way(
    old_postgres: str, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would wait for good, and without a line. The copy goes: each try would leave another one."""
    monkeypatch.setattr("data.migrations.revisions.LOCK_TIMEOUT", 1)
    settings = Settings(database_url=old_postgres, index_folder=here)
    with closing(Database(old_postgres)) as other, other.engine.connect() as connection:
        connection.exec_driver_sql("SELECT * FROM person")
        with pytest.raises(DatabaseUnavailable, match="Another session holds PostgreSQL's tables"):
            open_services(settings)
    assert revision_of(old_postgres) == "0001" and list(here.iterdir()) == []
    open_services(settings).db.close()
    assert revision_of(old_postgres) == newest_revision()


@pytest.mark.postgres
def test_without_pg_dump_postgres_is_upgraded_only_when_told(
    old_postgres: str, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("DATABASE_URL", old_postgres), ("INDEX_FOLDER", str(here)), ("PATH", str(here))):
        monkeypatch.setenv(name, value)
    code, said = bot("upgrade")
    assert code == 2 and "--without-copy" in said and "client programs" in said
    assert revision_of(old_postgres) == "0001"
    assert bot("upgrade", "--without-copy")[0] == 0
    assert revision_of(old_postgres) == newest_revision()


@pytest.mark.postgres
def test_postgres_isnt_upgraded_under_processes_that_serve(
    old_postgres: str, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", old_postgres)
    with closing(Database(old_postgres)) as other, other.engine.connect() as connection:
        connection.exec_driver_sql(f"SELECT pg_advisory_lock({LIVING_LOCKS}, 5)")
        code, said = bot("upgrade")
        assert code == 2 and "in use" in said
        with pytest.raises(DatabaseError, match="in use"):
            open_services(Settings(database_url=old_postgres, index_folder=here))
    assert revision_of(old_postgres) == "0001"
