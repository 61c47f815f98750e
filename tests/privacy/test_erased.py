"""Who had everything erased stays erased, whatever is put back; who comes anew afterwards stays."""

import os
import sqlite3
import stat
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, select

from data.db.backups.restoring import restore
from data.db.backups.set_aside import expire_copies
from data.db.backups.sqlite_backup import back_up
from data.db.base import utc_now
from data.db.database import Database
from data.db.errors import DatabaseError
from data.interests import store as interests
from data.interests.store import Wish
from data.models.interests import Interest, Letter
from data.models.messages import Outbox
from data.models.people import Person
from data.outbox import tracked_messages
from data.people import store as people
from data.privacy import erased_list
from data.privacy.personal_data import forget_person
from data.privacy.reapply import reapply
from data.privacy.restored import BESIDE_BACKUPS, erase_from, keep_list_beside, open_list

OFFICER, OTHER, DESK = 42, 43, 7


def arrive(db: Database, telegram_id: int) -> int:
    """Add somebody with an interest. Returns their person id."""
    person_id = db.run_here(people.ensure_person, telegram_id, "en", False)[0].id
    db.run_here(interests.register_interest, person_id, Wish(None, [], date(2030, 5, 1)))
    return person_id


def erase(db: Database, person_id: int) -> None:
    """Erase a person as /forget does."""
    db.run_here(forget_person, person_id, is_asked=True)
    db.run_here(erased_list.synchronize)


def known(db: Database) -> list[int]:
    """Return the Telegram ids of all people who are known."""
    return db.run_here(lambda session: sorted(session.exec(select(Person.telegram_id))))


def numbers_in(path: Path) -> list[int]:
    """Return the Telegram ids in a file that isn't in use."""
    with closing(sqlite3.connect(path)) as opened:
        return sorted(row[0] for row in opened.execute("SELECT telegram_id FROM person"))


@pytest.mark.sqlite
@pytest.mark.parametrize("lost", ["nothing", "database", "file"])
def test_a_backup_from_before_doesnt_bring_the_erased_back(db: Database, tmp_path: Path, lost: str) -> None:
    officer = arrive(db, OFFICER)
    arrive(db, OTHER)
    copy, database = tmp_path / "copy.db", tmp_path / "peaceops.db"
    back_up(db.url, copy)
    erase(db, officer)
    db.close()
    if lost == "database":
        database.write_bytes(b"lightning struck" * 4096)
    if lost == "file":
        keep_list_beside(tmp_path, db.erased)
        Path(f"{database}.erased").unlink()
        database.unlink()
    listed = open_list(db.url, None, copy)
    restore(db.url, copy, lambda unfinished: erase_from(unfinished, listed))
    assert numbers_in(database) == [OTHER]
    assert numbers_in(copy) == [OFFICER, OTHER]
    assert not list(tmp_path.glob("*.part*"))
    assert (tmp_path / BESIDE_BACKUPS).exists() == (lost == "file")


@pytest.mark.sqlite
def test_what_only_the_database_lists_is_read_before_it_is_set_aside(db: Database, tmp_path: Path) -> None:
    officer, copy = arrive(db, OFFICER), tmp_path / "copy.db"
    assert db.erased.key
    back_up(db.url, copy)
    db.run_here(forget_person, officer)
    db.close()
    listed = open_list(db.url, None, copy)
    restore(db.url, copy, lambda unfinished: erase_from(unfinished, listed))
    assert numbers_in(tmp_path / "peaceops.db") == []


def back_again(session: Session, before: timedelta) -> None:
    """Add somebody as a restored backup has them: here since before the erasure, not seen since."""
    person = session.exec(select(Person).where(Person.telegram_id == OFFICER)).one()
    person.created_at = person.seen_at = utc_now() - before
    for interest in session.exec(select(Interest).where(Interest.person_id == person.id)).all():
        interest.created_at = utc_now() - before


