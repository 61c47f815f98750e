"""Give a case, or all one's own, to a colleague: choose whom, see what is told to whom, then give."""

from dataclasses import replace

from telegram import Update

from bot.access.permissions import for_cases
from bot.callbacks.desk.cases import AssignCase, ChooseColleague, GiveCases, TurnColleagues
from bot.context import Context
from bot.routing import Handlers, on_tap
from bot.ui.reply import say, show
from data.cases import store as cases
from handlers.cases import officer_screens
from handlers.cases.show import show_case
from handlers.interests.screens import officer_claimed
from handlers.letters.show import find_card, show_about


def handlers() -> Handlers:
    return for_cases(
        [
            on_tap(ChooseColleague, choose_colleague),
            on_tap(TurnColleagues, choose_colleague),
            on_tap(AssignCase, preview),
            on_tap(GiveCases, give),
        ]
    )


async def choose_colleague(update: Update, context: Context, tap: ChooseColleague | TurnColleagues) -> None:
    """Ask which colleague gets one case, or all of the coordinator's own."""
    count = len(await context.db.run(cases.list_held, context.actor.coordinator_id))
    people = await context.db.run(cases.list_colleagues, context.person.id) if tap.interest or count else []
    page = tap.page if isinstance(tap, TurnColleagues) else 0
    screen = officer_screens.colleagues(tap.interest, people, count, page, context.words)
    if tap.interest:
        await show_about(update, context, tap.interest, screen)
    else:
        await show(update, screen)


async def preview(update: Update, context: Context, tap: AssignCase) -> None:
    """Show who would get what, and what officers would be told, before it is done."""
    people = await context.db.run(cases.list_colleagues, context.person.id)
    to = dict(people).get(tap.coordinator)
    if to is None:
        await choose_colleague(update, context, ChooseColleague(tap.interest))
    elif tap.interest:
        await preview_one(update, context, tap.interest, (tap.coordinator, to))
    else:
        held = await context.db.run(cases.list_to_give, context.actor, tap.coordinator)
        if held:
            screen = officer_screens.hand_over_preview(held, (tap.coordinator, to), context.words)
            await show(update, screen)
        else:
            await choose_colleague(update, context, ChooseColleague(0))


async def preview_one(update: Update, context: Context, interest_id: int, to: tuple[int, str]) -> None:
    """Show what the officer of one case would read. `to` is the colleague's id and name."""
    card = await find_card(context, interest_id)
    if card is None or not await context.db.run(cases.may_give, context.actor, interest_id, to[0]):
        await show_case(update, context, interest_id)
        return
    officer = context.services.texts.of(card.language)
    theirs = await find_card(context, interest_id, officer.language) or card
    told = officer_claimed(replace(theirs, owner=to[1]), officer).html
    await show_about(
        update, context, interest_id, officer_screens.give_preview(card, to, told, context.words)
    )


async def give(update: Update, context: Context, tap: GiveCases) -> None:
    """Give one case, or all of one's own if they are still as many as were shown; a second tap finds it
    done.
    """
    words, me = context.words, context.actor
    if tap.interest:
        done = await context.db.run(cases.assign_interest, me, tap.interest, tap.coordinator)
        card = None if done else await find_card(context, tap.interest)
        is_theirs = done or (card is not None and card.owner_id == tap.coordinator)
        await show_case(update, context, tap.interest, words.plain("assigned" if is_theirs else "not-yours"))
        return
    held = await context.db.run(cases.list_to_give, me, tap.coordinator)
    if held and len(held) != tap.count:
        await preview(update, context, AssignCase(0, tap.coordinator))
        return
    count = await context.db.run(cases.hand_over, me, tap.coordinator)
    await say(update, words, "handed-over", count=count)
