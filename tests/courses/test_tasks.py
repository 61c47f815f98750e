"""Tasks of a course's day: sent once, on their morning, to everybody who has joined by then."""

from datetime import timedelta

import pytest
from sqlmodel import Session, select

from data.calendar.clock import today_in
from data.courses import changes
from data.courses import store as courses
from data.courses import tasks as course_tasks
from data.courses.changes import Wished
from data.db.base import utc_now
from data.models.courses import Course, CourseMember, CourseTask
from data.models.messages import Outbox
from tests.builders import ZONE, Desk
from tests.courses.actors import join, opened, people


def zone_at(hour: int) -> str:
    """A time zone in which it is about this hour of the day now."""
    ahead = (hour - utc_now().hour + 12) % 24 - 12
    return f"Etc/GMT{-ahead:+d}" if ahead else "Etc/GMT"


def told_tasks(desk: Desk) -> list[tuple[int, int]]:
    """Who was sent which task, in the order it happened."""
    query = select(Outbox.person_id, Outbox.about_id).where(Outbox.kind == course_tasks.TASKS)
    return desk.db.run_here(lambda session: [(who, task or 0) for who, task in session.exec(query)])


def a_day_passes(desk: Desk) -> None:
    """As if everything of courses had happened a day earlier."""

    def move(session: Session) -> None:
        for member in session.exec(select(CourseMember)):
            member.joined_at -= timedelta(days=1)
        for task in session.exec(select(CourseTask)):
            task.day -= timedelta(days=1)

    desk.db.run_here(move)


@pytest.mark.parametrize("hour", [3, 13])
def test_a_task_is_sent_on_the_morning_of_its_day_also_to_who_joined_late(desk: Desk, hour: int) -> None:
    first, late, latest = people(desk, 3)
    zone = zone_at(hour)
    course_id = desk.db.run_here(courses.open_course, desk.owner[0], "Lusaka", today_in(zone), ("en", zone))
    tomorrow = today_in(zone) + timedelta(days=1)
    join(desk, course_id, first)
    assert desk.db.run_here(course_tasks.add_task, course_id, tomorrow, "Read.")
    join(desk, course_id, late)
    desk.db.run_here(course_tasks.enqueue_tasks)
    assert told_tasks(desk) == [], "not before its day"
    a_day_passes(desk)
    join(desk, course_id, latest)
    for _minute in range(2):
        desk.db.run_here(course_tasks.enqueue_tasks)
    told = [person_id for person_id, _ in told_tasks(desk)]
    assert told == ([first, late] if hour >= course_tasks.MORNING.hour else []), "once each"


def test_a_task_put_in_place_of_another_is_sent_too(desk: Desk) -> None:
    course_id = opened(desk)
    join(desk, course_id, desk.officer)
    today = today_in(ZONE)
    for text in ("Read.", " Drive. "):
        assert desk.db.run_here(course_tasks.add_task, course_id, today, text)
        [*_, (person_id, task_id)] = told_tasks(desk)
        found = desk.db.run_here(course_tasks.find_sent_task, person_id, task_id)
        assert found and found[1] == text.strip()
        assert desk.db.run_here(course_tasks.find_sent_task, desk.owner[0], task_id) is None
        assert desk.db.run_here(course_tasks.remove_task, task_id)
        assert desk.db.run_here(course_tasks.find_sent_task, person_id, task_id) is None
    assert len(told_tasks(desk)) == 2, "the second isn't taken for the first"


def test_a_day_has_at_most_so_many_tasks(desk: Desk) -> None:
    course_id, today = opened(desk), today_in(ZONE)
    assert not desk.db.run_here(course_tasks.add_task, course_id, today, "  ")
    for number in range(course_tasks.MAX_TASKS + 2):
        added = desk.db.run_here(course_tasks.add_task, course_id, today, f"Task {number}")
        assert added is (number < course_tasks.MAX_TASKS)
    assert desk.db.run_here(course_tasks.remove_task, 10_000) is None


def test_a_shortened_course_sends_no_tasks_after_its_last_day(desk: Desk) -> None:
    zone = zone_at(13)
    begins = today_in(zone) - timedelta(days=6)
    course_id = desk.db.run_here(courses.open_course, desk.owner[0], "Lusaka", begins, ("en", zone))
    join(desk, course_id, desk.officer)
    assert desk.db.run_here(
        course_tasks.add_task, course_id, today_in(zone) + timedelta(days=2), "After the end."
    )
    for _day in range(2):
        a_day_passes(desk)
    move_begin(desk, days=2)
    desk.db.run_here(changes.change_course, course_id, Wished(weeks=1))
    desk.db.run_here(course_tasks.enqueue_tasks)
    assert told_tasks(desk) == []
    desk.db.run_here(changes.change_course, course_id, Wished(weeks=2))
    desk.db.run_here(course_tasks.enqueue_tasks)
    assert [person for person, _ in told_tasks(desk)] == [desk.officer], "it wasn't lost"


def move_begin(desk: Desk, days: int) -> None:
    """As if the only course had begun so many days earlier."""

    def move(session: Session) -> None:
        course = session.exec(select(Course)).one()
        course.begins_on -= timedelta(days=days)

    desk.db.run_here(move)
