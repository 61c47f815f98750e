"""The plan: worked back from a day, ticked, moved; reminders at somebody's hour and in their zone."""

from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from sqlmodel import Session, select

from bot.texts.catalogue import Texts
from data.ams.material import Practice, read_practice
from data.ams.plan import reminders
from data.ams.plan import store as plans
from data.calendar import clock as present
from data.calendar import time_zones
from data.calendar.clock import today_in
from data.models.messages import Outbox
from data.models.preparation import Plan, PlanTask
from handlers.ams.plan.calendar import as_calendar
from tests.builders import Desk

ZONE = "America/St_Johns"


@pytest.fixture(scope="module")
def practice() -> Practice:
    return read_practice()


def tasks_of(session: Session) -> dict[str, PlanTask]:
    return {row.code: row.model_copy() for row in session.exec(select(PlanTask)).all()}


def test_a_plan_is_worked_back_and_a_new_date_moves_only_what_isn_t_done(
    desk: Desk, practice: Practice
) -> None:
    today = today_in(ZONE)
    first, second = today + timedelta(days=200), today + timedelta(days=100)
    desk.db.run_here(plans.set_date, desk.officer, ZONE, first, practice.tasks)
    passport = next(task for task in practice.tasks if task.code == "passport")
    assert desk.db.run_here(tasks_of)["passport"].due_on == first - timedelta(days=passport.days)
    assert desk.db.run_here(plans.tick, desk.officer, "passport", practice.tasks) is True
    desk.db.run_here(plans.set_date, desk.officer, ZONE, second, practice.tasks)
    rows = desk.db.run_here(tasks_of)
    assert rows["passport"].due_on == first - timedelta(days=passport.days)
    assert rows["family"].due_on == second - timedelta(days=80)
    assert rows["rest"].due_on == second - timedelta(days=1)
    desk.db.run_here(plans.set_date, desk.officer, ZONE, None, practice.tasks)
    assert desk.db.run_here(tasks_of)["rest"].due_on is None
    assert desk.db.run_here(plans.tick, desk.officer, "passport", practice.tasks) is False
    assert desk.db.run_here(plans.tick, desk.officer, "nonsense", practice.tasks) is None


@given(
    st.dates(date(2020, 1, 1), date(2040, 1, 1)),
    st.dates(date(2020, 1, 1), date(2040, 1, 1)),
    st.integers(0, 90),
)
def test_nothing_is_due_before_today_nor_after_the_ams_unless_that_has_passed(
    today: date, ams_on: date, days: int
) -> None:
    due = plans.due_day(days, ams_on, today, 90)
    assert due is not None and today <= due <= max(today, ams_on)


def test_an_ams_that_is_near_squeezes_the_plan_and_keeps_its_order(desk: Desk, practice: Practice) -> None:
    today = today_in(ZONE)
    begin(desk, practice, 30)
    rows = desk.db.run_here(tasks_of)
    due = [rows[task.code].due_on or today for task in sorted(practice.tasks, key=lambda t: -t.days)]
    assert due == sorted(due) and due[0] == today
    assert max(Counter(due).values()) <= 5, "not everything at once"


Clock = Callable[[str], None]
"""Sets the time, given as '2026-11-24T11:29' in UTC."""


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    def set_to(moment: str) -> None:
        at = datetime.fromisoformat(moment).replace(tzinfo=UTC)
        monkeypatch.setattr(present, "utc_now", lambda: at)

    return set_to


def reminded(desk: Desk, kind: str = reminders.KIND) -> int:
    """Return how many messages of a kind one round makes; they are removed, as if sent long ago."""

    def take(session: Session) -> int:
        rows = session.exec(select(Outbox).where(Outbox.kind == kind)).all()
        for row in rows:
            session.delete(row)
        return len(rows)

    desk.db.run_here(reminders.enqueue_reminders)
    return desk.db.run_here(take)


def change(desk: Desk, **values: object) -> None:
    def work(session: Session) -> None:
        session.exec(select(Plan)).one().sqlmodel_update(values)

    desk.db.run_here(work)


