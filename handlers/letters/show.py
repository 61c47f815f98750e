"""Shows one letter of a case."""

from telegram import InlineKeyboardMarkup, Update

from bot.context import Context
from bot.ui.reply import show
from data.outbox import tracked_messages
from data.outbox.tracked_messages import Shows


async def show_about(
    update: Update,
    context: Context,
    interest_id: int,
    html: str,
    keyboard: InlineKeyboardMarkup,
    *,
    quoting: bool = False,
    fresh: bool = False,
) -> None:
    """Something about one file, on its way to something else: a reply to it is about the file."""
    shown = await show(update, html, keyboard, quoting=quoting, fresh=fresh)
    await context.db.run(tracked_messages.keep_notice, interest_id, context.person.id, shown, Shows.ABOUT)
