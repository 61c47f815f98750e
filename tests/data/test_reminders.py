"""The desk's clock, in working days."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session, select

from data import coordinators, interests, letters, officer_files, people, reminders, team
from data.database import Database
from data.letters import LetterKind, Written
from data.models import History, Interest, Outbox
from data.working_time import WorkingTime

OFFICE = WorkingTime(ZoneInfo("America/Toronto"), frozenset({1, 2, 3, 4, 5}), 8, 17)
ALWAYS = WorkingTime(ZoneInfo("UTC"), frozenset(range(1, 8)), 0, 23)


@pytest.mark.parametrize(
    ("base", "days", "due"),
    [
        ("2026-11-23T15:00", 1, "2026-11-24T15:00"),
        ("2026-11-27T15:00", 1, "2026-11-30T15:00"),
        ("2026-11-27T15:00", 3, "2026-12-02T15:00"),
        ("2026-11-28T15:00", 1, "2026-11-30T13:00"),
        ("2026-11-24T04:00", 1, "2026-11-24T22:00"),
        ("2026-11-23T11:00", 1, "2026-11-24T13:00"),
        ("2026-10-30T15:00", 1, "2026-11-02T16:00"),
    ],
    ids=["weekday", "friday", "over a weekend", "saturday", "at night", "early", "clocks go back"],
)
def test_working_days(base: str, days: int, due: str) -> None:
    moment = datetime.fromisoformat(base).replace(tzinfo=UTC)
    assert OFFICE.after(moment, days).strftime("%Y-%m-%dT%H:%M") == due


class Desk:
    """A coordinator, a lead and an officer with an interest; time that passes."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.owner, self.lead = self.hire(7, "Camille"), self.hire(8, "Lea")
        db.run_here(team.set_lead, self.lead[1], True)
        self.officer = db.run_here(people.meet_person, 42, "en", False)[0].id
        db.run_here(interests.register_interest, self.officer, None, [], date(2030, 5, 1))

    def hire(self, telegram_id: int, name: str) -> tuple[int, int]:
        person = self.db.run_here(people.meet_person, telegram_id, "en", False)[0].id
        code = self.db.run_here(coordinators.invite_coordinator, None).code
        self.db.run_here(coordinators.join_with_code, person, code, name)
        found = self.db.run_here(people.meet_person, telegram_id, "en", False)[0]
        return person, found.coordinator_id or 0

    def claim(self) -> None:
        assert self.db.run_here(officer_files.claim_interest, *self.owner, 1)

    def pass_days(self, days: float) -> None:
        def move(session: Session) -> None:
            for table in (Interest, History):
                for row in session.exec(select(table)).all():
                    for name, value in row.model_dump().items():
                        if isinstance(value, datetime):
                            setattr(row, name, value - timedelta(days=days))

        self.db.run_here(move)

    def reminded(self) -> list[int]:
        """Who is told by one round of the clock."""

        def count(session: Session) -> list[int]:
            query = select(Outbox.person_id).where(Outbox.kind.startswith("reminder_"))
            return list(session.exec(query))

        before = self.db.run_here(count)
        self.db.run_here(reminders.remind, ALWAYS)
        return sorted(self.db.run_here(count)[len(before) :])


@pytest.fixture
def desk(db: Database) -> Desk:
    return Desk(db)


def test_an_unclaimed_file_is_told_to_everybody_then_to_the_leads(desk: Desk) -> None:
    both = sorted([desk.owner[0], desk.lead[0]])
    assert desk.reminded() == []
    for expected in (both, both, [desk.lead[0]], []):
        desk.pass_days(1.1)
        assert desk.reminded() == expected
        assert desk.reminded() == []


def test_a_claim_without_contact_goes_from_its_owner_back_to_the_queue(desk: Desk) -> None:
    desk.claim()
    desk.pass_days(2)
    assert desk.reminded() == []
    desk.pass_days(1.1)
    assert desk.reminded() == [desk.owner[0]]
    desk.pass_days(3.1)
    assert len(desk.reminded()) == 2
    card = desk.db.run_here(interests.find_interest, 1, "en")
    assert card is not None and (card.owner_id, card.stage) == (None, "received")


def test_a_letter_unanswered_for_a_day_is_reminded_of_and_an_answer_ends_it(desk: Desk) -> None:
    desk.claim()
    asked, told = Written("Any news?", 5), Written("Soon.", 6)
    desk.db.run_here(letters.write_letter, desk.officer, 1, LetterKind.TO_DESK, asked)
    desk.pass_days(1.1)
    assert desk.reminded() == [desk.owner[0]]
    desk.db.run_here(letters.write_letter, desk.owner[0], 1, LetterKind.TO_OFFICER, told)
    desk.pass_days(10)
    assert desk.reminded() == []


def test_two_days_down_means_one_reminder(desk: Desk) -> None:
    desk.pass_days(2.5)
    assert len(desk.reminded()) == 2


def test_nobody_is_reminded_at_night_or_on_a_weekend(desk: Desk) -> None:
    desk.pass_days(5)
    never = WorkingTime(ZoneInfo("UTC"), frozenset(), 0, 23)
    assert desk.db.run_here(reminders.remind, never) == 0


def test_a_removed_coordinators_files_keep_their_stage(desk: Desk) -> None:
    desk.claim()
    desk.db.run_here(officer_files.move_interest, *desk.owner, 1, "in_review", "shortlisted", None)
    assert desk.db.run_here(team.remove_coordinator, desk.owner[1])
    card = desk.db.run_here(interests.find_interest, 1, "en")
    assert card is not None and (card.owner_id, card.stage) == (None, "shortlisted")
