"""Show an entry or a page of a list."""

from collections.abc import Iterable

from telegram import Update

from bot.cache import ContentCache
from bot.context import Context
from bot.ui.reply import show
from data.db.pagination import ListPage
from data.entries.views import EntryCard, EntryTitle
from data.openings import store as openings
from data.people import store as people
from data.people.views import Topic
from handlers.browse import screens

STATUSES = ("current", "past")
"""The lists of missions; every other list is a topic's."""


async def find_card(context: Context, code: str, language: str | None = None) -> EntryCard | None:
    """Return the card of an entry, in the reader's language unless one is given; None if there is no such
    code (any more).
    """
    return next(iter(await find_cards(context.cache, [code], language or context.language)), None)


async def find_cards(cache: ContentCache, codes: Iterable[str], language: str) -> list[EntryCard]:
    """Return these entries with their open openings, in the order given, without those that are gone."""
    since = openings.offered_from()
    found = await cache.read_each(openings.find_entry, list(codes), language, since)
    return [card for card in found if card]


async def open_card(context: Context, code: str) -> EntryCard | None:
    """Return the card of an entry, which is remembered as the one they read last; None if it is gone."""
    card = await find_card(context, code)
    if card:
        mission = card.code if card.kind == "mission" else context.person.topic.mission
        await context.db.run(people.set_context, context.person.id, card.code, Topic(card.code, mission))
    return card


async def show_page(update: Update, context: Context, name: str, page: ListPage[EntryTitle]) -> None:
    """Show one page of the missions of a status, or of a topic."""
    screen = screens.mission_list if name in STATUSES else screens.topic
    await show(update, screen(page, name, context.words))