def begin(desk: Desk, practice: Practice, days: int, zone: str = ZONE) -> date:
    """Begin a plan for an AMS in so many days. Returns today."""
    today = today_in(zone)
    desk.db.run_here(plans.set_date, desk.officer, zone, today + timedelta(days=days), practice.tasks)
    return today


def test_nothing_comes_at_another_hour_than_the_chosen_one(
    desk: Desk, practice: Practice, clock: Clock
) -> None:
    clock("2026-11-24T22:00")  # half past six in the evening in St. John's
    begin(desk, practice, 20)
    desk.db.run_here(reminders.set_daily, desk.officer, ZONE, True)
    assert reminded(desk) == 0, "the plan was made after today's hour"
    assert reminded(desk, reminders.DAILY_KIND) == 0
    clock("2026-11-25T21:29")
    assert reminded(desk) == 0
    clock("2026-11-25T21:30")
    assert [reminded(desk), reminded(desk)] == [1, 0]
    assert [reminded(desk, reminders.DAILY_KIND), reminded(desk, reminders.DAILY_KIND)] == [1, 0]
    desk.db.run_here(reminders.set_reminders, desk.officer, ZONE, reminders.ReminderChange(hour=7))
    clock("2026-11-25T23:00")
    assert reminded(desk) == 0, "seven has passed today"


@pytest.mark.parametrize(
    ("before", "on_the_hour"),
    [
        ("2026-03-07T22:59", "2026-03-07T23:00"),
        ("2026-03-08T21:59", "2026-03-08T22:00"),
        ("2026-10-31T21:59", "2026-10-31T22:00"),
        ("2026-11-01T22:59", "2026-11-01T23:00"),
    ],
    ids=["winter", "clocks went on this morning", "summer", "clocks went back this morning"],
)
def test_the_hour_stays_the_hour_when_clocks_change(
    before: str, on_the_hour: str, desk: Desk, practice: Practice, clock: Clock
) -> None:
    clock(f"{before[:10]}T12:00")
    begin(desk, practice, 20, "America/Toronto")
    clock(before)
    assert reminded(desk) == 0
    clock(on_the_hour)
    assert reminded(desk) == 1


def test_two_days_down_means_one_summary_and_nothing_twice_a_day(
    desk: Desk, practice: Practice, clock: Clock
) -> None:
    clock("2026-11-20T12:00")
    today = begin(desk, practice, 17)
    desk.db.run_here(reminders.set_daily, desk.officer, ZONE, True)
    for day in ("2026-11-20", "2026-11-23"):
        clock(f"{day}T23:00")
        assert [reminded(desk), reminded(desk)] == [1, 0]
    assert reminded(desk, reminders.DAILY_KIND) == 1, "left by the last round"
    change(desk, told_on=today, is_paused=True)
    assert reminded(desk) == 0
    change(desk, is_paused=False, snoozed_until=today + timedelta(days=5))
    assert reminded(desk) == 0
    change(desk, snoozed_until=today + timedelta(days=3))
    assert reminded(desk) == 1


def test_what_could_not_be_delivered_for_days_is_not_piled_up(
    desk: Desk, practice: Practice, clock: Clock
) -> None:
    clock("2026-11-20T12:00")
    begin(desk, practice, 40)
    desk.db.run_here(reminders.set_daily, desk.officer, ZONE, True)
    for day in range(20, 27):
        clock(f"2026-11-{day}T23:00")
        desk.db.run_here(reminders.enqueue_reminders)

    def kinds(session: Session) -> list[str]:
        rows = session.exec(select(Outbox).where(Outbox.person_id == desk.officer)).all()
        return sorted(row.kind for row in rows if row.kind.startswith("plan"))

    assert desk.db.run_here(kinds) == [reminders.KIND, reminders.DAILY_KIND]


def test_a_pause_is_the_plan_s_and_the_daily_five_have_their_own_switch(
    desk: Desk, practice: Practice, clock: Clock
) -> None:
    clock("2026-11-20T12:00")
    begin(desk, practice, 20)
    desk.db.run_here(reminders.set_daily, desk.officer, ZONE, True)
    desk.db.run_here(reminders.set_reminders, desk.officer, ZONE, reminders.ReminderChange(pause=True))
    clock("2026-11-20T23:00")
    assert [reminded(desk), reminded(desk, reminders.DAILY_KIND)] == [0, 1]


