"""Hold an open course in another place, or begin it on another day."""

from functools import partial

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk.courses import AskNewBegin, AskNewPlace
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_tap
from bot.ui.reply import show
from data.courses import changes
from data.courses.changes import Wished
from data.people.prompts import PromptView
from handlers.courses import screens
from handlers.courses.opening_actions import read_first_day, read_place
from handlers.courses.show import find_course, show_course
from handlers.forms.desk_prompt_actions import PromptWays, of_coordinators

PLACE, BEGINS = "course_new_place", "course_new_begin"
"""Kinds of prompts; the detail of each is the course."""
QUESTIONS = {PLACE: "course-new-place", BEGINS: "course-new-begin"}
"""The text that each kind of prompt asks."""


def handlers() -> Handlers:
    return for_coordinators([on_tap(AskNewPlace, ask_place), on_tap(AskNewBegin, ask_begin)])


def prompt_handlers() -> dict[str, PromptHandler]:
    return {PLACE: of_coordinators(ways_of, take_place), BEGINS: of_coordinators(ways_of, take_begin)}


async def ask_place(update: Update, context: Context, tap: AskNewPlace) -> None:
    await ask(update, context, PLACE, tap.course)


async def ask_begin(update: Update, context: Context, tap: AskNewBegin) -> None:
    await ask(update, context, BEGINS, tap.course)


async def ask(update: Update, context: Context, kind: str, course_id: int, problem: str = "") -> None:
    """Ask for another place or first day, below what was wrong with the text that was typed; show a course
    that is closed instead.
    """
    found = await find_course(update, context, course_id)
    if found is None:
        return
    if found.is_closed:
        await context.close_prompt()
        await show_course(update, context, course_id)
        return
    await context.open_prompt(kind, detail=str(course_id))
    await show(update, screens.ask_new(QUESTIONS[kind], found, context.words).under(problem))


def ways_of(update: Update, context: Context, prompt: PromptView) -> PromptWays:
    course_id = int(prompt.detail or 0)
    again = partial(ask, update, context, prompt.kind, course_id)
    return PromptWays(again, partial(show_course, update, context, course_id))


async def take_place(update: Update, context: Context, prompt: PromptView) -> None:
    """Hold the course where it was typed."""
    place = await read_place(update, context)
    await context.close_prompt()
    await change_and_show(update, context, int(prompt.detail or 0), Wished(place=place))


async def take_begin(update: Update, context: Context, prompt: PromptView) -> None:
    """Begin the course on the day that was typed, in the course's time zone."""
    found = await find_course(update, context, int(prompt.detail or 0))
    if found:
        day = await read_first_day(update, context, found.today)
        await context.close_prompt()
        await change_and_show(update, context, found.id, Wished(begins_on=day))


async def change_and_show(update: Update, context: Context, course_id: int, wished: Wished) -> None:
    """Change a course and show it, with how many candidates are told."""
    candidates = await context.db.run(changes.change_course, course_id, wished)
    await show_course(update, context, course_id, screens.told(candidates, context.words))
