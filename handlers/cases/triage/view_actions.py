"""Show a coordinator's saved views of the queue in chat, as the page's table lists them."""

from dataclasses import replace

from telegram import Update

from bot.access.permissions import for_cases, for_coordinators
from bot.callbacks.desk.cases import ClaimInView, OpenView
from bot.context import Context
from bot.routing import Handlers, on_tap
from bot.ui.reply import show
from bot.web.links import linked_to_page
from data.cases import filters, saved_views, table
from data.cases.queue import PAGE
from handlers.cases.queue.actions import claim, keep_list, show_queue
from handlers.cases.triage import view_screens


def handlers() -> Handlers:
    return [
        *for_coordinators([on_tap(OpenView, show_view)]),
        *for_cases([on_tap(ClaimInView, claim_in_view)]),
    ]


async def claim_in_view(update: Update, context: Context, tap: ClaimInView) -> None:
    """Claim a case by one tap and show the view again, with what it contains by now."""
    await show_view(update, context, OpenView(tap.view, tap.page), await claim(context, tap.interest))


async def show_view(update: Update, context: Context, tap: OpenView, toast: str | None = None) -> None:
    """Show a page of one's own view; if it was deleted, show the queue."""
    words, settings = context.words, context.services.settings
    view = await context.db.run(saved_views.find_view, context.person.id, tap.view)
    if view is None:
        await show_queue(update, context, 0, toast or words.plain("view-gone"))
        return
    asked = replace(filters.read_filter(view.filters), page=tap.page, size=PAGE)
    found = await context.db.run(table.read_table, context.actor, asked, context.language)
    screen = linked_to_page(view_screens.view(view, found, words), settings, "queue", words)
    shown = await show(update, screen, toast=toast)
    await keep_list(context, [line.card for line in found.lines], shown)