def test_late_tasks_alone_are_told_again_after_a_week_only_and_never_after_the_ams(
    desk: Desk, practice: Practice, clock: Clock
) -> None:
    clock("2026-11-20T23:00")
    today = begin(desk, practice, 20)

    def only_late(session: Session) -> None:
        for row in session.exec(select(PlanTask)).all():
            row.due_on = today - timedelta(days=9)

    desk.db.run_here(only_late)
    change(desk, snoozed_until=None, told_on=today - timedelta(days=6))
    assert reminded(desk) == 0
    change(desk, told_on=today - timedelta(days=7))
    assert reminded(desk) == 1
    change(desk, told_on=today - timedelta(days=7), ams_on=today - timedelta(days=1))
    assert reminded(desk) == 0


def test_a_task_that_came_with_a_new_version_can_be_ticked(desk: Desk, practice: Practice) -> None:
    today = today_in(ZONE)
    old, new = practice.tasks[:-1], practice.tasks[-1]
    desk.db.run_here(plans.set_date, desk.officer, ZONE, today + timedelta(days=100), old)
    assert desk.db.run_here(plans.tick, desk.officer, new.code, practice.tasks) is True
    assert desk.db.run_here(tasks_of)[new.code].due_on == today + timedelta(days=100 - new.days)


def test_a_calendar_has_the_ams_and_what_is_to_be_done_and_takes_a_moved_date_over(
    desk: Desk, practice: Practice
) -> None:
    texts = Texts(ZONE)

    def taken(days: int) -> dict[str, tuple[date, str]]:
        begin(desk, practice, days)
        shown = desk.db.run_here(plans.find_plan, desk.officer, practice.tasks)
        assert shown
        read = Calendar.from_ical(as_calendar(shown, desk.officer, practice, texts.of("fr")))
        assert read["VERSION"] == "2.0" and read["PRODID"]
        assert all(event.end - event.start == timedelta(days=1) for event in read.events)
        return {str(event["UID"]): (event.start, str(event["SUMMARY"])) for event in read.events}

    begin(desk, practice, 200)
    desk.db.run_here(plans.tick, desk.officer, "passport", practice.tasks)
    first, moved = taken(200), taken(150)
    assert len(first) == len(practice.tasks), "the AMS, and every task but the one that is done"
    assert first.keys() == moved.keys(), "an event keeps its name, so that it moves in the phone"
    ams = f"ams.{desk.officer}@peaceops-bot"
    assert first[ams][0] - moved[ams][0] == timedelta(days=50)
    assert "Dormir, manger et régler deux réveils" in [title for _, title in first.values()]


@pytest.mark.parametrize(
    ("moment", "zone", "day"),
    [
        ("2026-11-24T03:00", "America/St_Johns", "2026-11-23"),
        ("2026-11-24T03:31", "America/St_Johns", "2026-11-24"),
        ("2026-03-08T04:59", "America/Toronto", "2026-03-07"),
        ("2026-11-01T03:59", "America/Toronto", "2026-10-31"),
        ("2026-11-01T04:01", "America/Toronto", "2026-11-01"),
    ],
    ids=["half an hour off", "half an hour later", "before clocks go on", "before clocks go back", "after"],
)
def test_days_begin_at_midnight_there(moment: str, zone: str, day: str, clock: Clock) -> None:
    clock(moment)
    assert today_in(zone) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Port au Prince", "America/Port-au-Prince"),
        ("st johns", "America/St_Johns"),
        ("kinshassa", "Africa/Kinshasa"),
        ("Ottawa", "America/Toronto"),
        ("Québec", "America/Toronto"),
        ("calgary", "America/Edmonton"),
        ("Terre-Neuve", "America/St_Johns"),
        ("Ramallah", "Asia/Hebron"),
        ("Le Caire", "Africa/Cairo"),
    ],
)
def test_a_zone_is_found_by_its_city(typed: str, zone: str) -> None:
    assert time_zones.find_zones(typed, 5)[0] == zone
    assert time_zones.is_zone(zone) and not time_zones.is_zone("Mars/Base")
    assert time_zones.find_zones("xyzzy", 5) == []
