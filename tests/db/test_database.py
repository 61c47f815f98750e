"""Schema and transactions."""

import os
import signal
import sqlite3
import stat
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text
from sqlalchemy.exc import TimeoutError as PoolExhausted
from sqlmodel import Session, select

from data.cluster.locks import ALREADY_SERVED, serving_lock
from data.db.database import OVERFLOW, WORKERS, Database, open_engine
from data.db.errors import DatabaseError, describe
from data.db.outage import DatabaseUnavailable
from data.migrations.revisions import alembic_config, newest_revision
from data.models.content import Stamp
from data.models.people import Person
from data.people import store as people
from tests.commands import run_program


@pytest.mark.slow
def test_migrations_go_up_down_and_up_and_match_the_models(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/fresh.db"
    config = alembic_config(url)
    command.upgrade(config, "head")
    command.check(config)
    command.downgrade(config, "base")
    engine = open_engine(url)
    assert inspect(engine).get_table_names() == ["alembic_version"]
    engine.dispose()
    command.upgrade(config, "head")


async def test_a_failed_transaction_leaves_nothing(db: Database) -> None:
    def half_done(session: Session) -> None:
        session.add(Person(telegram_id=5))
        session.flush()
        raise ValueError

    with pytest.raises(ValueError):
        await db.run(half_done)
    assert await db.run(lambda session: session.exec(select(Person)).all()) == []


def spoil(path: Path, how: str) -> None:
    """Make a database unusable in one way."""
    if how == "newer":
        with closing(sqlite3.connect(path)) as opened:
            opened.execute("UPDATE alembic_version SET version_num = '9999'")
            opened.commit()
    elif how == "no database":
        path.write_text("a letter" * 1000)
    else:
        raw = bytearray(path.read_bytes())
        raw[4096 : len(raw) - 4096] = b"\x55" * (len(raw) - 8192)
        path.write_bytes(raw)


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("how", "line"),
    [("newer", "newer version"), ("no database", "no SQLite database"), ("damaged", "damaged")],
)
def test_an_unusable_database_is_named_in_one_line_and_left_as_it_is(
    database_url: str, tmp_path: Path, how: str, line: str
) -> None:
    path = tmp_path / "peaceops.db"
    spoil(path, how)
    before = path.read_bytes()
    db = Database(database_url)
    with pytest.raises(DatabaseError, match=line) as raised:
        db.migrate()
    db.close()
    assert len(str(raised.value).splitlines()) == 1
    assert path.read_bytes() == before


def test_a_folder_that_cant_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    db = Database(f"sqlite:///{tmp_path}/file/peaceops.db")
    with pytest.raises(DatabaseError, match="DATABASE_URL"):
        db.migrate()
    db.close()


@pytest.mark.slow
def test_a_new_database_is_its_owners_alone(tmp_path: Path) -> None:
    db = Database(f"sqlite:///{tmp_path}/new/peaceops.db")
    db.migrate()
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "new").iterdir()}
    db.close()
    assert modes == {0o600}


@pytest.mark.slow
def test_folders_made_for_a_database_are_its_owners_too(tmp_path: Path) -> None:
    """Whoever may write there could put another file in its place."""
    before = os.umask(0)
    try:
        with closing(Database(f"sqlite:///{tmp_path}/new/folder/peaceops.db")) as db:
            db.migrate()
    finally:
        os.umask(before)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "new", tmp_path / "new" / "folder")}
    assert modes == {0o700}


@pytest.mark.sqlite
def test_sqlite_errors_have_lines_without_the_statement(db: Database) -> None:
    def full(session: Session) -> None:
        session.exec(text("PRAGMA max_page_count=1"))  # type: ignore[call-overload]
        session.add(Person(telegram_id=5, language="x" * 100_000))

    with pytest.raises(DatabaseUnavailable) as raised:
        db.run_here(full)
    assert "disk is full" in str(raised.value)
    assert "xxx" not in str(raised.value)


def every_row(path: Path) -> dict[str, int]:
    """Return how many rows each table holds."""
    with closing(sqlite3.connect(path)) as opened:
        tables = [name for (name,) in opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: opened.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}


@pytest.mark.slow
def test_no_migration_loses_a_row_upwards_or_downwards(tmp_path: Path) -> None:
    url, path = f"sqlite:///{tmp_path}/old.db", tmp_path / "old.db"
    config = alembic_config(url)
    command.upgrade(config, "0001")
    with closing(sqlite3.connect(path)) as opened:
        opened.executescript("""
            INSERT INTO person VALUES (1, 42, 'en', 'en', '2026-01-01', NULL);
            INSERT INTO person VALUES (2, 7, 'fr', 'fr', '2026-01-01', NULL);
            INSERT INTO coordinator VALUES (1, 2, 'Camille', '2026-01-01', NULL);
            INSERT INTO profile VALUES (1, 1, 'Alex', NULL, '{}', '2026-01-01');
            INSERT INTO interest VALUES
                (1, 1, NULL, '[]', '2030-01-01', 'received', '1:*', 1, NULL, '2026-01-01', '2026-01-01');
            INSERT INTO history VALUES (1, 1, 1, 'registered', '2026-01-01');
        """)
    kept = {name: count for name, count in every_row(path).items() if count}
    revisions = sorted(script.revision for script in ScriptDirectory.from_config(config).walk_revisions())
    for revision in [*revisions[1:], *reversed(revisions)]:
        (command.upgrade if revision > current(path) else command.downgrade)(config, revision)
        now = every_row(path)
        assert {name: now[name] for name in kept} == kept, revision


