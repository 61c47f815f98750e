"""Tasks of a course's days: set by trainers, sent to the candidates on the morning of their day."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, select

from data.calendar.clock import now_in, today_in
from data.courses.candidate_messages import enqueue_for, list_members
from data.courses.store import CourseView, find_membership
from data.db.notify import DESK, notify
from data.models.courses import Course, CourseTask

TASKS = "course_tasks"
"""Tells candidates what they are to do on a day; `about_id` is the CourseTask."""
MORNING = time(7)
"""When a day's tasks are sent, in the course's zone."""
MAX_TASK_LENGTH, MAX_TASKS = 300, 8
"""Characters of a task, and tasks of a day, at most."""


@dataclass(frozen=True)
class TaskLine:
    """A task of a day."""

    id: int
    text: str


def list_tasks(session: Session, course_id: int, day: date) -> list[TaskLine]:
    query = select(CourseTask).where(CourseTask.course_id == course_id, CourseTask.day == day)
    return [TaskLine(row.id or 0, row.text) for row in session.exec(query.order_by(col(CourseTask.id)))]


def add_task(session: Session, course_id: int, day: date, text: str) -> bool:
    """Add a task to a day. Candidates are told on the morning of that day, or now if it has begun. Returns
    False for an empty text, a closed course, or a day with MAX_TASKS.
    """
    course = session.get(Course, course_id)
    listed = list_tasks(session, course_id, day)
    if course is None or course.closed_at or len(listed) >= MAX_TASKS or not text.strip():
        return False
    row = CourseTask(course_id=course_id, day=day, text=text.strip()[:MAX_TASK_LENGTH])
    session.add(row)
    session.flush()
    if day == today_in(course.zone):
        send_task(session, row, list_members(session, course_id))
    notify(session, DESK)
    return True


def remove_task(session: Session, task_id: int, of: int | None = None) -> tuple[int, date] | None:
    """Remove a task, of this course if one is given; it isn't sent any more. A closed course keeps its tasks.
    Returns its course and day, None if it isn't there.
    """
    row = session.get(CourseTask, task_id)
    if row is None or of not in (None, row.course_id):
        return None
    if session.get_one(Course, row.course_id).closed_at is None:
        session.delete(row)
        notify(session, DESK)
    return row.course_id, row.day


def find_sent_task(session: Session, person_id: int, task_id: int) -> tuple[CourseView, str] | None:
    """Return the task that a candidate is to be told; None if it was removed, or they left."""
    row = session.get(CourseTask, task_id)
    found = find_membership(session, person_id, row.course_id) if row else None
    return (found.course, row.text) if row and found and not found.course.is_closed else None


def enqueue_tasks(session: Session) -> int:
    """Send the tasks of today in every open course where it is MORNING or later, to those who had joined by
    then; others saw them as they joined. Tasks beyond the last day of a course that was shortened stay, but
    aren't sent. Returns how many messages.
    """
    enqueued = 0
    for course in session.exec(select(Course).where(col(Course.closed_at).is_(None))).all():
        now = now_in(course.zone)
        if now.time() < MORNING or now.date() > course.ends_on:
            continue
        morning = datetime.combine(now.date(), MORNING, ZoneInfo(course.zone))
        query = select(CourseTask).where(CourseTask.course_id == course.id, CourseTask.day == now.date())
        for row in session.exec(query.order_by(col(CourseTask.id))).all():
            enqueued += send_task(session, row, list_members(session, row.course_id, morning))
    return enqueued


def send_task(session: Session, row: CourseTask, person_ids: list[int]) -> int:
    """Send a task to those of these candidates who weren't sent it. Returns to how many."""
    return enqueue_for(session, TASKS, row.id or 0, person_ids)


def move_tasks(session: Session, course: Course, by: timedelta) -> None:
    """Move the tasks of a course by as much as its first day was moved. Those of a day that had begun become
    new tasks, sent on their new day: candidates may have got them on the old one.
    """
    today = today_in(course.zone)
    query = select(CourseTask).where(CourseTask.course_id == course.id).order_by(col(CourseTask.id))
    for row in session.exec(query).all() if by else ():
        if row.day <= today:
            session.add(CourseTask(course_id=row.course_id, day=row.day + by, text=row.text))
            session.delete(row)
        else:
            row.day += by
