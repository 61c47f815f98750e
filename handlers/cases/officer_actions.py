"""Mark that an officer's identity was verified, or withdraw that."""

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk.cases import MarkVerified, OpenIdentity, WithdrawVerified
from bot.context import Context
from bot.routing import Handlers, on_tap
from bot.ui.reply import say
from data.interests import identity
from data.interests.identity import How
from handlers.cases import officer_screens
from handlers.cases.show import show_case
from handlers.letters.show import find_card, show_about


def handlers() -> Handlers:
    return for_coordinators(
        [
            on_tap(OpenIdentity, open_identity),
            on_tap(MarkVerified, mark_verified),
            on_tap(WithdrawVerified, withdraw),
        ]
    )


async def open_identity(update: Update, context: Context, tap: OpenIdentity) -> None:
    """Show how the officer was verified, and the ways to verify them."""
    words = context.words
    card = await find_card(context, tap.interest)
    if card is None:
        await say(update, words, "file-gone")
        return
    await show_about(update, context, card.id, officer_screens.identity(card, words))


async def mark_verified(update: Update, context: Context, tap: MarkVerified) -> None:
    done = tap.how in set(How) and await context.db.run(
        identity.verify_officer, context.actor, tap.interest, How(tap.how)
    )
    await show_case(
        update, context, tap.interest, officer_screens.outcome_text("verified", bool(done), context.words)
    )


async def withdraw(update: Update, context: Context, tap: WithdrawVerified) -> None:
    done = await context.db.run(identity.withdraw_check, context.actor, tap.interest)
    await show_case(
        update, context, tap.interest, officer_screens.outcome_text("unverified", done, context.words)
    )
