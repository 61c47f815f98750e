"""The desk's clock, in working days."""

import errno
import subprocess
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session, select

from bot.demo.phones import as_typed
from data.calendar.business_hours import WorkingTime
from data.calendar.holidays import DaysOff, check, load
from data.cases import escalation, queue
from data.cases import store as cases
from data.interests import cards
from data.interests import store as interests
from data.interests.store import Wish
from data.letters import store as letters
from data.letters.store import LetterKind, Written
from data.models.interests import History, Interest
from data.models.messages import Outbox
from data.models.people import Coordinator
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage
from data.people import store as people
from data.team import store as team
from tests.actors import message, registered
from tests.builders import Desk
from tests.commands import run_program
from tests.world import World

OFFICE = WorkingTime(ZoneInfo("America/Toronto"), frozenset({1, 2, 3, 4, 5}), 8, 17)
ALWAYS = WorkingTime(ZoneInfo("UTC"), frozenset(range(1, 8)), 0, 24)


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


def test_work_until_midnight_ends_at_midnight() -> None:
    late = WorkingTime(ZoneInfo("UTC"), OFFICE.days, 8, 24)
    moment = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    assert late.is_now(moment)
    assert late.after(moment, 1) == datetime(2026, 11, 24, 23, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("base", "days", "due"),
    [
        ("2026-12-23T15:00", 1, "2026-12-24T15:00"),
        ("2026-12-24T15:00", 1, "2026-12-29T15:00"),
        ("2026-12-25T15:00", 1, "2026-12-29T13:00"),
    ],
    ids=["before", "over Christmas", "on Christmas"],
)
def test_holidays_are_no_working_days(base: str, days: int, due: str) -> None:
    office = WorkingTime(OFFICE.zone, OFFICE.days, OFFICE.begins, OFFICE.ends, DaysOff("CA"))
    moment = datetime.fromisoformat(base).replace(tzinfo=UTC)
    assert office.after(moment, days).strftime("%Y-%m-%dT%H:%M") == due
    assert not office.is_now(datetime(2026, 12, 25, 15, tzinfo=UTC))
    assert office.day_before(date(2026, 12, 29)) == date(2026, 12, 24)


@pytest.mark.slow
def test_holidays_are_those_of_the_country_or_of_a_province() -> None:
    jean_baptiste, remembrance = date(2026, 6, 24), date(2026, 11, 11)
    assert (jean_baptiste in DaysOff("CA"), jean_baptiste in DaysOff("CA-QC")) == (False, True)
    assert (remembrance in DaysOff("CA"), remembrance in DaysOff("none")) == (True, False)
    for unknown in ("CA-XX", "ZZ", "ca", ""):
        with pytest.raises(ValueError, match="no holidays are known"):
            check(unknown)


