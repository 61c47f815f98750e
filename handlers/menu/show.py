"""Show the menu for the person who writes."""

from bot.context import Context
from bot.texts.catalogue import Words
from bot.ui.screen import Screen
from data.forms import drafts
from handlers.menu import screens


async def menu_under(context: Context, html: str, words: Words | None = None) -> Screen:
    """Return a text with the menu: with a button to resume a form if there is one, and with the desk for a
    coordinator.
    """
    draft = await context.db.run(drafts.find_draft, context.person.id)
    is_coordinator = context.person.is_coordinator
    return screens.menu(html, words or context.words, draft is not None, is_coordinator)
