"""Courses and their candidates, in a database."""

from datetime import timedelta

from sqlmodel import Session

from data.calendar.clock import today_in
from data.courses import store as courses
from data.models.people import Person
from tests.builders import ZONE, Desk


def people(desk: Desk, count: int) -> list[int]:
    """So many officers."""

    def add(session: Session) -> list[int]:
        rows = [Person(telegram_id=9_000_000 + number) for number in range(count)]
        session.add_all(rows)
        session.flush()
        return [row.id or 0 for row in rows]

    return desk.db.run_here(add)


def opened(desk: Desk, days_ago: int = 0) -> int:
    """A course that began so many days ago."""
    begins = today_in(ZONE) - timedelta(days=days_ago)
    return desk.db.run_here(courses.open_course, desk.owner[0], "Lusaka", begins, ("en", ZONE))


def join(desk: Desk, course_id: int, person_id: int, name: str | None = None) -> None:
    found = desk.db.run_here(courses.find_course, course_id)
    assert found and desk.db.run_here(courses.join, person_id, found.code, name)
