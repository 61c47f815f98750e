"""A desk with people, straight on the data layer."""

from datetime import date, datetime, timedelta

import pytest
from sqlmodel import Session, select

from data.ams.material import Practice, read_practice
from data.cases import store as cases
from data.db.database import Database
from data.interests import store as interests
from data.interests.store import Wish
from data.models.interests import History, Interest
from data.people import coordinators
from data.people import store as people
from data.team import store as team


class Desk:
    """A coordinator, a lead and an officer with an interest; time that passes."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.owner, self.lead = self.hire(7, "Camille"), self.hire(8, "Lea")
        db.run_here(team.set_lead, self.lead[1], True)
        self.officer = db.run_here(people.meet_person, 42, "en", False)[0].id
        db.run_here(interests.register_interest, self.officer, Wish(None, [], date(2030, 5, 1)))

    def hire(self, telegram_id: int, name: str) -> tuple[int, int]:
        person = self.db.run_here(people.meet_person, telegram_id, "en", False)[0].id
        self.join(person, name)
        found = self.db.run_here(people.meet_person, telegram_id, "en", False)[0]
        return person, found.coordinator_id or 0

    def join(self, person: int, name: str) -> None:
        code = self.db.run_here(coordinators.invite_coordinator, None).code
        assert self.db.run_here(coordinators.join_with_code, person, code, name)

    def claim(self) -> None:
        assert self.db.run_here(cases.claim_interest, *self.owner, 1)

    def pass_days(self, days: float) -> None:
        def move(session: Session) -> None:
            for table in (Interest, History):
                for row in session.exec(select(table)).all():
                    for name, value in row.model_dump().items():
                        if isinstance(value, datetime):
                            setattr(row, name, value - timedelta(days=days))

        self.db.run_here(move)


@pytest.fixture
def desk(db: Database) -> Desk:
    return Desk(db)


@pytest.fixture(scope="session")
def practice() -> Practice:
    """The quiz and the rehearsals that come with the bot."""
    return read_practice()
