"""The databases of tests: each has a copy of one that was made like production's, once for all workers."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlmodel import col, delete

from bot.app import register_data
from data.db.database import Database
from data.entries.importing import import_files
from data.entries.source_files import CONTENT
from data.models.content import Entry
from tests.stored_answers import TEMPLATES

if TYPE_CHECKING:
    from tests.postgres import Server

NUMBERS = count(1)
ON_POSTGRES = os.environ.get("TEST_DATABASE") == "postgres"


@contextmanager
def made_once(folders: pytest.TempPathFactory, name: str) -> Iterator[tuple[Path, bool]]:
    """Yield a folder that all workers share, and whether it is whole; if not, the block has to fill it. The
    others wait for it.
    """
    base = folders.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    folder.mkdir(exist_ok=True)
    with (folder / "making.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        is_made = (folder / "made").exists()
        yield folder, is_made
        (folder / "made").touch()


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an SQLite file with the newest schema and the content that comes with the bot; it takes seconds,
    once for all workers.
    """
    with made_once(tmp_path_factory, "template") as (folder, is_made):
        path = folder / "peaceops.db"
        if not is_made:
            with closing(Database(f"sqlite:///{path}")) as db:
                db.migrate()
                import_files(db, CONTENT)
    TEMPLATES[:] = [path]
    return path


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator["Server"]:
    """Yield a PostgreSQL with a database `template` that has the newest schema and the content; its data are
    made once for all workers, and each has a copy.
    """
    from tests.postgres import Server, make_database

    with made_once(tmp_path_factory, "cluster") as (folder, is_made):
        data = folder / "data"
        if not is_made:
            with Server() as first:
                with closing(Database(make_database(first.url, "template"))) as db:
                    db.migrate()
                    import_files(db, CONTENT)
                first.hand_over(data)
    with Server(data) as running:
        yield running


@pytest.fixture(scope="session")
def server(cluster: "Server") -> str:
    """Return the URL of its first database."""
    return cluster.url


@contextmanager
def copied(request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    """Yield a fresh copy of a prepared database: SQLite, or PostgreSQL if TEST_DATABASE says so."""
    if ON_POSTGRES:
        from tests.postgres import drop_database, make_database

        url, name = request.getfixturevalue("server"), f"test_{next(NUMBERS)}"
        yield make_database(url, name, "template")
        drop_database(url, name)
        return
    path = folder / "peaceops.db"
    shutil.copy(request.getfixturevalue("template"), path)
    yield f"sqlite:///{path}"


@pytest.fixture
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Yield a database for one test."""
    with copied(request, tmp_path) as url:
        yield url


@pytest.fixture(scope="module")
def module_db(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Yield a database for all tests of a module, which only read what its fixtures write."""
    with copied(request, tmp_path_factory.mktemp("module")) as url, closing(Database(url)) as database:
        register_data(database)
        yield database


@pytest.fixture
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Yield a database without anything in it."""
    if ON_POSTGRES:
        from tests.postgres import drop_database, make_database

        url, name = request.getfixturevalue("server"), f"empty_{next(NUMBERS)}"
        yield make_database(url, name)
        drop_database(url, name)
        return
    yield f"sqlite:///{tmp_path}/empty.db"


@pytest.fixture
def few_entries_url(database_url: str) -> str:
    """Return a database with the missions and roles alone: a process that searches it is ready sooner."""
    with closing(Database(database_url)) as database:
        others = delete(Entry).where(col(Entry.kind) == "article")
        database.run_here(lambda session: session.execute(others))
    return database_url


@pytest.fixture
def db(database_url: str) -> Iterator[Database]:
    """Yield the fresh copy, open."""
    database = Database(database_url)
    register_data(database)
    yield database
    database.close()
