"""Clocks go on and back: what comes once a day comes once, at its hour, and work is counted by the clock."""

from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import Session, select

from data.ams.material import read_practice
from data.ams.plan import reminders
from data.ams.plan import store as plans
from data.calendar import clock as present
from data.calendar.business_hours import WorkingTime
from data.desk import digest
from data.models.messages import Outbox
from data.models.people import Coordinator
from data.people import coordinators
from tests.builders import Desk

TORONTO, ST_JOHNS = "America/Toronto", "America/St_Johns"
ON, BACK = date(2026, 3, 8), date(2026, 11, 1)
"""Sundays on which 2:00 becomes 3:00, and 2:00 becomes 1:00."""
CHANGES = [(zone, day) for zone in (TORONTO, ST_JOHNS) for day in (ON, BACK)]
EVERY_DAY = frozenset(range(1, 8))


def local(zone: str, moment: str, *, fold: int = 0) -> datetime:
    """Return a moment by a zone's clock; `fold` 1 is the second time that the clock shows it."""
    return datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC)


@pytest.mark.parametrize("zone", [TORONTO, ST_JOHNS])
@pytest.mark.parametrize(
    ("base", "days", "due"),
    [
        ("2026-03-06T16:30", 1, "2026-03-09T16:30"),
        ("2026-03-07T12:00", 0, "2026-03-09T08:00"),
        ("2026-10-30T16:30", 1, "2026-11-02T16:30"),
        ("2026-11-01T01:30", 1, "2026-11-02T08:00"),
        ("2026-10-29T09:00", 3, "2026-11-03T09:00"),
    ],
)
def test_a_working_day_is_one_by_the_clock(zone: str, base: str, days: int, due: str) -> None:
    """Not 24 hours: it would end an hour late or early for a year's half."""
    office = WorkingTime(ZoneInfo(zone), frozenset({1, 2, 3, 4, 5}), 8, 17)
    assert office.after(local(zone, base), days) == local(zone, due)


@pytest.mark.parametrize("zone", [TORONTO, ST_JOHNS])
def test_who_works_round_the_clock_waits_for_no_hour_that_isnt_there(zone: str) -> None:
    always = WorkingTime(ZoneInfo(zone), EVERY_DAY, 0, 24)
    missing = always.after(local(zone, "2026-03-07T02:30"), 1)
    assert missing == local(zone, "2026-03-08T03:30")
    for fold in (0, 1):
        twice = local(zone, "2026-11-01T01:30", fold=fold)
        assert always.after(twice, 0) == twice and always.is_now(twice)
        assert always.after(twice, 1) == local(zone, "2026-11-02T01:30")


@pytest.mark.parametrize(("zone", "day"), CHANGES)
def test_working_hours_are_the_clocks(zone: str, day: date) -> None:
    office = WorkingTime(ZoneInfo(zone), EVERY_DAY, 8, 17)
    said = {moment: office.is_now(local(zone, f"{day}T{moment}")) for moment in ("07:59", "08:00", "16:59")}
    assert said == {"07:59": False, "08:00": True, "16:59": True}
    assert not office.is_now(local(zone, f"{day}T17:00"))


def days_around(zone: str, day: date) -> list[datetime]:
    """Return every quarter of an hour from the day before to the day after."""
    first = local(zone, f"{day - timedelta(days=1)}T00:00")
    last = local(zone, f"{day + timedelta(days=1)}T23:45")
    return [
        first + timedelta(minutes=15 * step) for step in range((last - first) // timedelta(minutes=15) + 1)
    ]


def sent(desk: Desk, kind: str, work: Callable[[Session], object]) -> int:
    """Return how many messages of a kind one round makes; they are removed, as if sent."""

    def take(session: Session) -> int:
        work(session)
        rows = session.exec(select(Outbox).where(Outbox.kind == kind)).all()
        for row in rows:
            session.delete(row)
        return len(rows)

    return desk.db.run_here(take)


@pytest.mark.slow
@pytest.mark.parametrize("hour", [0, 1, 2, 3])
@pytest.mark.parametrize(("zone", "day"), CHANGES)
def test_daily_questions_come_once_a_day_also_at_an_hour_that_is_missing_or_comes_twice(
    zone: str, day: date, hour: int, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    rounds = days_around(zone, day)
    monkeypatch.setattr(present, "utc_now", lambda: rounds[0] - timedelta(days=1))
    desk.db.run_here(plans.set_date, desk.officer, zone, day + timedelta(days=30), read_practice().tasks)
    desk.db.run_here(reminders.set_reminders, desk.officer, zone, reminders.ReminderChange(hour=hour))
    desk.db.run_here(reminders.set_daily, desk.officer, zone, True)
    came = list[datetime]()
    for moment in rounds:
        monkeypatch.setattr(present, "utc_now", lambda now=moment: now)
        if sent(desk, reminders.DAILY_KIND, reminders.enqueue_reminders):
            came.append(moment.astimezone(ZoneInfo(zone)))
    assert Counter(moment.date() for moment in came) == {one.date(): 1 for one in came}
    assert [(moment.hour, moment.minute, moment.fold) for moment in came] == [
        (3 if (one, hour) == (ON, 2) else hour, 0, 0)
        for one in (day - timedelta(days=1), day, day + timedelta(days=1))
    ]


@pytest.mark.slow
@pytest.mark.parametrize(("zone", "day"), CHANGES)
def test_a_digest_comes_at_its_hour_on_both_sides_of_the_change(
    zone: str, day: date, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def want(session: Session) -> None:
        for row in session.exec(select(Coordinator)).all():
            row.zone, row.digest_hour, row.digest_on = zone, 7 if row.id == desk.owner[1] else None, None

    desk.db.run_here(want)
    working, came = WorkingTime(ZoneInfo("UTC"), EVERY_DAY, 0, 24), list[str]()
    for moment in days_around(zone, day):
        monkeypatch.setattr(digest, "utc_now", lambda now=moment: now)
        if sent(desk, digest.KIND, lambda session: digest.enqueue_digests(session, working)):
            came.append(f"{moment.astimezone(ZoneInfo(zone)):%d %H:%M}")
    assert came == [f"{day + timedelta(days=one):%d} 07:00" for one in (-1, 0, 1)]


def test_who_joins_in_the_evening_gets_the_digest_of_the_next_morning(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where it is already the next day in UTC."""
    evening = local(TORONTO, "2026-11-24T20:30")
    monkeypatch.setattr(coordinators, "utc_now", lambda: evening)
    joined = desk.hire(77, "Yvonne")
    for one in (desk.owner, desk.lead, joined):
        hour = 7 if one == joined else None
        desk.db.run_here(digest.set_hour, one.coordinator_id, hour)
    working = WorkingTime(ZoneInfo(TORONTO), EVERY_DAY, 0, 24)
    morning = [local(TORONTO, f"2026-11-25T0{hour}:30") for hour in (6, 7)]
    for moment, sends in zip((evening, *morning), (0, 0, 1), strict=True):
        monkeypatch.setattr(digest, "utc_now", lambda now=moment: now)
        assert desk.db.run_here(digest.enqueue_digests, working) == sends, moment
