"""A plan worked back from the AMS date: tasks with due days, ticked and moved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from sqlmodel import Session, select

from data.ams.material import TaskFile
from data.calendar.clock import now_in, today_in
from data.db.base import utc_now
from data.models.preparation import Plan, PlanTask

HOURS = (6, 7, 8, 12, 17, 18, 19, 20, 21)
"""The hours that people can choose for their reminders."""


@dataclass(frozen=True)
class TaskView:
    """A task of somebody's plan."""

    code: str
    group: str
    part: str | None
    due_on: date | None
    is_done: bool


@dataclass(frozen=True)
class PlanView:
    """Somebody's plan on a day in their zone."""

    ams_on: date | None
    zone: str
    hour: int
    is_paused: bool
    is_shared: bool
    is_daily: bool
    snoozed_until: date | None
    today: date
    tasks: tuple[TaskView, ...]
    is_made: bool
    """Whether the plan has tasks; sharing, or the daily five, alone make none."""

    @property
    def is_snoozed(self) -> bool:
        """Return whether reminders are put off for longer than until the next time the hour comes."""
        return self.snoozed_until is not None and (self.snoozed_until - self.today).days > 1

    @property
    def done(self) -> int:
        """Return how many tasks are done."""
        return sum(task.is_done for task in self.tasks)

    @property
    def days_left(self) -> int | None:
        """Return the days to the AMS; negative after it, None without a date."""
        return (self.ams_on - self.today).days if self.ams_on else None

    @property
    def waiting(self) -> list[TaskView]:
        """Return the tasks that aren't done, the earliest due first."""
        left = [task for task in self.tasks if not task.is_done]
        return sorted(left, key=lambda task: task.due_on or date.max)

    @property
    def due(self) -> list[TaskView]:
        """Return the tasks that are due today or were before, the earliest first."""
        return [task for task in self.waiting if task.due_on and task.due_on <= self.today]


def find_row(session: Session, person_id: int) -> Plan | None:
    """Return the row of somebody's plan, or None."""
    return session.exec(select(Plan).where(Plan.person_id == person_id)).first()


def ensure_plan(session: Session, person_id: int, zone: str) -> Plan:
    """Return the row of somebody's plan; if there is none, it is begun in `zone`."""
    row = find_row(session, person_id)
    if row is None:
        row = Plan(person_id=person_id, zone=zone)
        session.add(row)
        session.flush()
    return row


def zone_of(session: Session, person_id: int, zone: str) -> str:
    """Return the zone somebody chose, `zone` if they have chosen none."""
    row = find_row(session, person_id)
    return row.zone if row else zone


def find_plan(session: Session, person_id: int, tasks: Sequence[TaskFile]) -> PlanView | None:
    """Return somebody's plan with all tasks, None if they never began one."""
    row = find_row(session, person_id)
    return view(session, row, tasks) if row else None


def view(session: Session, row: Plan, tasks: Sequence[TaskFile]) -> PlanView:
    """Return a plan as callers see it; tasks that the files don't have any more are left out."""
    query = select(PlanTask).where(PlanTask.person_id == row.person_id)
    known = {task.code: task for task in session.exec(query)}
    return PlanView(
        ams_on=row.ams_on,
        zone=row.zone,
        hour=row.hour,
        is_paused=row.is_paused,
        is_shared=row.is_shared,
        is_daily=row.is_daily,
        snoozed_until=row.snoozed_until,
        today=today_in(row.zone),
        tasks=tuple(
            TaskView(
                task.code,
                task.group,
                task.part,
                known[task.code].due_on if task.code in known else None,
                task.code in known and known[task.code].done_at is not None,
            )
            for task in tasks
        ),
        is_made=bool(known),
    )


def set_date(
    session: Session, person_id: int, zone: str, ams_on: date | None, tasks: Sequence[TaskFile]
) -> None:
    """Work the plan back from a date, or keep the tasks without days. What is done stays as it is."""
    row = ensure_plan(session, person_id, zone)
    row.ams_on, row.snoozed_until, row.told_on = ams_on, None, None
    skip_past_hour(row)
    query = select(PlanTask).where(PlanTask.person_id == person_id)
    known = {task.code: task for task in session.exec(query)}
    today = today_in(row.zone)
    for task in tasks:
        mine = known.get(task.code) or PlanTask(person_id=person_id, code=task.code)
        if mine.done_at is None:
            mine.due_on = due_day(task.days, ams_on, today, days_before_exam(tasks))
        session.add(mine)


def days_before_exam(tasks: Sequence[TaskFile]) -> int:
    """Return how many days before the AMS the first task is due."""
    return max((task.days for task in tasks), default=0)


def due_day(days: int, ams_on: date | None, today: date, lead: int) -> date | None:
    """Return a task's day, None without a date: `days` before the AMS, but never before today. If fewer
    than `lead` days are left, the whole plan is squeezed into them, in its order.
    """
    if ams_on is None:
        return None
    left = max(0, (ams_on - today).days)
    if left < lead:
        days = ceil(days * left / lead)
    return max(today, ams_on - timedelta(days=days))


def skip_past_hour(row: Plan) -> None:
    """Begin reminders tomorrow if today's hour has passed, so that none comes at another hour than the
    chosen.
    """
    now = now_in(row.zone)
    if now.hour >= row.hour:
        tomorrow = now.date() + timedelta(days=1)
        row.snoozed_until = max(row.snoozed_until or tomorrow, tomorrow)


def tick(session: Session, person_id: int, code: str, tasks: Sequence[TaskFile]) -> bool | None:
    """Mark a task as done, or as not done; a task that came into the files after the plan was made can be
    ticked too. Returns whether it is done now; None if there is no such task or no plan.
    """
    query = select(PlanTask).where(PlanTask.person_id == person_id, PlanTask.code == code)
    row, plan = session.exec(query).first(), find_row(session, person_id)
    task = next((task for task in tasks if task.code == code), None)
    if task is None or plan is None:
        return None
    if row is None:
        due_on = due_day(task.days, plan.ams_on, today_in(plan.zone), days_before_exam(tasks))
        row = PlanTask(person_id=person_id, code=code, due_on=due_on)
        session.add(row)
    row.done_at = None if row.done_at else utc_now()
    return row.done_at is not None


def set_shared(session: Session, person_id: int, zone: str, is_shared: bool) -> None:
    """Show one's progress on the coordinators' card, or stop showing it."""
    ensure_plan(session, person_id, zone).is_shared = is_shared
