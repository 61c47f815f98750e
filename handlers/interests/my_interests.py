"""/myfile: an officer's own interests, changed and withdrawn."""

from telegram import Update

from bot.callbacks.interests import AskWithdraw, OpenInterest, OpenMyFile, RenewInterest, WithdrawInterest
from bot.context import Context
from bot.routing import Handlers, on_command, on_tap
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.interests import store as interests
from handlers.interests import screens
from handlers.interests.lookup import find_own


def handlers() -> Handlers:
    return [
        on_command("myfile", open_my_file),
        on_tap(OpenMyFile, open_my_file),
        on_tap(OpenInterest, open_interest),
        on_tap(RenewInterest, renew_interest),
        on_tap(AskWithdraw, ask_withdraw),
        on_tap(WithdrawInterest, withdraw_interest),
    ]


async def open_my_file(update: Update, context: Context) -> None:
    words = context.words
    cards = await context.db.run(interests.list_own_interests, context.person.id, context.language)
    titles = [
        f"{screens.interest_title(card, words)} – {words.plain(f'stage-{card.stage}')}" for card in cards
    ]
    html = words("my-file" if cards else "my-file-empty", count=len(cards))
    await show(update, Screen(html, screens.own_interests(cards, titles, words)))


async def open_interest(update: Update, context: Context, tap: OpenInterest) -> None:
    card = await find_own(context, tap.interest)
    if card is None:
        await open_my_file(update, context)
        return
    await show(
        update,
        screens.own_interest(card, context.words),
    )


async def renew_interest(update: Update, context: Context, tap: RenewInterest) -> None:
    renewed = await context.db.run(interests.renew_interest, context.person.id, tap.interest)
    card = await find_own(context, tap.interest)
    if card is None:
        await open_my_file(update, context)
        return
    html, toast = screens.own_interest_text(card, context.words), "renewed" if renewed else "not-renewed"
    await show(
        update,
        Screen(html, screens.own_interest_keyboard(card, context.words)),
        toast=context.words.plain(toast),
    )


async def ask_withdraw(update: Update, context: Context, tap: AskWithdraw) -> None:
    card = await find_own(context, tap.interest)
    if card is None or not card.is_open:
        await open_my_file(update, context)
        return
    text = context.words("withdraw-question", title=screens.interest_title(card, context.words))
    await show(update, Screen(text, screens.confirm_withdraw(card, context.words)))


async def withdraw_interest(update: Update, context: Context, tap: WithdrawInterest) -> None:
    await context.db.run(interests.withdraw_interest, context.person.id, tap.interest)
    card = await find_own(context, tap.interest)
    if card is None:
        await open_my_file(update, context)
        return
    await show(
        update,
        screens.own_interest(card, context.words),
    )
