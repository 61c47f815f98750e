"""/myfile: an officer's own interests, to be changed and withdrawn."""

from telegram import Update

from bot.callbacks.interests import (
    AskWithdraw,
    OpenInterest,
    OpenMyInterests,
    RenewInterest,
    WithdrawInterest,
)
from bot.context import Context
from bot.routing import Handlers, on_command, on_tap
from bot.ui.reply import show
from data.interests import cards
from data.interests import store as interests
from handlers.interests import screens
from handlers.interests.lookup import find_own


def handlers() -> Handlers:
    return [
        on_command("myfile", open_my_interests),
        on_tap(OpenMyInterests, open_my_interests),
        on_tap(OpenInterest, open_interest),
        on_tap(RenewInterest, renew_interest),
        on_tap(AskWithdraw, ask_withdraw),
        on_tap(WithdrawInterest, withdraw_interest),
    ]


async def open_my_interests(update: Update, context: Context) -> None:
    own = await context.db.run(cards.list_own_interests, context.person.id, context.language)
    await show(update, screens.own_interests(own, context.words))


async def open_interest(update: Update, context: Context, tap: OpenInterest) -> None:
    card = await find_own(context, tap.interest)
    if card is None:
        await open_my_interests(update, context)
        return
    await show(update, screens.own_interest(card, context.words))


async def renew_interest(update: Update, context: Context, tap: RenewInterest) -> None:
    renewed = await context.db.run(interests.renew_interest, context.person.id, tap.interest)
    card = await find_own(context, tap.interest)
    if card is None:
        await open_my_interests(update, context)
        return
    toast = context.words.plain("renewed" if renewed else "not-renewed")
    await show(update, screens.own_interest(card, context.words), toast=toast)


async def ask_withdraw(update: Update, context: Context, tap: AskWithdraw) -> None:
    card = await find_own(context, tap.interest)
    if card is None or not card.is_open:
        await open_my_interests(update, context)
        return
    await show(update, screens.confirm_withdraw(card, context.words))


async def withdraw_interest(update: Update, context: Context, tap: WithdrawInterest) -> None:
    await context.db.run(interests.withdraw_interest, context.person.id, tap.interest)
    card = await find_own(context, tap.interest)
    if card is None:
        await open_my_interests(update, context)
        return
    await show(update, screens.own_interest(card, context.words))
