"""A database whose file is a symbolic link, as to a larger disk: a backup goes where the link leads."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, select

from data.cluster.locks import serving_lock
from data.db.backups.restoring import restore
from data.db.backups.set_aside import expire_copies
from data.db.backups.sqlite_backup import BackupError, back_up
from data.db.database import Database
from data.models.people import Person
from data.people.store import ensure_person

pytestmark = pytest.mark.sqlite


@pytest.fixture
def url(db: Database, database_url: str, tmp_path: Path) -> str:
    """The URL of a link to the database, which has another name on its own disk."""
    db.close()
    large, link = tmp_path / "large", tmp_path / "service" / "peaceops.db"
    large.mkdir()
    link.parent.mkdir()
    Path(database_url.removeprefix("sqlite:///")).rename(large / "data.db")
    link.symlink_to(large / "data.db")
    return f"sqlite:///{link}"


def people(session: Session) -> list[int]:
    return sorted(session.exec(select(Person.telegram_id)))


def meet(url: str, telegram_id: int) -> list[int]:
    """Have somebody write to the bot; returns whom it knows."""
    database = Database(url)
    database.run_here(ensure_person, telegram_id, "en", False)
    known = database.run_here(people)
    database.close()
    return known


def test_a_backup_goes_where_the_link_leads_and_so_does_what_was_there(url: str, tmp_path: Path) -> None:
    link, large = tmp_path / "service" / "peaceops.db", tmp_path / "large"
    assert meet(url, 1) == [1]
    back_up(url, tmp_path / "copy.db")
    assert meet(url, 2) == [1, 2]
    before = restore(url, tmp_path / "copy.db")
    assert link.is_symlink() and link.readlink() == large / "data.db"
    assert meet(url, 3) == [1, 3]
    assert before and before.parent == large
    assert meet(f"sqlite:///{before}", 4) == [1, 2, 4]


def test_what_was_set_aside_there_expires(url: str, tmp_path: Path) -> None:
    """The link alone would go, and everybody's data would stay."""
    meet(url, 1)
    back_up(url, tmp_path / "copy.db")
    before = restore(url, tmp_path / "copy.db")
    assert expire_copies(url, timedelta(days=1)) == []
    assert expire_copies(url, timedelta()) == [before]
    assert [path.name for path in (tmp_path / "large").iterdir()] == ["data.db"]
    assert meet(url, 2) == [1, 2]


def test_nothing_is_put_there_while_the_bot_serves_by_the_link(url: str, tmp_path: Path) -> None:
    meet(url, 1)
    back_up(url, tmp_path / "copy.db")
    with serving_lock(tmp_path / "service" / "peaceops.db"), pytest.raises(BackupError, match="in use"):
        restore(url, tmp_path / "copy.db")
    assert meet(url, 2) == [1, 2]
