"""Change a coordinator's own settings in chat: the digest, the sound of notices, the time zone."""

import asyncio
from functools import partial

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk.cases import AskDeskZone, OpenOwnSettings, SetDeskZone, SetDigest, SetNotices
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_tap, typed
from bot.ui.reply import show
from bot.web.links import linked_to_page
from data.calendar import time_zones
from data.desk import digest, own_settings
from data.people.prompts import PromptView
from handlers.desk import settings_screens
from handlers.forms.desk_prompt_actions import PromptWays, asks, leave_talk, of_coordinators

ZONE = "desk_zone"
"""The kind of the prompt for a city."""


def handlers() -> Handlers:
    return for_coordinators(
        [
            on_tap(OpenOwnSettings, open_settings),
            on_tap(SetDigest, set_digest),
            on_tap(SetNotices, set_notices),
            on_tap(AskDeskZone, ask_zone),
            on_tap(SetDeskZone, set_zone),
        ]
    )


def prompt_handlers() -> dict[str, PromptHandler]:
    return {ZONE: of_coordinators(ways_of, take_zone)}


async def open_settings(update: Update, context: Context) -> None:
    own = await context.db.run(own_settings.get_settings, context.actor.coordinator_id)
    screen = settings_screens.own_settings(own, context.services.settings.time_zone, context.words)
    await show(update, linked_to_page(screen, context.services.settings, "settings", context.words))


async def set_digest(update: Update, context: Context, tap: SetDigest) -> None:
    hour = tap.hour if tap.hour in digest.HOURS else None
    await context.db.run(digest.set_hour, context.actor.coordinator_id, hour)
    await open_settings(update, context)


async def set_notices(update: Update, context: Context, tap: SetNotices) -> None:
    await context.db.run(own_settings.set_notices, context.actor.coordinator_id, tap.notices)
    await open_settings(update, context)


async def ask_zone(update: Update, context: Context) -> None:
    await ask_again(update, context, "")


async def ask_again(update: Update, context: Context, problem: str) -> None:
    """Offer Canada's zones as buttons, and ask to type any other city, below what was wrong with what was
    typed.
    """
    await context.open_prompt(ZONE)
    screen = settings_screens.zones("zone-question", time_zones.OF_CANADA, context.words)
    await show(update, screen.under(problem))


def ways_of(update: Update, context: Context, prompt: PromptView) -> PromptWays:
    return PromptWays(partial(ask_again, update, context), partial(open_settings, update, context))


async def take_zone(update: Update, context: Context, prompt: PromptView) -> None:
    """Offer the cities most like what was typed, with the time there; other words search again."""
    text = typed(update)
    found = [] if asks(context, text) else await asyncio.to_thread(time_zones.find_zones, text)
    if not found:
        await leave_talk(update, context)
    key = "zone-found" if found else "zone-unknown"
    await show(update, settings_screens.zones(key, found or time_zones.OF_CANADA, context.words))


async def set_zone(update: Update, context: Context, tap: SetDeskZone) -> None:
    zone = None if tap.zone == settings_screens.DESK else tap.zone
    await context.db.run(own_settings.set_zone, context.actor.coordinator_id, zone)
    await context.close_prompt()
    await open_settings(update, context)
