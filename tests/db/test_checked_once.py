"""What the tests' fixtures leave out is left out only where it was done already."""

import os
from contextlib import closing
from pathlib import Path

import pytest

from data.db.database import Database
from data.db.errors import DatabaseError
from data.db.urls import sqlite_file

pytestmark = pytest.mark.sqlite


def spoil(path: Path) -> None:
    """Fill all pages after the first with noise."""
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(os.urandom(path.stat().st_size - 4096))


def test_a_copy_of_the_template_is_checked_as_soon_as_anybody_has_written_to_it(database_url: str) -> None:
    with closing(Database(database_url)) as db:
        db.migrate()
    path = sqlite_file(database_url)
    assert path
    spoil(path)
    with closing(Database(database_url)) as db, pytest.raises(DatabaseError):
        db.migrate()
