"""Reminders of the plan: set their hour and time zone, pause them or put them off."""

import asyncio

from telegram import Update

from bot.callbacks.ams import AskZone, OpenReminders, PausePlan, SetHour, SetZone, SnoozePlan
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_tap, typed
from bot.ui.reply import show
from data.ams.plan import reminders
from data.ams.plan import store as plans
from data.ams.plan.reminders import ReminderChange
from data.calendar import time_zones
from data.people import prompts
from data.people.prompts import PromptView
from handlers.ams.plan import reminder_screens
from handlers.ams.plan.actions import find_plan, open_plan


def handlers() -> Handlers:
    return [
        on_tap(OpenReminders, open_reminders),
        on_tap(SetHour, set_hour),
        on_tap(AskZone, ask_zone),
        on_tap(SetZone, set_zone),
        on_tap(PausePlan, pause),
        on_tap(SnoozePlan, snooze),
    ]


def prompt_handlers() -> dict[str, PromptHandler]:
    return {"ams_zone": take_zone}


async def open_reminders(update: Update, context: Context) -> None:
    shown = await find_plan(context)
    if shown is None:
        await open_plan(update, context)
        return
    await show(update, reminder_screens.reminders(shown, context.words))


async def set_hour(update: Update, context: Context, tap: SetHour) -> None:
    if tap.hour in plans.HOURS:
        await change_reminders(context, ReminderChange(hour=tap.hour))
    await open_reminders(update, context)


async def change_reminders(context: Context, change: ReminderChange) -> None:
    """Change one setting of the reminders."""
    await context.db.run(
        reminders.set_reminders, context.person.id, context.services.settings.time_zone, change
    )


async def ask_zone(update: Update, context: Context) -> None:
    """Offer Canada's time zones as buttons; any other city can be typed."""
    await context.db.run(prompts.open_prompt, context.person.id, "ams_zone")
    await show(update, reminder_screens.zones("zone-question", time_zones.OF_CANADA, context.words))


async def take_zone(update: Update, context: Context, prompt: PromptView) -> None:
    """Offer the cities that are close to what was typed, with their local time; typing again
    searches again.
    """
    found = await asyncio.to_thread(time_zones.find_zones, typed(update))
    key = "zone-found" if found else "zone-unknown"
    await show(update, reminder_screens.zones(key, found or time_zones.OF_CANADA, context.words))


async def set_zone(update: Update, context: Context, tap: SetZone) -> None:
    if time_zones.is_zone(tap.zone):
        await change_reminders(context, ReminderChange(zone=tap.zone))
    await open_reminders(update, context)


async def pause(update: Update, context: Context, tap: PausePlan) -> None:
    await change_reminders(context, ReminderChange(pause=bool(tap.paused)))
    await open_reminders(update, context)


async def snooze(update: Update, context: Context) -> None:
    await change_reminders(context, ReminderChange(snooze=True))
    await open_reminders(update, context)
