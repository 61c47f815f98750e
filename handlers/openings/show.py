"""Show a coordinator the openings, or one of them."""

from telegram import Update

from bot.context import Context
from bot.texts.catalogue import LANGUAGES, Words
from bot.ui.reply import show
from bot.web.links import linked_to_page
from data.entries.views import OpeningView
from data.openings import store as openings
from data.openings import tally as tallies
from data.openings.views import find_matched
from handlers.openings import screens


async def show_openings(update: Update, context: Context) -> None:
    shown = await context.db.run(openings.list_openings, context.language)
    screen = screens.openings_list(shown, context.words)
    await show(update, linked_to_page(screen, context.services.settings, "openings", context.words))


async def find_opening(update: Update, context: Context, opening_id: int) -> OpeningView | None:
    """Return one opening; if there is none, show the list."""
    shown: OpeningView | None = await context.db.run(openings.find_opening, opening_id, context.language)
    if shown is None:
        await show_openings(update, context)
    return shown


async def read_in_each_language(context: Context, shown: OpeningView) -> list[tuple[OpeningView, Words]]:
    """Return the opening as officers of each language read it, with the words of that language."""
    read = await context.db.run(openings.find_in_each, shown.id, LANGUAGES)
    return [(read.get(language, shown), context.services.texts.of(language)) for language in LANGUAGES]


async def show_opening(
    update: Update, context: Context, opening_id: int, toast: str | None = None, *, fresh: bool = False
) -> None:
    found = await context.db.run(find_matched, opening_id, context.person.id, context.language)
    if found is None:
        await show_openings(update, context)
        return
    tally = await context.db.run(tallies.get_tally, opening_id)
    screen = screens.opening(found.opening, found.shortlist, tally, context.words)
    screen = linked_to_page(screen, context.services.settings, f"openings/{opening_id}", context.words)
    await show(update, screen, toast=toast, fresh=fresh)
