"""Coordinators block and unblock officers, with a reason."""

from functools import partial

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk.cases import AskBlock, AskUnblock, OpenBlocked
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_tap
from bot.ui.reply import say, show
from data.interests import blocks
from data.outbox import tracked_messages
from data.people import coordinators
from data.people.prompts import PromptView
from handlers.cases import officer_screens
from handlers.cases.show import show_case
from handlers.forms.desk_prompt_actions import AskAgain, PromptWays, of_coordinators, read_words
from handlers.letters.show import find_card, show_about

BLOCK, UNBLOCK = "desk_block", "desk_unblock"


def handlers() -> Handlers:
    return for_coordinators(
        [on_tap(AskBlock, ask_block), on_tap(AskUnblock, ask_unblock), on_tap(OpenBlocked, open_blocked)]
    )


def prompt_handlers() -> dict[str, PromptHandler]:
    return dict.fromkeys((BLOCK, UNBLOCK), of_coordinators(ways_of, take_reason))


async def ask_block(update: Update, context: Context, tap: AskBlock) -> None:
    await ask_reason(update, context, BLOCK, tap.interest)


async def ask_unblock(update: Update, context: Context, tap: AskUnblock) -> None:
    await ask_reason(update, context, UNBLOCK, tap.interest)


async def ask_reason(
    update: Update, context: Context, kind: str, interest_id: int, problem: str = ""
) -> None:
    """Ask for the reason of a block or unblock, below what was wrong with the text that was typed; colleagues
    and the officer can read it.
    """
    words = context.words
    card = await find_card(context, interest_id)
    if card is None:
        await say(update, words, "file-gone")
        return
    may = await context.db.run(blocks.may_unblock, context.actor, card.person_id)
    if kind == UNBLOCK and not may:
        await show_case(update, context, interest_id, words.plain("unblock-not-yours"))
        return
    await context.open_prompt(kind, interest_id)
    html = words(f"{kind.replace('_', '-')}-question", name=card.called)
    screen = officer_screens.at_case(html, interest_id, words)
    await show_about(update, context, interest_id, screen.under(problem))


def ways_of(update: Update, context: Context, prompt: PromptView) -> PromptWays:
    interest_id = prompt.interest_id or 0
    again = partial(ask_reason, update, context, prompt.kind, interest_id)
    return PromptWays(again, partial(show_case, update, context, interest_id, fresh=True))


async def take_reason(update: Update, context: Context, prompt: PromptView) -> None:
    """Block or unblock the officer with the reason that was typed, and confirm it, or say why not."""
    interest_id = prompt.interest_id or 0
    reason = await read_words(update, context, blocks.MAX_LENGTH)
    if len(reason) < blocks.MIN_LENGTH:
        bounds = {"least": blocks.MIN_LENGTH, "most": blocks.MAX_LENGTH}
        raise AskAgain(context.words("desk-reason-wrong", **bounds))
    await context.close_prompt()
    act = blocks.block_officer if prompt.kind == BLOCK else blocks.unblock_officer
    done = await context.db.run(act, context.actor, interest_id, reason)
    toast = officer_screens.outcome_text(
        "blocked" if prompt.kind == BLOCK else "unblocked", done, context.words
    )
    screen = officer_screens.at_case(toast, interest_id, context.words)
    await show_about(update, context, interest_id, screen, fresh=True)


async def open_blocked(update: Update, context: Context) -> None:
    """Show a lead every blocked officer; tell other coordinators that the list is for leads."""
    words = context.words
    if not await context.db.run(coordinators.is_lead, context.actor.coordinator_id):
        await show(update, officer_screens.blocked_for_leads(words))
        return
    found = await context.db.run(blocks.list_blocked)
    shown = await show(update, officer_screens.blocked(found, words))
    numbers = [one.interest_id for one in found if one.interest_id]
    await context.db.run(tracked_messages.keep_list, numbers, context.person.id, shown)
