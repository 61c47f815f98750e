"""Courses: opened by a coordinator, joined by a link; who lets their name be seen."""

import secrets
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session, col, func, select

from data.calendar.clock import today_in
from data.db.notify import DESK, notify
from data.models.courses import Course, CourseMember, CourseNotice
from data.outbox import erasures

WEEKS = (1, 2, 3, 4)
"""The lengths in weeks that a trainer can choose."""
USUAL_WEEKS = 2
"""The length in weeks of the courses on the RCMP's page on peace operations."""
MAX_PLACE_LENGTH = 80
"""Characters of a place that are kept."""


@dataclass(frozen=True)
class CourseView:
    """A course as callers see it; `today` is the date in the course's time zone."""

    id: int
    code: str
    place: str
    language: str
    zone: str
    begins_on: date
    ends_on: date
    members: int
    is_closed: bool
    today: date

    @property
    def weeks(self) -> int:
        """Return the length in weeks; a week that has begun counts whole."""
        return ((self.ends_on - self.begins_on).days + 7) // 7


@dataclass(frozen=True)
class CourseMembership:
    """An officer's place in a course; `name` is what trainers see, None if they see none."""

    course: CourseView
    name: str | None


def open_course(session: Session, person_id: int, place: str, begins_on: date, own: tuple[str, str]) -> int:
    """Open a course of USUAL_WEEKS. `own` is its language and time zone. Returns its id."""
    language, zone = own
    row = Course(
        code=secrets.token_hex(6),
        person_id=person_id,
        place=place[:MAX_PLACE_LENGTH],
        language=language,
        zone=zone,
        begins_on=begins_on,
        ends_on=begins_on + timedelta(weeks=USUAL_WEEKS, days=-1),
    )
    session.add(row)
    session.flush()
    notify(session, DESK)
    return row.id or 0


def view(session: Session, row: Course) -> CourseView:
    """Return the course as callers see it."""
    query = select(func.count()).where(CourseMember.course_id == row.id)
    return CourseView(
        id=row.id or 0,
        code=row.code,
        place=row.place,
        language=row.language,
        zone=row.zone,
        begins_on=row.begins_on,
        ends_on=row.ends_on,
        members=session.exec(query).one(),
        is_closed=row.closed_at is not None,
        today=today_in(row.zone),
    )


def find_course(session: Session, course_id: int) -> CourseView | None:
    row = session.get(Course, course_id)
    return view(session, row) if row else None


def find_by_code(session: Session, code: str) -> CourseView | None:
    """Return the open course that a link leads to, or None."""
    query = select(Course).where(Course.code == code, col(Course.closed_at).is_(None))
    row = session.exec(query).first()
    return view(session, row) if row else None


def list_courses(session: Session, latest: int = 20) -> list[CourseView]:
    """Return the open courses, then the closed ones that began last."""
    query = select(Course).order_by(col(Course.closed_at).is_not(None), col(Course.begins_on).desc())
    return [view(session, row) for row in session.exec(query.limit(latest))]


def join(session: Session, person_id: int, code: str, name: str | None) -> CourseView | None:
    """Add an officer to the class, under a name or without one. Who has joined already only changes the name.
    Returns None if no open course has this code.
    """
    found = find_by_code(session, code)
    if found is None:
        return None
    if find_member(session, person_id, found.id) is None:
        session.add(CourseMember(course_id=found.id, person_id=person_id, name=name))
        session.flush()
        notify(session, DESK)
    else:
        set_name(session, person_id, found.id, name)
    return find_course(session, found.id)


def find_member(session: Session, person_id: int, course_id: int) -> CourseMember | None:
    """Return the row of an officer's place in a course, or None."""
    query = select(CourseMember).where(
        CourseMember.person_id == person_id, CourseMember.course_id == course_id
    )
    return session.exec(query).first()


def find_membership(session: Session, person_id: int, course_id: int) -> CourseMembership | None:
    """Return an officer's place in a course as callers see it, or None."""
    row, found = find_member(session, person_id, course_id), find_course(session, course_id)
    return CourseMembership(found, row.name) if row and found else None


def list_memberships(session: Session, person_id: int) -> list[CourseMembership]:
    """Return the courses that an officer joined, the latest first."""
    query = select(CourseMember).where(CourseMember.person_id == person_id)
    rows = session.exec(query.order_by(col(CourseMember.id).desc())).all()
    return [found for row in rows if (found := find_membership(session, person_id, row.course_id))]


def set_name(session: Session, person_id: int, course_id: int, name: str | None) -> None:
    """Let trainers see the officer's name and results, or hide them. Hiding erases the messages that show
    them.
    """
    row = find_member(session, person_id, course_id)
    if row is None:
        return
    was_named, course = row.name is not None, session.get(Course, course_id)
    row.name = name if course and course.closed_at is None else None
    if was_named and name is None:
        erase_names(session, [course_id])
    notify(session, DESK)


def leave(session: Session, person_id: int, course_id: int) -> None:
    """Take the officer out of the class, and erase the messages that show their name."""
    row = find_member(session, person_id, course_id)
    if row:
        if row.name is not None:
            erase_names(session, [course_id])
        session.delete(row)
        notify(session, DESK)


def keep_names(
    session: Session, course_id: int, person_id: int, message_id: int, named: Sequence[str]
) -> None:
    """Record that a message to a trainer names these candidates. If one of them isn't to be named any more,
    because they said so while it was on its way, it is erased at once.
    """
    if not message_id:
        return
    keep_others_out(session, [course_id])
    names = select(CourseMember.name).where(CourseMember.course_id == course_id)
    if Counter(named) - Counter(session.scalars(names)):
        erasures.erase_message(session, person_id, message_id, None, erasures.CLASS)
        return
    place = {"course_id": course_id, "person_id": person_id, "message_id": message_id}
    if session.exec(select(CourseNotice.id).filter_by(**place)).first() is None:
        session.add(CourseNotice(**place))


def keep_others_out(session: Session, course_ids: Sequence[int]) -> None:
    """Wait, on PostgreSQL, for those who record or hide names of these courses, and keep others from it until
    the transaction ends: side by side, the one misses the message and the other that a name is hidden.
    """
    session.flush()
    courses = select(Course.id).where(col(Course.id).in_(course_ids)).order_by(col(Course.id))
    session.exec(courses.with_for_update()).all()


def erase_names(session: Session, course_ids: Sequence[int], erasure_id: int | None = None) -> None:
    """Erase every message that names candidates of these courses, and refresh open pages."""
    notify(session, DESK)
    keep_others_out(session, course_ids)
    rows = session.exec(select(CourseNotice).where(col(CourseNotice.course_id).in_(course_ids))).all()
    for row in rows:
        erasures.erase_message(session, row.person_id, row.message_id, erasure_id, erasures.CLASS)
        session.delete(row)


def erase_names_of(session: Session, person_id: int, erasure_id: int | None) -> None:
    """Erase the messages of all courses in which an officer is named."""
    query = select(CourseMember.course_id).where(
        CourseMember.person_id == person_id, col(CourseMember.name).is_not(None)
    )
    erase_names(session, session.exec(query).all(), erasure_id)
