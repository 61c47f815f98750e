"""Asked a month before, asked again, set aside, erased; and at any point brought back by one tap."""

from datetime import date, datetime, timedelta
from typing import TypeVar

import pytest
from sqlmodel import Session, select

from data.answers.question_log import Asked, record_unanswered
from data.db import base as db_base
from data.db.base import utc_now
from data.db.database import Database
from data.interests import cards
from data.interests import store as interests
from data.interests.store import Wish
from data.models.content import Question
from data.models.interests import Interest
from data.models.messages import Notice, Outbox
from data.models.people import Person
from data.outbox.tracked_messages import track_message
from data.people import store as people
from data.people.coordinators import invite_coordinator, join_with_code
from data.privacy import retention
from tests.world import World

KEEP = timedelta(days=730)
R = TypeVar("R", bound=db_base.Row)


class Calendar:
    """Moves everything that is stored into the past, which is the same as moving the clock on."""

    def __init__(self, db: Database) -> None:
        self.db = db

    def pass_days(self, days: int) -> None:
        """Let so many days go by."""

        def move(session: Session) -> None:
            for table in (Person, Interest, Question, Outbox):
                for row in session.exec(select(table)).all():
                    for name, value in row.model_dump().items():
                        if isinstance(value, datetime):
                            setattr(row, name, value - timedelta(days=days))

        self.db.run_here(move)

    def tidy(self) -> retention.RetentionReport:
        """Run one round of retention."""
        return self.db.run_here(retention.tidy, KEEP)


@pytest.fixture
def calendar(db: Database) -> Calendar:
    return Calendar(db)


@pytest.fixture
def officer(db: Database) -> int:
    """Somebody with an open interest, and a coordinator who has its card."""
    desk = db.run_here(people.ensure_person, 7, "en", False)[0].id
    code = db.run_here(invite_coordinator, None).code
    db.run_here(join_with_code, desk, code, "Camille")
    officer = db.run_here(people.ensure_person, 42, "en", False)[0].id
    db.run_here(interests.register_interest, officer, Wish(None, ["training"], date(2030, 5, 1)))
    db.run_here(track_message, 1, desk, 99)
    return officer


def kinds(db: Database) -> list[str]:
    """Return the kinds of the messages that wait, the oldest first."""
    return [row.kind for row in db.run_here(all_of, Outbox)]


def all_of(session: Session, table: type[R]) -> list[R]:
    """Return every row of a table."""
    return [row.model_copy() for row in session.exec(select(table)).all()]


def test_nothing_is_asked_before_its_time_nor_twice(db: Database, calendar: Calendar, officer: int) -> None:
    calendar.pass_days(699)
    assert calendar.tidy() == retention.RetentionReport()
    calendar.pass_days(1)
    assert [calendar.tidy().asked for _ in range(3)] == [1, 0, 0]
    assert kinds(db)[-1] == "still_interested"


def test_twice_unanswered_means_set_aside_then_erased(db: Database, calendar: Calendar, officer: int) -> None:
    for days, what in ((700, "asked"), (15, "asked"), (15, "set_aside"), (30, "erased_interests")):
        calendar.pass_days(days)
        assert getattr(calendar.tidy(), what) == 1, what
    assert db.run_here(all_of, Interest) == []
    assert db.run_here(all_of, Notice) == []
    assert kinds(db)[-1] == "erase_message"


@pytest.mark.parametrize("silent_for", [0, 15, 30])
def test_one_tap_brings_it_back(db: Database, calendar: Calendar, officer: int, silent_for: int) -> None:
    calendar.pass_days(700)
    calendar.tidy()
    for _ in range(silent_for // 15):
        calendar.pass_days(15)
        calendar.tidy()
    assert db.run_here(interests.renew_interest, officer, 1)
    calendar.pass_days(60)
    assert calendar.tidy() == retention.RetentionReport()
    card = db.run_here(cards.find_interest, 1, "en")
    assert card is not None and card.is_open and card.stage == "received"


def test_nobody_else_can_bring_it_back(db: Database, officer: int) -> None:
    assert not db.run_here(interests.renew_interest, officer - 1, 1)
    db.run_here(interests.withdraw_interest, officer, 1)
    assert not db.run_here(interests.renew_interest, officer, 1)


def test_people_not_seen_for_long_are_erased_but_not_coordinators(
    db: Database, calendar: Calendar, officer: int
) -> None:
    asker = db.run_here(people.ensure_person, 43, "fr", False)[0].id
    db.run_here(record_unanswered, Asked(asker, "fr"), "une question", [])
    calendar.pass_days(731)
    done = calendar.tidy()
    assert done.erased_people == 1
    assert [person.telegram_id for person in db.run_here(all_of, Person)] == [
        7,
        42,
    ]
    assert db.run_here(all_of, Question) == []


def test_who_comes_back_is_seen(db: Database, calendar: Calendar) -> None:
    db.run_here(people.ensure_person, 43, "fr", False)
    calendar.pass_days(400)
    db.run_here(people.ensure_person, 43, "fr", False)
    calendar.pass_days(400)
    assert calendar.tidy().erased_people == 0
    assert utc_now() - db.run_here(all_of, Person)[0].seen_at < timedelta(days=401)


@pytest.mark.slow
@pytest.mark.postgres
async def test_dumps_of_upgrades_expire_while_the_bot_runs(world: World) -> None:
    folder = world.settings.index_folder
    old, fresh = (
        folder / f"peaceops.before-0015-{at:%Y%m%d-%H%M%S}.dump"
        for at in (utc_now() - timedelta(days=15), utc_now() - timedelta(days=13))
    )
    for path in (old, fresh):
        path.write_text("")
    await world.tidied()
    assert fresh.exists() and not old.exists()
    fresh.unlink()
