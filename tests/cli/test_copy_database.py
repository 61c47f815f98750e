"""`copy-database` copies what is meant, whole, while nobody writes; or refuses in one line."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Connection, Table
from sqlalchemy.exc import OperationalError
from typer.testing import CliRunner

from bot.cli.main import cli
from data.cluster.locks import serving_lock
from data.db import database, transfer
from data.db.base import utc_now
from data.db.database import Database
from data.db.erased_file import ErasedFile
from data.db.errors import DatabaseError
from data.migrations.revisions import alembic_config
from data.people import store as people
from data.privacy import erased_list
from tests.builders import Desk
from tests.postgres import Server, drop_database, make_database


@pytest.fixture
def source(db: Database) -> str:
    """A database with people, that nobody has open."""
    Desk(db)
    db.engine.dispose()
    return db.url


@pytest.fixture
def target(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/copy.db"


def refused(source: str, target: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Return what the command says when it refuses."""
    done = CliRunner().invoke(cli, ["copy-database", source, target])
    said = done.output + capsys.readouterr().err
    assert done.exit_code == 2 and len(said.splitlines()) == 1, said
    return said


def test_a_missing_source_is_refused_and_not_made(
    tmp_path: Path, target: str, capsys: pytest.CaptureFixture[str]
) -> None:
    said = refused(f"sqlite:///{tmp_path}/none.db", target, capsys)
    assert f"{tmp_path}/none.db: correct the source's URL" in said and "DATABASE_URL" not in said
    assert list(tmp_path.glob("*.db*")) == []


@pytest.mark.parametrize("how", ["no bytes", "no tables", "no rows"])
@pytest.mark.slow
def test_an_empty_source_is_refused(
    tmp_path: Path, target: str, capsys: pytest.CaptureFixture[str], how: str
) -> None:
    path, source = tmp_path / "empty.db", f"sqlite:///{tmp_path}/empty.db"
    if how == "no bytes":
        path.touch()
    elif how == "no tables":
        with closing(sqlite3.connect(path)) as opened:
            opened.execute("PRAGMA user_version=1")
    else:
        with closing(Database(source)) as db:
            db.migrate()
    said = refused(source, target, capsys)
    assert "empty" in said or "no tables" in said
    assert not (tmp_path / "copy.db").exists()


def test_an_older_source_is_refused_and_stays_as_it_is(
    tmp_path: Path, target: str, capsys: pytest.CaptureFixture[str]
) -> None:
    source = f"sqlite:///{tmp_path}/old.db"
    command.upgrade(alembic_config(source), "0006")
    assert "older version" in refused(source, target, capsys)
    with closing(Database(source)) as db:
        assert db.find_revision() == "0006"


