"""What tests share: a database migrated like production, once, and copied for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.content import import_content
from data.content_files import read_topics
from data.database import Database


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
