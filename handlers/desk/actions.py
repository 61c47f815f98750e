"""Everything a coordinator can do, on one screen; the hour of their morning digest."""

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk import OpenDesk, OpenDigest, SetDigest
from bot.context import Context
from bot.routing import Handlers, on_tap
from bot.ui.reply import show
from bot.ui.screen import Screen
from bot.web.links import linked_to_page
from data.desk import digest
from handlers.desk import screens


def handlers() -> Handlers:
    return for_coordinators(
        [
            on_tap(OpenDesk, open_desk),
            on_tap(OpenDigest, open_digest),
            on_tap(SetDigest, set_digest),
        ]
    )


async def open_desk(update: Update, context: Context) -> None:
    screen = Screen(context.words("desk"), screens.desk(context.words))
    await show(update, linked_to_page(screen, context.services.settings, "queue", context.words))


async def open_digest(update: Update, context: Context) -> None:
    hour = await context.db.run(digest.find_hour, context.person.coordinator_id or 0)
    words = context.words
    html = words("digest-none") if hour is None else words("digest-hour", hour=hour)
    await show(update, Screen(html, screens.digest_hours(hour, words)))


async def set_digest(update: Update, context: Context, tap: SetDigest) -> None:
    hour = tap.hour if tap.hour in digest.HOURS else None
    await context.db.run(digest.set_hour, context.person.coordinator_id or 0, hour)
    await open_digest(update, context)
