"""Show a coordinator the openings, or one of them."""

from telegram import Update

from bot.context import Context
from bot.texts.catalogue import LANGUAGES, Words
from bot.ui.reply import show
from bot.web.links import linked_to_page
from data.entries.views import OpeningView
from data.openings import shortlist as shortlists
from data.openings import store as openings
from data.openings import tally as tallies
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
    read = []
    for language in LANGUAGES:
        theirs = await context.db.run(openings.find_opening, shown.id, language)
        read.append((theirs or shown, context.services.texts.of(language)))
    return read


async def show_opening(
    update: Update, context: Context, opening_id: int, toast: str | None = None, *, fresh: bool = False
) -> None:
    shown = await find_opening(update, context, opening_id)
    if shown is None:
        return
    shortlist = await context.db.run(shortlists.make_shortlist, opening_id, context.person.id)
    tally = await context.db.run(tallies.get_tally, opening_id)
    screen = screens.opening(shown, shortlist, tally, context.words)
    screen = linked_to_page(screen, context.services.settings, f"openings/{opening_id}", context.words)
    await show(update, screen, toast=toast, fresh=fresh)
