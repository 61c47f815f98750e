"""Show an entry to a coordinator."""

from telegram import Update

from bot.context import Context
from bot.ui.reply import show
from bot.web.links import linked_to_page
from data.editing import store as revisions
from data.editing.views import checked
from data.openings import store as openings
from handlers.editing import screens


async def show_content(
    update: Update, context: Context, code: str, language: str, toast: str | None = None
) -> None:
    """Show an entry in the given language, whatever the coordinator's own is."""
    card = await context.db.run(openings.find_entry, code, language, openings.offered_from())
    raw = await context.db.run(revisions.find_raw, code)
    if card is None or raw is None:
        await show(update, screens.at_contents("entry-gone", context.words))
        return
    review = checked(raw).review_by
    is_made_here = await context.db.run(revisions.is_made_here, code)
    shown_in = context.services.texts.of(language)
    screen = screens.content(card, review, is_made_here, shown_in, context.words)
    screen = linked_to_page(screen, context.services.settings, f"content/entries/{code}", context.words)
    await show(update, screen, toast=toast)
