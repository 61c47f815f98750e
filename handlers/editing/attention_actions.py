"""/content: show what waits, and the entries to look at: due for review, asked by nobody, often no help."""

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk.editing import ListOverdue, ListRatedBad, ListUnasked, OpenContents
from bot.context import Context
from bot.routing import Handlers, on_command, on_tap
from bot.ui.reply import show
from bot.web.links import linked_to_page
from data.editing import attention
from handlers.editing import screens

LISTED = 30
"""Rows of a list at most."""


def handlers() -> Handlers:
    return for_coordinators(
        [
            on_command("content", open_contents),
            on_tap(OpenContents, open_contents),
            on_tap(ListOverdue, list_overdue),
            on_tap(ListUnasked, list_unasked),
            on_tap(ListRatedBad, list_rated_bad),
        ]
    )


async def open_contents(update: Update, context: Context) -> None:
    found = await context.db.run(attention.read_waiting, context.language, context.today, LISTED)
    screen = screens.contents(found, context.words)
    await show(update, linked_to_page(screen, context.services.settings, "content", context.words))


async def list_overdue(update: Update, context: Context) -> None:
    overdue = await context.db.run(attention.list_overdue, context.language, context.today)
    html = context.words("content-overdue" if overdue else "content-none-overdue")
    await show(update, screens.list_entries(html, overdue[:LISTED], context.words))


async def list_unasked(update: Update, context: Context) -> None:
    unasked = await context.db.run(attention.list_unasked, context.language)
    html = context.words("content-unasked", count=len(unasked))
    await show(update, screens.list_entries(html, unasked[:LISTED], context.words))


async def list_rated_bad(update: Update, context: Context) -> None:
    rated = await context.db.run(attention.list_rated_bad, context.language)
    await show(update, screens.rated_bad(rated[:LISTED], context.words))
