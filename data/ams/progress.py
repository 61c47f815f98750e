"""The progress of somebody's preparation, for one screen."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from data.ams.driving import store as drives
from data.ams.material import SKILLS, Practice
from data.ams.plan import store as plans
from data.ams.plan.store import PlanView, TaskView, set_shared
from data.ams.quiz import store as quizzes
from data.ams.quiz.store import Area
from data.ams.rehearsals import store as rehearsals
from data.ams.rehearsals.store import RehearsalView
from data.ams.standing import PartView, get_readiness, weakest_first
from data.calendar.clock import today_in
from data.interests.store import list_open, notify_coordinators
from data.text.locales import LANGUAGES


@dataclass(frozen=True)
class Progress:
    """Everything `/ams` shows; None and 0 if there is nothing yet."""

    plan: PlanView | None
    areas: tuple[Area, ...]
    days: tuple[tuple[date, int, int], ...]
    streak: int
    rehearsed: int
    exercises: int
    drives: int
    drives_passed: int
    has_run: bool
    running: RehearsalView | None
    parts: tuple[PartView, ...]
    tasks: int
    practised_today: bool
    has_interest: bool
    """Whether coordinators have a file of this officer, in which they would see what is shared."""

    @property
    def measured(self) -> list[PartView]:
        """Return the parts with results, the weakest first."""
        return sorted((one for one in self.parts if one.share is not None), key=lambda one: one.share or 0)

    @property
    def next_task(self) -> TaskView | None:
        """Return the due task of the weakest part; if none is due, the next one; None if all are done."""
        if self.plan is None:
            return None
        return next(iter([*weakest_first(self.plan.due, self.parts), *self.plan.waiting]), None)

    @property
    def is_new(self) -> bool:
        """Return whether nothing was begun or practised yet."""
        is_under_way = self.has_run or self.running
        return not (self.plan or self.days or self.rehearsed or self.drives or is_under_way)

    @property
    def next_step(self) -> str:
        """Return what helps most now: a code with a text `step-<code>`."""
        if self.running:
            return "go_on"
        if self.has_run:
            return "resume"
        if self.plan is None or not self.plan.is_made:
            return "plan"
        if self.plan.days_left is not None and self.plan.days_left < 0:
            return "over"
        task = self.next_task
        if task and task.due_on and task.due_on <= self.plan.today:
            return "task"
        if not any(area.answered for area in self.areas):
            return "quiz"
        if self.measured and self.measured[0].state != "steady":
            return "weakest"
        if self.rehearsed < len(SKILLS):
            return "rehearse"
        if not self.drives_passed:
            return "drive"
        return "rehearse" if self.rehearsed < self.exercises // len(LANGUAGES) else "done"


def get_progress(session: Session, person_id: int, practice: Practice, zone: str) -> Progress:
    """Return all progress of a person; `zone` is the time zone of somebody without a plan."""
    plan = plans.find_plan(session, person_id, practice.tasks)
    today = plan.today if plan else today_in(zone)
    attempts = drives.list_attempts(session, person_id, 50, zone)
    run = quizzes.find_run(session, person_id)
    days = tuple(quizzes.list_days(session, person_id, 14))
    return Progress(
        plan=plan,
        areas=tuple(quizzes.list_areas(session, person_id, practice.quiz)),
        days=days,
        streak=quizzes.count_streak(session, person_id, today),
        rehearsed=len(rehearsals.list_done(session, person_id)),
        exercises=len(practice.exercises),
        drives=len(attempts),
        drives_passed=sum(attempt.passed for attempt in attempts),
        has_run=bool(run and run.question),
        running=rehearsals.find_running(session, person_id),
        parts=get_readiness(session, person_id, practice),
        tasks=len(practice.tasks),
        practised_today=any(day == today for day, *_ in days),
        has_interest=bool(list_open(session, person_id)),
    )


def find_shared(session: Session, person_id: int, practice: Practice, zone: str) -> Progress | None:
    """Return an officer's progress for coordinators, None unless they share it."""
    shown = get_progress(session, person_id, practice, zone)
    return shown if shown.plan and shown.plan.is_shared else None


def share_progress(session: Session, person_id: int, zone: str, is_shared: bool) -> None:
    """Show a person's preparation on the cards of their open interests, or remove it from them at once."""
    set_shared(session, person_id, zone, is_shared)
    for interest in list_open(session, person_id):
        notify_coordinators(session, interest, person_id, "ams_shared" if is_shared else "ams_unshared")