@pytest.mark.slow
def test_a_name_given_in_the_form_is_found_after_an_upgrade(tmp_path: Path) -> None:
    url, path = f"sqlite:///{tmp_path}/old.db", tmp_path / "old.db"
    config = alembic_config(url)
    command.upgrade(config, "0001")
    with closing(sqlite3.connect(path)) as opened:
        opened.executescript("""
            INSERT INTO person VALUES (1, 42, 'en', 'en', '2026-01-01', NULL);
            INSERT INTO profile VALUES (1, 1, 'Sam', NULL, '{"full_name": "Chioma Okafor"}', '2026-01-01');
            INSERT INTO interest VALUES
                (1, 1, NULL, '[]', '2030-01-01', 'received', '1:*', NULL, NULL, '2026-01-01', '2026-01-01');
        """)
    command.upgrade(config, "0036")
    with closing(sqlite3.connect(path)) as opened:
        opened.execute("DELETE FROM clue WHERE clue = 'okafor'")
        opened.commit()
    command.upgrade(config, "0037")
    with closing(sqlite3.connect(path)) as opened:
        found = opened.execute("SELECT clue FROM clue WHERE interest_id = 1 AND clue IN ('okafor', 'sam')")
        assert sorted(found) == [("okafor",), ("sam",)]


def current(path: Path) -> str:
    """Return the revision of a database."""
    with closing(sqlite3.connect(path)) as opened:
        return str(opened.execute("SELECT version_num FROM alembic_version").fetchone()[0])


@pytest.mark.sqlite
@pytest.mark.slow
def test_another_process_that_looks_in_never_takes_the_log_away(database_url: str) -> None:
    db = Database(database_url)
    assert not db.needs_upgrade()
    db.migrate()
    db.run_here(people.ensure_person, 7, "en", False)
    path = database_url.removeprefix("sqlite:///")
    look = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('SELECT 1 FROM person'); c.close()"
    )
    assert run_program(look, path).returncode == 0
    assert Path(f"{path}-wal").stat().st_size > 0
    db.close()


ENDED = """
import os, signal, sys
from alembic import command
from sqlalchemy import Engine, event
from data.migrations.revisions import alembic_config

left = int(sys.argv[2])

def count(*_):
    global left
    left -= 1
    if not left:
        os.kill(os.getpid(), signal.SIGTERM)

command.upgrade(alembic_config(sys.argv[1]), "0001")
event.listen(Engine, "after_cursor_execute", count)
command.upgrade(alembic_config(sys.argv[1]), "head")
"""


@pytest.mark.parametrize("after", [3, 25, 60, 110])
@pytest.mark.slow
def test_an_upgrade_that_is_ended_in_the_middle_leaves_what_was_and_is_done_again(
    empty_url: str, after: int
) -> None:
    assert run_program(ENDED, empty_url, str(after)).returncode == -signal.SIGTERM
    db = Database(empty_url)
    assert db.find_revision() == "0001"
    db.migrate()
    assert db.find_revision() == newest_revision()
    db.close()


@pytest.mark.sqlite
def test_what_another_process_made_meanwhile_is_found_when_it_is_done_again(db: Database) -> None:
    other, tries = Database(db.url), []

    def make(session: Session) -> str:
        known = session.get(Stamp, "one of two")
        tries.append(known is not None)
        if known is None:
            other.run_here(lambda theirs: theirs.add(Stamp(name="one of two", value="theirs")))
            session.add(Stamp(name="one of two", value="ours"))
            session.flush()
        return known.value if known else "ours"

    assert db.run_here(make) == "theirs"
    assert tries == [False, True]
    other.close()


@pytest.mark.postgres
def test_what_another_transaction_was_in_the_way_of_is_done_again(db: Database) -> None:
    """A serialization failure, as PostgreSQL reports it."""
    db.run_here(people.ensure_person, 7, "en", False)
    tries = []

    def change(session: Session) -> None:
        session.connection(execution_options={"isolation_level": "SERIALIZABLE"})
        person = session.exec(select(Person)).one()
        tries.append(person.language_hint)
        if len(tries) == 1:
            db.run_here(people.ensure_person, 7, "fr", False)
        person.language = person.language_hint

    db.run_here(change)
    assert tries == ["en", "fr"]
    assert db.run_here(lambda session: session.exec(select(Person)).one().language) == "fr"


@pytest.mark.postgres
async def test_a_pool_that_is_exhausted_is_named_and_works_again_afterwards(db: Database) -> None:
    db.engine.pool._timeout = 0.1  # type: ignore[attr-defined]
    with ExitStack() as held:
        for _ in range(WORKERS + OVERFLOW):
            held.enter_context(db.engine.connect())
        with pytest.raises((PoolExhausted, DatabaseUnavailable)) as raised:
            await db.run(people.ensure_person, 7, "en", False)
        told = raised.value
        assert "connections" in (describe(told) if isinstance(told, PoolExhausted) else str(told))
    await db.run(people.ensure_person, 7, "en", False)


@pytest.mark.sqlite
@pytest.mark.slow
def test_a_second_process_that_serves_with_the_same_file_stops_with_one_line(tmp_path: Path) -> None:
    path = tmp_path / "new" / "peaceops.db"
    with serving_lock(path):
        serve = (
            "import sys, pathlib; from data.cluster.locks import serving_lock; "
            "serving_lock(pathlib.Path(sys.argv[1])).__enter__()"
        )
        second = run_program(serve, str(path))
        assert second.stderr.splitlines()[-1].endswith(ALREADY_SERVED)
    with serving_lock(path):
        """Again after the first has ended."""
