"""Read and show one case, and record in the access log who read it."""

from telegram import Update

from bot.context import Context
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.interests import cards
from data.interests.views import InterestCard
from data.outbox import tracked_messages
from data.outbox.tracked_messages import TrackedKind
from data.people import access_log


async def find_card(context: Context, interest_id: int, language: str | None = None) -> InterestCard | None:
    """Return a case for the coordinator or officer who asks, in their language unless one is given; None if
    it is gone. The access log records it.
    """
    return await context.db.run(
        access_log.read_and_record,
        context.person.id,
        cards.find_interest,
        interest_id,
        language or context.language,
    )


async def show_about(
    update: Update,
    context: Context,
    interest_id: int,
    screen: Screen,
    *,
    quoting: bool = False,
    fresh: bool = False,
) -> None:
    """Show a screen about one case, and remember that a reply to it is about the case."""
    shown = await show(update, screen, quoting=quoting, fresh=fresh)
    await context.db.run(
        tracked_messages.track_message, interest_id, context.person.id, shown, TrackedKind.ABOUT
    )
