"""Open a course: ask for its place, then for its first day."""

import asyncio
from datetime import date
from functools import partial

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk.courses import NewCourse
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_tap, typed
from bot.ui.reply import show
from data.ams.plan.dates import read_ams_day
from data.calendar.clock import today_in
from data.courses import store as courses
from data.forms.mistakes import BadAnswer, Mistake
from data.people import prompts
from data.people.prompts import PromptView
from data.text.normalize import clean
from handlers.courses import screens
from handlers.courses.show import show_course, show_courses
from handlers.forms.aside_actions import PromptWays, is_unknown, leave_aside, refuse_wordless, take_way_out

PLACE, BEGINS = "course_place", "course_begins"
"""Kinds of prompts; the first has no detail, the second has the place."""


def handlers() -> Handlers:
    return for_coordinators([on_tap(NewCourse, ask_place)])


def prompt_handlers() -> dict[str, PromptHandler]:
    return {PLACE: take_place, BEGINS: take_begin}


async def ask_place(update: Update, context: Context) -> None:
    await ask_place_again(update, context, "")


async def ask_place_again(update: Update, context: Context, problem: str) -> None:
    """Ask for the place, below what was wrong with the text that was typed."""
    await context.db.run(prompts.open_prompt, context.person.id, PLACE)
    await show(update, screens.ask("course-ask-place", context.words).under(problem))


async def take_place(update: Update, context: Context, prompt: PromptView) -> bool:
    """Keep the place, and ask for the first day. False for what the rooms that answer reply to."""
    ways = PromptWays(partial(ask_place_again, update, context), partial(show_courses, update, context))
    place = await read_place(update, context, ways)
    if isinstance(place, bool):
        return place
    await ask_begin(update, context, place, "")
    return True


async def read_place(update: Update, context: Context, ways: PromptWays) -> str | bool:
    """Return the place that was typed. For what isn't one, return what the prompt returns: True if it was
    dealt with, False if other rooms reply to it.
    """
    place = clean(typed(update))
    if await take_way_out(update, context, ways):
        return True
    if is_unknown(place):
        await ways.again(context.words("form-mistake-needed"))
        return True
    if await refuse_wordless(place, context, ways, courses.MAX_PLACE_LENGTH):
        return True
    return False if await leave_aside(update, context, ways) else place


async def ask_begin(update: Update, context: Context, place: str, problem: str) -> None:
    """Ask for the first day of a course in this place, below what was wrong with the text that was typed."""
    await context.db.run(prompts.open_prompt, context.person.id, BEGINS, None, place)
    await show(update, screens.ask("course-ask-begin", context.words).under(problem))


async def take_begin(update: Update, context: Context, prompt: PromptView) -> bool:
    """Open the course on this day; ask again if the text names no day, or many. False for what the rooms that
    answer reply to.
    """
    zone, place = context.services.settings.time_zone, prompt.detail or ""
    ways = PromptWays(partial(ask_begin, update, context, place), partial(ask_place, update, context))
    day = await read_first_day(update, context, ways, today_in(zone))
    if isinstance(day, bool):
        return day
    await context.db.run(prompts.close_prompt, context.person.id)
    own = (context.language, zone)
    await show_course(
        update, context, await context.db.run(courses.open_course, context.person.id, place, day, own)
    )
    return True


async def read_first_day(update: Update, context: Context, ways: PromptWays, today: date) -> date | bool:
    """Return the first day that was typed. For a text that names no day, or many, return what the prompt
    returns: True if it was dealt with, False if other rooms reply to it.
    """
    if await take_way_out(update, context, ways):
        return True
    try:
        read = await asyncio.to_thread(read_ams_day, typed(update), today, context.language)
    except BadAnswer as error:
        if error.mistake is not Mistake.UNDECIDED and await leave_aside(update, context, ways):
            return False
        await ways.again(context.words(screens.day_problem(error.mistake), longest=0))
        return True
    if read.is_vague:
        await ways.again(context.words("course-day-vague"))
        return True
    return read.day
