"""The plan: computed back from the AMS date, ticked in place, exported as a calendar."""

import asyncio
from datetime import date

from telegram import Update

from bot.callbacks.ams import (
    AskDate,
    NoDate,
    OpenPlan,
    OpenTaskGroup,
    TakeDate,
    TickTask,
)
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_tap, typed
from bot.ui.reply import show
from data.ams.material import GROUPS
from data.ams.plan import store as plans
from data.ams.plan.dates import read_ams_day
from data.ams.plan.store import PlanView
from data.ams.standing import get_readiness, weakest_first
from data.calendar.clock import today_in
from data.forms.times.date_parsing import BadAnswer, Mistake, within_reach
from data.people.prompts import PromptView
from handlers.ams.asked_actions import answered
from handlers.ams.plan import screens as plan_screens

OWN_WORDS = {Mistake.NOT_A_DATE: "day-unread", Mistake.UNDECIDED: "day-undecided"}
"""What the plan says of a mistake in its own words."""


def handlers() -> Handlers:
    return [
        on_tap(OpenPlan, open_plan),
        on_tap(AskDate, ask_date),
        on_tap(NoDate, no_date),
        on_tap(TakeDate, take_first_day),
        on_tap(OpenTaskGroup, open_group),
        on_tap(TickTask, tick),
    ]


def prompt_handlers() -> dict[str, PromptHandler]:
    return {"ams_date": take_date}


async def find_plan(context: Context) -> PlanView | None:
    """Return the plan of the person who writes, or None."""
    tasks = context.services.practice.tasks
    found: PlanView | None = await context.db.run(plans.find_plan, context.person.id, tasks)
    return found


async def open_plan(update: Update, context: Context) -> None:
    """Show the plan; if there is none, ask for the date of the AMS."""
    shown = await find_plan(context)
    if shown is None or not shown.is_made:
        await ask_date(update, context)
        return
    await show_plan(update, context, shown)


async def show_plan(update: Update, context: Context, shown: PlanView) -> None:
    """Show the plan, with the groups and tasks of the officer's weakest part first."""
    parts = await context.db.run(get_readiness, context.person.id, context.services.practice)
    await show(update, plan_screens.plan(shown, parts, context.words))


async def ask_date(update: Update, context: Context) -> None:
    await context.open_prompt("ams_date")
    await show(update, plan_screens.date_question(await today_of(context), context.words))


async def today_of(context: Context) -> date:
    """Return today's date in the person's time zone."""
    zone = await context.db.run(plans.zone_of, context.person.id, context.services.settings.time_zone)
    return today_in(zone)


async def take_date(update: Update, context: Context, prompt: PromptView) -> None:
    """Set the date that was typed and show the plan. Ask again if it is past, too far ahead or unreadable,
    and ask which day if it is vague. A question is answered, and the date asked again below.
    """
    zone, today = context.services.settings.time_zone, await today_of(context)
    try:
        read = await asyncio.to_thread(read_ams_day, typed(update), today, context.language)
    except BadAnswer as error:
        if await answered(update, context):
            await show(update, plan_screens.date_question(today, context.words), fresh=True)
            return
        key = OWN_WORDS.get(error.mistake) or f"form-mistake-{error.mistake.value}"
        problem = context.words(key, longest=0)
        await show(update, plan_screens.date_question(today, context.words, problem))
        return
    if read.is_vague:
        await show(update, plan_screens.vague_date(typed(update), read.day, context.words))
        return
    await context.close_prompt()
    await context.db.run(plans.set_date, context.person.id, zone, read.day, context.services.practice.tasks)
    await open_plan(update, context)


async def take_first_day(update: Update, context: Context, tap: TakeDate) -> None:
    """Compute the plan from the first day that a vague date can mean, until the officer knows the day."""
    try:
        day = within_reach(date.fromisoformat(tap.day), await today_of(context))
    except (ValueError, BadAnswer):
        await ask_date(update, context)
        return
    zone, tasks = context.services.settings.time_zone, context.services.practice.tasks
    await context.db.run(plans.set_date, context.person.id, zone, day, tasks)
    await open_plan(update, context)


async def no_date(update: Update, context: Context) -> None:
    """Make a plan whose tasks have no days."""
    zone, tasks = context.services.settings.time_zone, context.services.practice.tasks
    await context.db.run(plans.set_date, context.person.id, zone, None, tasks)
    shown = await find_plan(context)
    if shown:
        await show_plan(update, context, shown)


async def open_group(update: Update, context: Context, tap: OpenTaskGroup) -> None:
    await show_group(update, context, tap.group)


async def show_group(update: Update, context: Context, code: str) -> None:
    shown = await find_plan(context)
    if shown is None or code not in GROUPS:
        await open_plan(update, context)
        return
    practice = context.services.practice
    parts = await context.db.run(get_readiness, context.person.id, practice)
    tasks = weakest_first([task for task in shown.tasks if task.group == code], parts)
    await show(update, plan_screens.group(shown, code, tasks, practice, context.words))


async def tick(update: Update, context: Context, tap: TickTask) -> None:
    """Tick or untick a task in the message that lists it."""
    code = tap.code
    tasks = context.services.practice.tasks
    await context.db.run(plans.tick, context.person.id, code, tasks)
    task = next((task for task in tasks if task.code == code), None)
    await show_group(update, context, task.group if task else "")
