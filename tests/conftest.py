"""What tests share: a database migrated like production, copied for each test; what the search learned."""

import fcntl
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.answers import load_answers
from data.content import import_content
from data.content_files import read_topics
from data.database import Database
from data.search.encoder import open_encoder


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with the newest schema and the content that comes with the bot."""
    path = tmp_path_factory.mktemp("template") / "peaceops.db"
    db = Database(f"sqlite:///{path}")
    db.migrate()
    db.run_here(import_content, read_topics())
    db.close()
    return path


@pytest.fixture
def database_url(template: Path, tmp_path: Path) -> str:
    """A fresh copy of it."""
    path = tmp_path / "peaceops.db"
    shutil.copy(template, path)
    return f"sqlite:///{path}"


@pytest.fixture
def db(database_url: str) -> Iterator[Database]:
    """The fresh copy, open."""
    database = Database(database_url)
    yield database
    database.close()


@pytest.fixture(scope="session")
def learned(template: Path) -> Path:
    """The folder in which the search keeps what it learned of the content: half a minute, once for all."""
    folder = Path(__file__).parent.parent / "var"
    folder.mkdir(exist_ok=True)
    database, encoder = Database(f"sqlite:///{template}"), open_encoder()
    with (folder / "learning.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if encoder:
            database.run_here(load_answers).learn(encoder, folder)
    database.close()
    return folder