def test_at_the_start_whoever_came_back_goes_and_coordinators_messages_too(db: Database) -> None:
    erase(db, arrive(db, OFFICER))
    again = arrive(db, OFFICER)
    desk = db.run_here(people.ensure_person, DESK, "en", False)[0].id
    number = db.run_here(lambda session: session.exec(select(Interest)).one().id or 0)
    db.run_here(tracked_messages.track_message, number, desk, 99)
    db.run_here(back_again, timedelta(days=3))
    assert db.run_here(reapply) == 1
    assert known(db) == [DESK]
    erasing = db.run_here(lambda session: session.exec(select(Outbox.message_id, Outbox.person_id)).all())
    assert [tuple(row) for row in erasing] == [(99, desk)]
    assert db.run_here(reapply) == 0 and again


def test_who_comes_anew_after_the_erasure_stays(db: Database) -> None:
    erase(db, arrive(db, OFFICER))
    arrive(db, OFFICER)
    assert db.run_here(reapply) == 0
    assert known(db) == [OFFICER]
    assert len(db.run_here(lambda session: session.exec(select(Interest.id)).all())) == 1


def test_who_wrote_since_keeps_what_is_from_since(db: Database) -> None:
    erase(db, arrive(db, OFFICER))
    person_id = arrive(db, OFFICER)
    db.run_here(back_again, timedelta(days=3))
    new = db.run_here(interests.register_interest, person_id, Wish("monusco", [], date(2030, 6, 1)))

    def write(session: Session) -> None:
        session.get_one(Person, person_id).seen_at = utc_now()
        for number in session.exec(select(Interest.id)).all():
            author = {"interest_id": number or 0, "person_id": person_id, "message_id": 1}
            session.add(Letter.model_validate(author | {"kind": "to_desk", "text": "x"}))

    db.run_here(write)
    assert db.run_here(reapply) == 1
    left = db.run_here(lambda session: session.exec(select(Interest.mission)).all())
    assert list(left) == ["monusco"] and new
    assert len(db.run_here(lambda session: session.exec(select(Letter.id)).all())) == 1
    assert known(db) == [OFFICER]
    assert db.run_here(reapply) == 0


@pytest.mark.slow
def test_the_file_outlives_the_database_and_tells_no_number(db: Database, tmp_path: Path) -> None:
    erase(db, arrive(db, OFFICER))
    path = db.erased.path
    assert path and stat.S_IMODE(path.stat().st_mode) == 0o600
    assert str(OFFICER) not in [line.split()[0] for line in path.read_text().splitlines()]
    path.write_text(path.read_text() + "\nabc")
    other = Database(f"sqlite:///{tmp_path / 'other.db'}", path)
    other.migrate()
    arrive(other, OFFICER)
    other.run_here(back_again, timedelta(days=3))
    assert other.run_here(reapply) == 1
    assert known(other) == []
    other.close()


def test_another_key_is_noticed_and_a_broken_file_stops_the_start(db: Database, tmp_path: Path) -> None:
    erase(db, arrive(db, OFFICER))
    path = tmp_path / "other.erased"
    other = Database(db.url, path)
    assert other.run_here(erased_list.count_unreadable) == 1
    other.close()
    path.write_text("no list\n")
    broken = Database(db.url, path)
    with pytest.raises(DatabaseError, match="list of the erased"):
        broken.run_here(reapply)
    broken.close()
    assert path.read_text() == "no list\n"


@pytest.mark.sqlite
def test_copies_set_aside_expire_and_nothing_else_does(tmp_path: Path) -> None:
    url, old = f"sqlite:///{tmp_path / 'bot.db'}", (utc_now() - timedelta(days=15)).timestamp()
    gone = ["bot.db.before-0016", "bot-before-20200101-000000.db", "bot-before-20200101-000000.db-wal"]
    stay = ["bot.db", "bot.db-wal", "bot.db.erased", "bot-before-you.db", "peaceops-20200101-000000.db"]
    for name in (*gone, *stay):
        (tmp_path / name).write_text("")
        os.utime(tmp_path / name, (old, old))
    (tmp_path / "bot.db.before-0017").write_text("")
    fresh = f"bot-before-{utc_now():%Y%m%d-%H%M%S}.db"
    (tmp_path / fresh).write_text("")
    os.utime(tmp_path / fresh, (old, old))
    assert sorted(path.name for path in expire_copies(url, timedelta(days=14))) == sorted(gone)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*stay, "bot.db.before-0017", fresh])