@pytest.mark.slow
def test_holidays_are_looked_up_without_keeping_every_country_in_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where no process can be started, the package is loaded here."""
    program = "import sys, datetime as d; from data.calendar.holidays import DaysOff; "
    program += "print(d.date(2026, 7, 1) in DaysOff('CA'), 'holidays' in sys.modules)"
    assert run_program(program).stdout == "True False\n"
    monkeypatch.setattr(subprocess, "run", no_process)
    load.cache_clear()
    assert date(2026, 7, 1) in DaysOff("CA") and date(2026, 7, 2) not in DaysOff("CA")
    with pytest.raises(ValueError, match="no holidays are known"):
        check("CA-XX")


def no_process(*_: object, **__: object) -> None:
    raise OSError(errno.EAGAIN, "Resource temporarily unavailable")


def reminded(desk: Desk) -> list[int]:
    """Return who is told by one round of the reminders."""

    def count(session: Session) -> list[int]:
        query = select(Outbox.person_id).where(Outbox.kind.startswith("reminder_"))
        return list(session.exec(query))

    before = desk.db.run_here(count)
    desk.db.run_here(escalation.remind, ALWAYS)
    return sorted(desk.db.run_here(count)[len(before) :])


def test_an_unclaimed_case_is_told_to_everybody_then_to_the_leads(desk: Desk) -> None:
    both = sorted([desk.owner[0], desk.lead[0]])
    assert reminded(desk) == []
    for expected in (both, both, [desk.lead[0]], []):
        desk.pass_days(1.1)
        assert reminded(desk) == expected
        assert reminded(desk) == []


def test_a_claim_without_contact_goes_from_its_owner_back_to_the_queue(desk: Desk) -> None:
    desk.claim()
    desk.pass_days(2)
    assert reminded(desk) == []
    desk.pass_days(1.1)
    assert reminded(desk) == [desk.owner[0]]
    desk.pass_days(3.1)
    assert len(reminded(desk)) == 2
    card = desk.db.run_here(cards.find_interest, 1, "en")
    assert card is not None and (card.owner_id, card.stage) == (None, "received")


def test_a_letter_unanswered_for_a_day_is_reminded_of_and_an_answer_ends_it(desk: Desk) -> None:
    desk.claim()
    asked, told = Written("Any news?", 5), Written("Soon.", 6)
    desk.db.run_here(letters.write_letter, desk.officer, 1, LetterKind.TO_DESK, asked)
    desk.pass_days(1.1)
    assert reminded(desk) == [desk.owner[0]]
    desk.db.run_here(letters.write_letter, desk.owner[0], 1, LetterKind.TO_OFFICER, told)
    desk.pass_days(10)
    assert reminded(desk) == []


def test_what_an_officer_writes_about_a_closed_case_isnt_forgotten(desk: Desk) -> None:
    desk.claim()
    desk.db.run_here(cases.move_interest, desk.owner, 1, cases.Move("in_review", "withdrawn"))
    desk.db.run_here(letters.write_letter, desk.officer, 1, LetterKind.TO_DESK, Written("A mistake!", 5))
    both = sorted([desk.owner[0], desk.lead[0]])
    for expected in ([desk.owner[0]], both, [desk.lead[0]], []):
        desk.pass_days(1.1)
        assert reminded(desk) == expected
    mine = desk.db.run_here(queue.get_own_page, "en", desk.owner[1], 0)
    assert [(card.id, card.stage) for card in mine.items] == [(1, "withdrawn")]


def test_many_reminders_of_a_round_are_one_message_and_the_longest_wait_is_on_top(desk: Desk) -> None:
    desk.claim()
    for number in range(2, 7):
        officer = desk.db.run_here(people.ensure_person, 100 + number, "fr", False)[0].id
        desk.db.run_here(interests.register_interest, officer, Wish(None, [], date(2030, 5, 1)))
        assert desk.db.run_here(cases.claim_interest, desk.owner, number)
    for number in (4, 2, 6, 1, 3, 5):
        officer = desk.db.run_here(officer_of, number)
        desk.db.run_here(letters.write_letter, officer, number, LetterKind.TO_DESK, Written("News?", number))
    desk.pass_days(1.1)
    assert reminded(desk) == [desk.owner[0]], "one message, not six"
    assert desk.db.run_here(escalation.count_waiting, desk.owner[0]) == (6, 6)
    assert desk.db.run_here(escalation.count_waiting, desk.lead[0]) == (6, 0)
    events = desk.db.run_here(lambda session: list(session.exec(select(History.event))))
    assert events.count("reminded_unanswered") == 6, "each case's history has its own"
    mine = desk.db.run_here(queue.get_own_page, "en", desk.owner[1], 0)
    assert [card.id for card in mine.items] == [4, 2, 6, 1, 3]


def officer_of(session: Session, number: int) -> int:
    """Return whose case this is."""
    return session.get_one(Interest, number).person_id


def test_two_days_down_means_one_reminder(desk: Desk) -> None:
    desk.pass_days(2.5)
    assert len(reminded(desk)) == 2


def test_nobody_is_reminded_at_night_or_on_a_weekend(desk: Desk) -> None:
    desk.pass_days(5)
    never = WorkingTime(ZoneInfo("UTC"), frozenset(), 0, 24)
    assert desk.db.run_here(escalation.remind, never) == 0


def test_a_removed_coordinators_cases_keep_their_stage(desk: Desk) -> None:
    desk.claim()
    desk.db.run_here(cases.move_interest, desk.owner, 1, cases.Move("in_review", "shortlisted"))
    assert desk.db.run_here(team.remove_coordinator, desk.owner[1])
    card = desk.db.run_here(cards.find_interest, 1, "en")
    assert card is not None and (card.owner_id, card.stage) == (None, "shortlisted")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "told", "queue"),
    [
        ("en", "Files that wait for us: 1, none of them", "Queue"),
        ("fr", "Dossiers qui nous attendent : 1, dont aucun n'est à vous", "Demandes"),
    ],
)
async def test_the_one_message_says_how_many_wait_and_leads_to_them(
    world: World, language: str, told: str, queue: str
) -> None:
    desk = await world.coordinator("Camille", language)
    await registered(world)
    many = OutboxMessage(escalation.MANY, "reminder_many:1")
    person = world.rows(Coordinator)[0].person_id
    await world.services.db.run(outbox.enqueue, person, many)
    await desk.wait_for(lambda p: "⏰" in p.transcript())
    said = message(desk, "⏰")
    assert told in as_typed(said.text) and said.buttons[0][1].text == queue
