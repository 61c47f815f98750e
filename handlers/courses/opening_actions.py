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
from data.people.prompts import PromptView
from data.text.normalize import clean
from handlers.courses import screens
from handlers.courses.show import show_course, show_courses
from handlers.forms.desk_prompt_actions import (
    AskAgain,
    PromptWays,
    is_unknown,
    leave_aside,
    of_coordinators,
    refuse_wordless,
)

PLACE, BEGINS = "course_place", "course_begins"
"""Kinds of prompts; the first has no detail, the second has the place."""


def handlers() -> Handlers:
    return for_coordinators([on_tap(NewCourse, ask_place)])


def prompt_handlers() -> dict[str, PromptHandler]:
    return {
        PLACE: of_coordinators(ways_of_place, take_place),
        BEGINS: of_coordinators(ways_of_begin, take_begin),
    }


async def ask_place(update: Update, context: Context) -> None:
    await ask_place_again(update, context, "")


async def ask_place_again(update: Update, context: Context, problem: str) -> None:
    """Ask for the place, below what was wrong with the text that was typed."""
    await context.open_prompt(PLACE)
    await show(update, screens.ask("course-ask-place", context.words).under(problem))


def ways_of_place(update: Update, context: Context, prompt: PromptView) -> PromptWays:
    return PromptWays(partial(ask_place_again, update, context), partial(show_courses, update, context))


async def take_place(update: Update, context: Context, prompt: PromptView) -> None:
    """Keep the place, and ask for the first day."""
    await ask_begin(update, context, await read_place(update, context), "")


async def read_place(update: Update, context: Context) -> str:
    """Return the place that was typed. Raises AskAgain and LeftToOthers for what isn't one."""
    place = clean(typed(update))
    if is_unknown(place):
        raise AskAgain(context.words("form-mistake-needed"))
    refuse_wordless(place, context, courses.MAX_PLACE_LENGTH)
    await leave_aside(update, context)
    return place


async def ask_begin(update: Update, context: Context, place: str, problem: str) -> None:
    """Ask for the first day of a course in this place, below what was wrong with the text that was typed."""
    await context.open_prompt(BEGINS, detail=place)
    await show(update, screens.ask("course-ask-begin", context.words).under(problem))


def ways_of_begin(update: Update, context: Context, prompt: PromptView) -> PromptWays:
    again = partial(ask_begin, update, context, prompt.detail or "")
    return PromptWays(again, partial(ask_place, update, context))


async def take_begin(update: Update, context: Context, prompt: PromptView) -> None:
    """Open the course on the day that was typed."""
    zone = context.services.settings.time_zone
    day = await read_first_day(update, context, today_in(zone))
    await context.close_prompt()
    own = (context.language, zone)
    opened = await context.db.run(courses.open_course, context.person.id, prompt.detail or "", day, own)
    await show_course(update, context, opened)


async def read_first_day(update: Update, context: Context, today: date) -> date:
    """Return the first day that was typed. Raises AskAgain and LeftToOthers if the text names none, or
    many.
    """
    try:
        read = await asyncio.to_thread(read_ams_day, typed(update), today, context.language)
    except BadAnswer as error:
        if error.mistake is not Mistake.UNDECIDED:
            await leave_aside(update, context)
        raise AskAgain(context.words(screens.day_problem(error.mistake), longest=0)) from error
    if read.is_vague:
        raise AskAgain(context.words("course-day-vague"))
    return read.day