@pytest.mark.sqlite
def test_a_source_that_a_bot_serves_with_is_refused(
    source: str, target: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving_lock(tmp_path / "peaceops.db"):
        assert "in use" in refused(source, target, capsys)
    assert not (tmp_path / "copy.db").exists()


@pytest.mark.sqlite
@pytest.mark.slow
def test_a_source_that_is_being_written_is_refused(
    source: str,
    target: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT", 0.5)
    with closing(sqlite3.connect(tmp_path / "peaceops.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert "can't be stopped" in refused(source, target, capsys)


@pytest.mark.sqlite
@pytest.mark.parametrize("how", ["relative", "link", "other spelling"])
def test_the_source_by_another_name_is_no_target(
    source: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    how: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "link.db").symlink_to(tmp_path / "peaceops.db")
    other = {
        "relative": "peaceops.db",
        "link": "link.db",
        "other spelling": f"{tmp_path}/../{tmp_path.name}/peaceops.db",
    }
    assert "the same" in refused(source, f"sqlite:///{other[how]}", capsys)


@pytest.mark.postgres
@pytest.mark.slow
def test_postgres_in_use_or_by_another_name_is_refused(
    source: str, server: str, target: str, capsys: pytest.CaptureFixture[str]
) -> None:
    middle = make_database(server, "moved")
    transfer.copy_database(source, middle)
    other_name = middle.replace("127.0.0.1", "localhost").replace("postgresql://", "postgres://")
    assert "the same" in refused(middle, other_name, capsys)
    with closing(Database(middle)) as serving:
        serving.run_here(people.ensure_person, 7, "en", False)
        assert "in use" in refused(middle, target, capsys)
    drop_database(server, "moved")


@pytest.mark.slow
def test_nobody_writes_to_the_source_while_it_is_copied(
    source: str, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second writer that waits 50 ms for its turn doesn't get it, between any two tables."""
    copy_table, refusals = transfer.copy_table, list[str]()

    def and_try_to_write(*arguments: object) -> None:
        with closing(Database(source)) as other, other.engine.connect() as connection:
            patience = "PRAGMA busy_timeout=50" if other.is_sqlite else "SET lock_timeout = '50ms'"
            connection.exec_driver_sql(patience)
            try:
                connection.exec_driver_sql("UPDATE person SET language = 'fr'")
            except OperationalError as error:
                refusals.append(type(error.orig).__name__)
        copy_table(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(transfer, "copy_table", and_try_to_write)
    copied = transfer.copy_database(source, target)
    assert len(refusals) == len(copied)


@pytest.mark.slow
def test_a_copy_that_fails_leaves_no_target(
    source: str, target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def differs(*_: object) -> None:
        raise transfer.CopyError("it differs")

    monkeypatch.setattr(transfer, "compare", differs)
    with pytest.raises(transfer.CopyError):
        transfer.copy_database(source, target)
    assert list(tmp_path.glob("copy.db*")) in ([], [tmp_path / "copy.db.lock"])


@pytest.mark.postgres
@pytest.mark.slow
def test_a_server_that_is_stopped_in_the_middle_breaks_it_off_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As the target and as the source; once it is back, the same command finds an empty target."""
    source, back = f"sqlite:///{tmp_path}/here.db", f"sqlite:///{tmp_path}/back.db"
    with closing(Database(source)) as here:
        here.migrate()
        Desk(here)
    with Server() as server:
        there = make_database(server.url, "there")

        def stop_before(connection: Connection, table: Table) -> int:
            if table.name == "outbox" and server.is_running:
                server.stop()
            return count_rows(connection, table)

        for urls in ((source, there), (there, back)):
            count_rows = transfer.count_rows
            with monkeypatch.context() as patch:
                patch.setattr(transfer, "count_rows", stop_before)
                said = refused(*urls, capsys)
            assert said.startswith(
                "The copy was broken off, and no row of it stays in the target. PostgreSQL"
            )
            assert not (tmp_path / "back.db").exists()
            server.start()
            assert transfer.copy_database(*urls)


def test_a_target_of_another_version_is_not_touched(
    source: str, target: str, capsys: pytest.CaptureFixture[str]
) -> None:
    command.upgrade(alembic_config(target), "0006")
    assert "isn't empty" in refused(source, target, capsys)
    with closing(Database(target)) as db:
        assert db.find_revision() == "0006"


@pytest.mark.slow
def test_who_was_erased_stays_erased_after_a_move(
    source: str, target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key of the list is in a file beside the database: under a new one nobody listed would be known."""
    moment = utc_now()
    with closing(Database(source)) as old:
        old.run_here(erased_list.record, 42, moment)
        old.run_here(erased_list.synchronize)
    ErasedFile(tmp_path / "copy.db.erased").key  # noqa: B018 (a command was run with the new URL before)
    done = CliRunner().invoke(cli, ["copy-database", source, target])
    assert done.exit_code == 0 and f"{tmp_path}/copy.db.erased: the list of the erased, copied" in done.output
    with closing(Database(target)) as new:
        assert new.run_here(erased_list.count_unreadable) == 0
        assert list(new.erased.read()) == [new.erased.digest(42)]


@pytest.mark.slow
def test_a_list_of_others_is_not_replaced_by_a_move(source: str, target: str, tmp_path: Path) -> None:
    others = ErasedFile(tmp_path / "copy.db.erased")
    others.add({others.digest(7): utc_now()})
    ErasedFile(tmp_path / "peaceops.db.erased").key  # noqa: B018 (it is made when it is first read)
    done = CliRunner().invoke(cli, ["copy-database", source, target])
    assert isinstance(done.exception, DatabaseError) and "under another key than" in str(done.exception)
    assert list(others.read()) == [others.digest(7)]
