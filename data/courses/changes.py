"""Change or close a course, and tell its candidates: changes made within moments are one message."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session, col, select

from data.courses.candidate_messages import enqueue_for, list_members
from data.courses.store import MAX_PLACE_LENGTH, WEEKS, CourseView, erase_names, find_membership
from data.courses.tasks import move_tasks
from data.db.base import utc_now
from data.db.notify import DESK, notify
from data.models.courses import Course, CourseChange, CourseMember
from data.text.locales import LANGUAGES

CHANGED, CLOSED = "course_changed", "course_closed"
"""Tell candidates what changed (`about_id` is the CourseChange), and that it was closed (the Course)."""
WAIT = timedelta(minutes=2)
"""How long candidates are told of no change, so that a mistake can be mended and several are one message."""


@dataclass(frozen=True)
class Wished:
    """What is to be changed of a course; None changes nothing."""

    place: str | None = None
    begins_on: date | None = None
    weeks: int | None = None
    language: str | None = None


@dataclass(frozen=True)
class Details:
    """What candidates are told of a course."""

    place: str
    begins_on: date
    ends_on: date
    language: str


def change_course(session: Session, course_id: int, wished: Wished) -> int:
    """Change an open course. Its tasks move with its first day. A number of weeks that isn't in WEEKS, and a
    language that isn't offered, change nothing. Returns how many candidates will be told.
    """
    row = session.get(Course, course_id, with_for_update=True)
    if row is None or row.closed_at is not None:
        return 0
    before, length = details_of(row), row.ends_on - row.begins_on
    row.place = (wished.place or row.place)[:MAX_PLACE_LENGTH]
    row.begins_on = wished.begins_on or row.begins_on
    row.ends_on = row.begins_on + length
    if wished.weeks in WEEKS:
        row.ends_on = row.begins_on + timedelta(weeks=wished.weeks, days=-1)
    if wished.language in LANGUAGES:
        row.language = wished.language
    move_tasks(session, row, row.begins_on - before.begins_on)
    notify(session, DESK)
    return 0 if details_of(row) == before else tell_changed(session, row, before)


def details_of(row: Course | CourseChange) -> Details:
    """Return what candidates are told of a course, as it is or as it was before a change."""
    return Details(row.place, row.begins_on, row.ends_on, row.language)


def tell_changed(session: Session, course: Course, before: Details) -> int:
    """Tell the candidates after WAIT what is no longer as it was `before`, in one message with what was
    changed since. Returns how many; none if everything is as they know it.
    """
    query = select(CourseChange).where(CourseChange.course_id == course.id)
    latest = session.exec(query.order_by(col(CourseChange.id).desc())).first()
    if latest is None or latest.at + WAIT <= utc_now():
        latest = CourseChange(
            course_id=course.id or 0,
            place=before.place,
            begins_on=before.begins_on,
            ends_on=before.ends_on,
            language=before.language,
        )
        session.add(latest)
        session.flush()
    members = list_members(session, course.id or 0)
    enqueue_for(session, CHANGED, latest.id or 0, members, latest.at + WAIT)
    return 0 if details_of(latest) == details_of(course) else len(members)


def find_change(session: Session, person_id: int, change_id: int) -> tuple[Details, CourseView] | None:
    """Return how a course was before a change, and how it is. None if the reader left it, it was closed, or
    it is again as it was.
    """
    row = session.get(CourseChange, change_id)
    found = find_membership(session, person_id, row.course_id) if row else None
    if row is None or found is None or found.course.is_closed:
        return None
    now = details_of(session.get_one(Course, row.course_id))
    return None if details_of(row) == now else (details_of(row), found.course)


def close_course(session: Session, course_id: int) -> None:
    """Close the course: nobody can join, trainers no longer see anybody's name, and candidates are told."""
    row = session.get(Course, course_id, with_for_update=True)
    if row is None or row.closed_at is not None:
        return
    row.closed_at = utc_now()
    for member in session.exec(select(CourseMember).where(CourseMember.course_id == course_id)):
        member.name = None
    erase_names(session, [course_id])
    enqueue_for(session, CLOSED, course_id, list_members(session, course_id))
