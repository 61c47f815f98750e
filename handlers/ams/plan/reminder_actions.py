"""Reminders of the plan: set their hour, pause them or put them off."""

from telegram import Update

from bot.callbacks.ams import OpenReminders, PausePlan, SetHour, SnoozePlan
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_tap, typed
from bot.ui.reply import show
from data.ams.plan import reminders
from data.ams.plan import store as plans
from data.ams.plan.hours import read_hour
from data.ams.plan.reminders import ReminderChange
from data.people.prompts import PromptView
from handlers.ams.plan import reminder_screens
from handlers.ams.plan.actions import find_plan, open_plan


def handlers() -> Handlers:
    return [
        on_tap(OpenReminders, open_reminders),
        on_tap(SetHour, set_hour),
        on_tap(PausePlan, pause),
        on_tap(SnoozePlan, snooze),
    ]


def prompt_handlers() -> dict[str, PromptHandler]:
    return {"ams_hour": take_hour}


async def open_reminders(update: Update, context: Context) -> None:
    shown = await find_plan(context)
    if shown is None:
        await open_plan(update, context)
        return
    await context.open_prompt("ams_hour")
    await show(update, reminder_screens.reminders(shown, context.words))


async def take_hour(update: Update, context: Context, prompt: PromptView) -> bool:
    """Set the hour that was typed, or show the offered ones again for another. Returns False for a text that
    is no hour.
    """
    hour = read_hour(typed(update))
    await context.close_prompt()
    if hour is None:
        return False
    await set_hour(update, context, SetHour(hour))
    return True


async def set_hour(update: Update, context: Context, tap: SetHour) -> None:
    if tap.hour in plans.HOURS:
        await change_reminders(context, ReminderChange(hour=tap.hour))
    await open_reminders(update, context)


async def change_reminders(context: Context, change: ReminderChange) -> None:
    await context.db.run(
        reminders.set_reminders, context.person.id, context.services.settings.time_zone, change
    )


async def pause(update: Update, context: Context, tap: PausePlan) -> None:
    await change_reminders(context, ReminderChange(pause=bool(tap.paused)))
    await open_reminders(update, context)


async def snooze(update: Update, context: Context) -> None:
    await change_reminders(context, ReminderChange(snooze=True))
    await open_reminders(update, context)
