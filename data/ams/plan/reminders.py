"""Reminders of a plan, once a day at the hour that the officer chose, and the daily five quiz questions."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session, col, select

from data.ams.plan.store import ensure_plan, skip_past_hour
from data.calendar.clock import now_in, today_in
from data.models.preparation import Plan, PlanTask
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage

KIND, DAILY_KIND = "plan_due", "plan_quiz"
SNOOZE, REPEAT_AFTER = timedelta(days=3), timedelta(days=7)
"""For how long reminders are put off; the time after which late tasks are reminded of again."""


@dataclass(frozen=True)
class ReminderChange:
    """What somebody changes about their reminders; None leaves a value as it is. Ending a pause ends a snooze
    too.
    """

    hour: int | None = None
    zone: str | None = None
    pause: bool | None = None
    snooze: bool = False


def set_reminders(session: Session, person_id: int, zone: str, change: ReminderChange) -> None:
    """Change when and where somebody is reminded; `zone` is that of a new plan."""
    row = ensure_plan(session, person_id, zone)
    row.hour = row.hour if change.hour is None else change.hour
    row.zone = change.zone or row.zone
    row.is_paused = row.is_paused if change.pause is None else change.pause
    if change.pause is False:
        row.snoozed_until = None
    if change.snooze:
        row.snoozed_until = today_in(row.zone) + SNOOZE
    else:
        skip_past_hour(row)


def set_daily(session: Session, person_id: int, zone: str, is_daily: bool) -> None:
    """Send five questions a day at the chosen hour, from the next time it comes; or stop sending them."""
    row = ensure_plan(session, person_id, zone)
    row.is_daily, now = is_daily, now_in(row.zone)
    if is_daily and now.hour >= row.hour:
        row.quizzed_on = now.date()


def enqueue_reminders(session: Session) -> int:
    """Enqueue one summary for everybody whose hour has come and who has something due, and the daily five.
    Returns how many messages.
    """
    enqueued = 0
    wanted = col(Plan.is_paused).is_(False) | col(Plan.is_daily).is_(True)
    for row in session.exec(select(Plan).where(wanted)).all():
        now = now_in(row.zone)
        if now.hour >= row.hour:
            enqueued += remind(session, row, now)
            enqueued += send_daily(session, row, now)
    return enqueued


def is_quiet(row: Plan, today: date) -> bool:
    """Return whether no reminder is sent: it is paused, put off, sent already today, or the AMS is over, when
    being late means nothing any more.
    """
    put_off = row.snoozed_until is not None and today < row.snoozed_until
    was_told = row.told_on is not None and row.told_on >= today
    is_over = row.ams_on is not None and row.ams_on < today
    return row.is_paused or put_off or was_told or is_over


def remind(session: Session, row: Plan, now: datetime) -> int:
    """Enqueue a reminder of what came due since the last one; late tasks alone are repeated after
    REPEAT_AFTER. While a reminder waits for delivery, none follows it: it lists everything that is due when
    it arrives. Returns 1 or 0 messages.
    """
    if is_quiet(row, now.date()) or outbox.is_waiting(session, row.person_id, KIND):
        return 0
    query = select(col(PlanTask.due_on)).where(
        PlanTask.person_id == row.person_id,
        col(PlanTask.done_at).is_(None),
        col(PlanTask.due_on) <= now.date(),
    )
    due = [day for day in session.exec(query) if day]
    is_new = any(row.told_on is None or day > row.told_on for day in due)
    if not due or not (is_new or (row.told_on and now.date() - row.told_on >= REPEAT_AFTER)):
        return 0
    row.told_on = now.date()
    outbox.enqueue(session, row.person_id, OutboxMessage(KIND, f"{KIND}:{row.person_id}:{now.date()}"))
    return 1


def send_daily(session: Session, row: Plan, now: datetime) -> int:
    """Enqueue the daily five, once a day; they have a switch of their own, which a pause of the plan doesn't
    touch. Returns 1 or 0 messages.
    """
    if not row.is_daily or (row.quizzed_on and row.quizzed_on >= now.date()):
        return 0
    if outbox.is_waiting(session, row.person_id, DAILY_KIND):
        return 0
    row.quizzed_on = now.date()
    outbox.enqueue(
        session, row.person_id, OutboxMessage(DAILY_KIND, f"{DAILY_KIND}:{row.person_id}:{now.date()}")
    )
    return 1
