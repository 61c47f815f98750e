"""The time zone in which reminders of the plan come."""

import asyncio

from telegram import Update

from bot.callbacks.ams import AskZone, SetZone
from bot.callbacks.base import VERSION
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_tap, typed
from bot.ui.reply import show
from bot.ui.typed_tap import LastMessage
from data.ams.plan.reminders import ReminderChange
from data.calendar import time_zones
from data.forms.spoken import plain, spoken
from data.people.prompts import PromptView
from handlers.ams.asked_actions import answered
from handlers.ams.plan import reminder_screens
from handlers.ams.plan.reminder_actions import change_reminders, open_reminders
from handlers.forms.press_actions import find_last


def handlers() -> Handlers:
    return [on_tap(AskZone, ask_zone), on_tap(SetZone, set_zone)]


def prompt_handlers() -> dict[str, PromptHandler]:
    return {"ams_zone": take_zone}


async def ask_zone(update: Update, context: Context, *, fresh: bool = False) -> None:
    """Offer Canada's time zones as buttons; any other city can be typed."""
    await context.open_prompt("ams_zone")
    screen = reminder_screens.zones("zone-question", time_zones.OF_CANADA, context.words)
    await show(update, screen, fresh=fresh)


def offered_zone(last: LastMessage | None, text: str) -> SetZone | None:
    """Return the tap of the city that a text names among those offered last, or says yes to if it is one."""
    begin = VERSION + SetZone.prefix + ":"
    cities = [(data, label) for data, label in (last.buttons if last else ()) if data.startswith(begin)]
    said = plain(text)
    is_yes = len(cities) == 1 and spoken().yes_no.get(said) == "yes"
    named = [data for data, label in cities if is_yes or plain(label.partition(" · ")[0]) == said]
    return SetZone.unpack(named[0]) if len(named) == 1 else None


async def take_zone(update: Update, context: Context, prompt: PromptView) -> None:
    """Set the offered city that was typed. Offer the cities that are close to something else, with their
    local time; typing again searches again. A question is answered, and the time asked again below.
    """
    chosen = offered_zone(find_last(update, context), typed(update))
    if chosen:
        await context.close_prompt()
        await set_zone(update, context, chosen)
        return
    if await answered(update, context):
        await ask_zone(update, context, fresh=True)
        return
    found = await asyncio.to_thread(time_zones.find_zones, typed(update))
    key = "zone-found" if found else "zone-unknown"
    await show(update, reminder_screens.zones(key, found or time_zones.OF_CANADA, context.words))


async def set_zone(update: Update, context: Context, tap: SetZone) -> None:
    if time_zones.is_zone(tap.zone):
        await change_reminders(context, ReminderChange(zone=tap.zone))
    await open_reminders(update, context)
