"""Screens of the plan: its date, its groups of tasks, the days they are due."""

from collections.abc import Sequence
from datetime import date, timedelta

from telegram import InlineKeyboardMarkup

from bot.callbacks import ams as ams_taps
from bot.texts.catalogue import Words
from bot.ui.formatting import bar, excerpt
from bot.ui.keyboards import Row, button, home, in_pairs, to_ams
from bot.ui.screen import Screen
from data.ams.material import Practice
from data.ams.plan.store import PlanView, TaskView
from data.ams.standing import PartView, weakest_first

EXAMPLE = timedelta(days=120)
"""How far ahead the day lies that the question gives as an example."""


def without_date(words: Words) -> list[Row]:
    """Offer to go on without a date, or to go back."""
    return [[button(words.plain("button-no-date"), ams_taps.NoDate())], to_ams(words)]


def to_plan(words: Words) -> Row:
    """Return the row that leads back to the plan and home."""
    return [button(words.plain("button-to-plan"), ams_taps.OpenPlan()), *home(words)]


def days_left(plan: PlanView | None, words: Words, whose: str = "own") -> str:
    """Say how many days are left to the AMS, or that there is no date. With `whose` "other", word it for a
    reader who isn't the officer.
    """
    if plan is None or plan.ams_on is None or plan.days_left is None:
        return words("ams-no-date")
    if plan.days_left < 0:
        return words(f"days-{whose}-was", at=words.day(plan.ams_on))
    return words(f"days-{whose}-in", days=plan.days_left, at=words.day(plan.ams_on))


def date_question(today: date, words: Words, problem: str = "") -> Screen:
    """Ask when the AMS is, with an example in the future; begin with the `problem` if there was one."""
    question = words("date-question", example=words.day(today + EXAMPLE))
    html = f"{problem}\n\n{question}" if problem else question
    return Screen(html, InlineKeyboardMarkup(without_date(words)))


def vague_date(said: str, day: date, words: Words) -> Screen:
    """Say that what was typed could mean many days, ask for the day, and offer to plan with the first."""
    html = words("date-vague", said=excerpt(said, 60), day=words.day(day))
    label = words.plain("button-date-for-now", day=words.day(day))
    for_now = [button(label, ams_taps.TakeDate(day.isoformat()))]
    return Screen(html, InlineKeyboardMarkup([for_now, *without_date(words)]))


def plan(shown: PlanView, parts: Sequence[PartView], words: Words) -> Screen:
    """Show the days left and how far each group is; the group of the weakest part comes first."""
    groups = list(dict.fromkeys(task.group for task in weakest_first(shown.tasks, parts)))
    done, total = shown.done, len(shown.tasks)
    parts_of_text = [words("plan-head"), days_left(shown, words)]
    parts_of_text.append(f"{bar(done, total)} {words('ams-tasks', done=done, total=total)}")
    lines = []
    for group in groups:
        tasks = [task for task in shown.tasks if task.group == group]
        lines.append(
            words(
                "plan-group",
                group=words.plain(f"group-{group}"),
                done=sum(t.is_done for t in tasks),
                total=len(tasks),
            )
        )
    parts_of_text.append("\n".join(lines))
    if parts and parts[0].share is not None:
        parts_of_text.append(words("plan-by-weakness", part=words.plain(f"part-{parts[0].part}")))
    if shown.is_paused:
        parts_of_text.append(words("plan-is-paused"))
    html = "\n\n".join(parts_of_text)
    cells = [button(words.plain(f"group-{group}"), ams_taps.OpenTaskGroup(group)) for group in groups]
    rows = in_pairs(cells)
    rows.append(
        [button(words.plain("button-date" if shown.ams_on else "button-set-date"), ams_taps.AskDate())]
    )
    rows.append([button(words.plain("button-reminders"), ams_taps.OpenReminders())])
    if shown.ams_on:
        rows.append([button(words.plain("button-calendar"), ams_taps.SendCalendar())])
    return Screen(html, InlineKeyboardMarkup([*rows, to_ams(words)]))


def group(shown: PlanView, code: str, tasks: Sequence[TaskView], practice: Practice, words: Words) -> Screen:
    """List the tasks of a group in the order given, each with its day."""
    titles = {task.code: task.title(words.language) for task in practice.tasks}
    lines = [task_line(task, titles[task.code], shown, words) for task in tasks]
    html = f"<b>{words(f'group-{code}')}</b>\n\n" + "\n".join(lines) + "\n\n" + words("plan-tick")
    rows = [
        [
            button(
                words.plain("button-task-done" if task.is_done else "button-task", title=titles[task.code]),
                ams_taps.TickTask(task.code),
            )
        ]
        for task in tasks
    ]
    return Screen(html, InlineKeyboardMarkup([*rows, to_plan(words)]))


def task_line(task: TaskView, title: str, shown: PlanView, words: Words) -> str:
    """Describe a task: done, open, late, or due on a day. The state is said in a word too."""
    if task.is_done:
        return words("task-done", title=title)
    if task.due_on is None:
        return words("task-open", title=title)
    if task.due_on < shown.today:
        return words("task-late", title=title)
    return words("task-due", title=title, at=words.short_day(task.due_on))
