"""Show an entry to a coordinator."""

from telegram import Update

from bot.context import Context
from bot.ui.reply import show
from bot.web.links import linked_to_page
from data.editing import store as revisions
from handlers.editing import screens


async def show_content(
    update: Update, context: Context, code: str, language: str, toast: str | None = None
) -> None:
    """Show an entry in the given language, whatever the coordinator's own is."""
    shown = await context.db.run(revisions.find_shown, code, language)
    if shown is None:
        await show(update, screens.at_contents("entry-gone", context.words))
        return
    screen = screens.content(shown, context.services.texts.of(language), context.words)
    screen = linked_to_page(screen, context.services.settings, f"content/entries/{code}", context.words)
    await show(update, screen, toast=toast)
