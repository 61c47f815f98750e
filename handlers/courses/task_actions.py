"""A trainer sets the tasks of a day."""

from datetime import timedelta

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk.courses import AddTask, OpenTasks, RemoveTask
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_tap, typed
from bot.ui.reply import show
from data.courses import tasks as course_tasks
from data.people import prompts
from data.people.prompts import PromptView
from data.text.normalize import clean
from handlers.courses import screens
from handlers.courses.opening_actions import is_trainer
from handlers.courses.show import find_course, show_courses

TASK = "course_task"
"""The kind of prompt; its detail is 'course day'."""


def handlers() -> Handlers:
    return for_coordinators(
        [
            on_tap(OpenTasks, open_tasks),
            on_tap(AddTask, ask_task),
            on_tap(RemoveTask, remove_task),
        ]
    )


def prompt_handlers() -> dict[str, PromptHandler]:
    return {TASK: take_task}


async def open_tasks(update: Update, context: Context, tap: OpenTasks) -> None:
    await show_tasks(update, context, tap.course, tap.day)


async def show_tasks(update: Update, context: Context, course_id: int, number: int) -> None:
    """Show the tasks of one day."""
    found = await find_course(update, context, course_id)
    if found is None:
        return
    number = screens.day_number(found, number)
    day = found.begins_on + timedelta(days=number)
    listed = await context.db.run(course_tasks.list_tasks, course_id, day)
    await show(update, screens.tasks(found, number, listed, context.words))


async def ask_task(update: Update, context: Context, tap: AddTask) -> None:
    detail = f"{tap.course} {tap.day}"
    await context.db.run(prompts.open_prompt, context.person.id, TASK, None, detail)
    await show(update, screens.ask_task(tap.course, tap.day, context.words))


async def take_task(update: Update, context: Context, prompt: PromptView) -> None:
    """Keep a task as the trainer wrote it."""
    course_id, _, number = (prompt.detail or "").partition(" ")
    found = await find_course(update, context, int(course_id or 0))
    text = clean(typed(update))
    if found is None or not is_trainer(context):
        return
    if not text or len(text) > course_tasks.LONGEST_TASK:
        await show(update, screens.ask_task(found.id, int(number or 0), context.words))
        return
    await context.db.run(prompts.close_prompt, context.person.id)
    day = found.begins_on + timedelta(days=screens.day_number(found, int(number or 0)))
    await context.db.run(course_tasks.add_task, found.id, day, text)
    await show_tasks(update, context, found.id, int(number or 0))


async def remove_task(update: Update, context: Context, tap: RemoveTask) -> None:
    removed = await context.db.run(course_tasks.remove_task, tap.task)
    if removed is None:
        await show_courses(update, context)
        return
    course_id, day = removed
    found = await find_course(update, context, course_id)
    if found:
        await show_tasks(update, context, course_id, (day - found.begins_on).days)
