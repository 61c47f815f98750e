"""A trainer sets the tasks of a day."""

from datetime import date, timedelta
from functools import partial

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk.courses import AddQuotedTask, AddTask, OpenTasks, RemoveTask
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_tap, typed
from bot.ui.reply import quoted_text, show
from bot.ui.screen import Screen
from data.courses import tasks as course_tasks
from data.courses.store import CourseView
from data.people.prompts import PromptView
from data.text.normalize import clean, written_out
from data.text.questions import is_question
from handlers.courses import screens
from handlers.courses.show import find_course, show_course, show_courses
from handlers.forms.desk_prompt_actions import PromptWays, asks, leave_aside, of_coordinators, refuse_wordless

TASK = "course_task"
"""The kind of prompt; its detail is 'course day'."""


def handlers() -> Handlers:
    return for_coordinators(
        [
            on_tap(OpenTasks, open_tasks),
            on_tap(AddTask, ask_task),
            on_tap(AddQuotedTask, add_quoted),
            on_tap(RemoveTask, remove_task),
        ]
    )


def prompt_handlers() -> dict[str, PromptHandler]:
    return {TASK: of_coordinators(ways_of, take_task)}


async def open_tasks(update: Update, context: Context, tap: OpenTasks) -> None:
    await show_tasks(update, context, tap.course, tap.day)


async def show_tasks(update: Update, context: Context, course_id: int, number: int) -> None:
    found = await find_course(update, context, course_id)
    if found is None:
        return
    listed = await context.db.run(course_tasks.list_tasks, course_id, day_of(found, number))
    number = screens.day_number(found, number)
    await show(update, screens.tasks(found, number, listed, context.words))


async def ask_task(update: Update, context: Context, tap: AddTask) -> None:
    """Ask for a task; show a closed course, or a day that has MAX_TASKS, instead."""
    found = await find_course(update, context, tap.course)
    if found is None:
        return
    listed = await context.db.run(course_tasks.list_tasks, found.id, day_of(found, tap.day))
    if found.is_closed:
        await show_course(update, context, found.id)
    elif len(listed) >= course_tasks.MAX_TASKS:
        await show_tasks(update, context, found.id, tap.day)
    else:
        await ask_again(update, context, found.id, tap.day, "")


async def ask_again(update: Update, context: Context, course_id: int, number: int, problem: str) -> None:
    """Ask for a task of a day, below what was wrong with the text that was typed."""
    await context.open_prompt(TASK, detail=f"{course_id} {number}")
    await show(update, screens.ask_task(course_id, number, context.words).under(problem))


def day_of(course: CourseView, number: int) -> date:
    """Return a day of the course by its number, counted from 0."""
    return course.begins_on + timedelta(days=screens.day_number(course, number))


def course_and_day(prompt: PromptView) -> tuple[int, int]:
    """Return the id of the course, and the day by its number, of which a prompt asks for a task."""
    course_id, _, number = (prompt.detail or "").partition(" ")
    return int(course_id or 0), int(number or 0)


def ways_of(update: Update, context: Context, prompt: PromptView) -> PromptWays:
    course_id, day = course_and_day(prompt)
    again = partial(ask_again, update, context, course_id, day)
    return PromptWays(again, partial(show_tasks, update, context, course_id, day))


async def take_task(update: Update, context: Context, prompt: PromptView) -> None:
    """Keep a task as the trainer wrote it; ask about one that reads like a question."""
    course_id, day = course_and_day(prompt)
    found, text = await find_course(update, context, course_id), clean(typed(update))
    if found is None:
        return
    refuse_wordless(text, context, course_tasks.MAX_TASK_LENGTH)
    if is_question(written_out(text)) or asks(context, text):
        await show(update, screens.ask_if_task(found.id, day, context.words), quoting=True)
        return
    await leave_aside(update, context)
    await add(update, context, found, day, text)


async def add_quoted(update: Update, context: Context, tap: AddQuotedTask) -> None:
    """Add the quoted text as a task; ask for it again if the message was deleted."""
    found, text = await find_course(update, context, tap.course), clean(quoted_text(update))
    if found and 0 < len(text) <= course_tasks.MAX_TASK_LENGTH:
        await add(update, context, found, tap.day, text)
    elif found:
        await ask_again(update, context, found.id, tap.day, "")


async def add(update: Update, context: Context, course: CourseView, number: int, text: str) -> None:
    """Add a task and show the day's tasks, or say why it can't be added."""
    await context.close_prompt()
    if await context.db.run(course_tasks.add_task, course.id, day_of(course, number), text):
        await show_tasks(update, context, course.id, number)
        return
    html = context.words("course-task-refused", most=course_tasks.MAX_TASKS)
    await show(update, Screen(html, screens.to_tasks(course.id, number, context.words)))


async def remove_task(update: Update, context: Context, tap: RemoveTask) -> None:
    removed = await context.db.run(course_tasks.remove_task, tap.task)
    if removed is None:
        await show_courses(update, context)
        return
    course_id, day = removed
    found = await find_course(update, context, course_id)
    if found:
        await show_tasks(update, context, course_id, (day - found.begins_on).days)
