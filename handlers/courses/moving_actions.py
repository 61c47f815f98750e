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
from data.people import prompts
from data.people.prompts import PromptView
from handlers.courses import screens
from handlers.courses.opening_actions import read_first_day, read_place
from handlers.courses.show import find_course, show_course
from handlers.forms.aside_actions import PromptWays

PLACE, BEGINS = "course_new_place", "course_new_begin"
"""Kinds of prompts; the detail of each is the course."""
QUESTIONS = {PLACE: "course-new-place", BEGINS: "course-new-begin"}
"""The text that each kind of prompt asks."""


def handlers() -> Handlers:
    return for_coordinators([on_tap(AskNewPlace, ask_place), on_tap(AskNewBegin, ask_begin)])


def prompt_handlers() -> dict[str, PromptHandler]:
    return {PLACE: take_place, BEGINS: take_begin}


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
        await context.db.run(prompts.close_prompt, context.person.id)
        await show_course(update, context, course_id)
        return
    await context.db.run(prompts.open_prompt, context.person.id, kind, None, str(course_id))
    await show(update, screens.ask_new(QUESTIONS[kind], found, context.words).under(problem))


def ways_of(update: Update, context: Context, prompt: PromptView) -> tuple[int, PromptWays]:
    """Return the course that a prompt is about, and what the prompt leads to."""
    course_id = int(prompt.detail or 0)
    again = partial(ask, update, context, prompt.kind, course_id)
    return course_id, PromptWays(again, partial(show_course, update, context, course_id))


async def take_place(update: Update, context: Context, prompt: PromptView) -> bool:
    """Hold the course where it was typed. False for what the rooms that answer reply to."""
    course_id, ways = ways_of(update, context, prompt)
    place = await read_place(update, context, ways)
    if isinstance(place, bool):
        return place
    await context.db.run(prompts.close_prompt, context.person.id)
    await change_and_show(update, context, course_id, Wished(place=place))
    return True


async def take_begin(update: Update, context: Context, prompt: PromptView) -> bool:
    """Begin the course on the day that was typed, in the course's time zone. False for what the rooms that
    answer reply to.
    """
    course_id, ways = ways_of(update, context, prompt)
    found = await find_course(update, context, course_id)
    if found is None:
        return True
    day = await read_first_day(update, context, ways, found.today)
    if isinstance(day, bool):
        return day
    await context.db.run(prompts.close_prompt, context.person.id)
    await change_and_show(update, context, course_id, Wished(begins_on=day))
    return True


async def change_and_show(update: Update, context: Context, course_id: int, wished: Wished) -> None:
    """Change a course and show it, with how many candidates are told."""
    candidates = await context.db.run(changes.change_course, course_id, wished)
    await show_course(update, context, course_id, screens.told(candidates, context.words))
