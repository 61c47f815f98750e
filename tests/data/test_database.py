"""Schema and transactions."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, select

from data.database import Database, alembic_config, open_engine
from data.database_errors import DatabaseError, describe
from data.models import Person


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


def test_a_new_database_is_its_owners_alone(tmp_path: Path) -> None:
    db = Database(f"sqlite:///{tmp_path}/new/peaceops.db")
    db.migrate()
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "new").iterdir()}
    db.close()
    assert modes == {0o600}


def test_sqlite_errors_have_lines_without_the_statement(db: Database) -> None:
    def full(session: Session) -> None:
        session.exec(text("PRAGMA max_page_count=1"))  # type: ignore[call-overload]
        session.add(Person(telegram_id=5, language="x" * 100_000))

    with pytest.raises(DBAPIError) as raised:
        db.run_here(full)
    assert "disk is full" in describe(raised.value)
    assert "xxx" not in describe(raised.value)


def every_row(path: Path) -> dict[str, int]:
    """How many rows each table holds."""
    with closing(sqlite3.connect(path)) as opened:
        tables = [name for (name,) in opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: opened.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}


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


def current(path: Path) -> str:
    """The revision a database is at."""
    with closing(sqlite3.connect(path)) as opened:
        return str(opened.execute("SELECT version_num FROM alembic_version").fetchone()[0])
