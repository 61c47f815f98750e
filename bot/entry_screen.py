"""An entry's card as it is read: what it says, and what is open now."""

from dataclasses import replace

from bot.context import Context
from data import entries, openings, people
from data.views import EntryCard


async def find_card(context: Context, code: str) -> EntryCard | None:
    """The card in the reader's language; None for no such code (any more)."""
    card = await context.library.read(entries.read_entry, code, context.language)
    if card is None:
        return None
    now = (context.language, openings.offered_from(), code)
    return replace(card, openings=tuple(await context.library.read(openings.list_offered, *now)))


async def open_entry(context: Context, code: str) -> EntryCard | None:
    """The card, remembered as what they read last."""
    card = await find_card(context, code)
    if card:
        await context.db.run(people.set_reading, context.person.id, code)
    return card
