"""An entry's card, opened for somebody to read."""

from bot.context import Context
from data import entries
from data.views import EntryCard


async def open_entry(context: Context, code: str) -> EntryCard | None:
    """The card with what is open now, remembered as what they read last; None for no such code (any more)."""
    card = await context.library.read(entries.read_entry, code, context.language)
    return (
        await context.db.run(entries.open_entry, context.person.id, card, context.language) if card else None
    )
