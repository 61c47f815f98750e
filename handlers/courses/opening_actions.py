"""Open a course: ask for its place, then for its first day."""

import asyncio

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk.courses import NewCourse
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_tap, typed
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.ams.plan.dates import read_ams_day
from data.ams.plan.store import today_in
from data.courses import store as courses
from data.forms.mistakes import BadAnswer, Mistake
from data.people import prompts
from data.people.prompts import PromptView
from data.text.normalize import clean
from handlers.courses import screens
from handlers.courses.show import show_course

PLACE, BEGINS = "course_place", "course_begins"
"""Kinds of prompts; the first has no detail, the second has the place."""


def handlers() -> Handlers:
    return for_coordinators([on_tap(NewCourse, ask_place)])


def prompt_handlers() -> dict[str, PromptHandler]:
    return {PLACE: take_place, BEGINS: take_begin}


def is_trainer(context: Context) -> bool:
    """Return whether this person may open courses: an answer may come after they were removed, or while their
    desk is locked.
    """
    return context.person.is_coordinator and context.locked_coordinator is None


async def ask_place(update: Update, context: Context) -> None:
    await context.db.run(prompts.open_prompt, context.person.id, PLACE)
    await show(update, Screen(context.words("course-ask-place"), screens.only_courses(context.words)))


async def take_place(update: Update, context: Context, prompt: PromptView) -> None:
    """Keep the place, and ask for the first day."""
    place = clean(typed(update))
    if not is_trainer(context) or not place or len(place) > courses.LONGEST_PLACE:
        await ask_place(update, context)
        return
    await context.db.run(prompts.open_prompt, context.person.id, BEGINS, None, place)
    await show(update, Screen(context.words("course-ask-begin"), screens.only_courses(context.words)))


async def take_begin(update: Update, context: Context, prompt: PromptView) -> None:
    """Open the course on this day; ask again if the text names no day."""
    zone = context.services.settings.time_zone
    mistake = Mistake.NOT_A_DATE
    try:
        read = await asyncio.to_thread(read_ams_day, typed(update), today_in(zone), context.language)
    except BadAnswer as error:
        read, mistake = None, error.mistake
    if read is None or read.is_vague or not is_trainer(context):
        is_unread = mistake is Mistake.NOT_A_DATE
        html = context.words("day-unread" if is_unread else f"form-mistake-{mistake.value}", longest=0)
        html += "\n\n" + context.words("course-ask-begin")
        await show(update, Screen(html, screens.only_courses(context.words)))
        return
    await context.db.run(prompts.close_prompt, context.person.id)
    opened = await context.db.run(
        courses.open_course, context.person.id, prompt.detail or "", read.day, (context.language, zone)
    )
    await show_course(update, context, opened)
