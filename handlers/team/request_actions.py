"""Leads decide on what a colleague asked for; whoever declines says why."""

from functools import partial

from telegram import Update

from bot.access.permissions import for_leads
from bot.callbacks.desk.team import DecideRequest, DeclineRequest, ExplainDecline, OpenRequest
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_tap
from bot.ui.reply import show
from data.people.decline_reasons import MAX_LENGTH, SHORTLISTS, DeclineReason
from data.people.prompts import PromptView
from data.team import decisions
from handlers.forms.desk_prompt_actions import PromptWays, of_coordinators, read_words
from handlers.team import approval_screens, screens
from handlers.team.show import find_open, show_request

PROMPT = "decline_request"


def handlers() -> Handlers:
    return for_leads(
        [
            on_tap(DecideRequest, decide),
            on_tap(DeclineRequest, decline),
            on_tap(ExplainDecline, ask_words),
            on_tap(OpenRequest, open_request),
        ]
    )


def prompt_handlers() -> dict[str, PromptHandler]:
    return {PROMPT: of_coordinators(ways_of, take_words)}


async def decide(update: Update, context: Context, tap: DecideRequest) -> None:
    """Approve a request, or ask why it is to be declined."""
    if tap.approve:
        await settle(update, context, tap.approval, None)
        return
    found = await find_open(update, context, tap.approval)
    if found:
        await show(update, approval_screens.why(found, context.words))


async def settle(update: Update, context: Context, request_id: int, reason: DeclineReason | None) -> None:
    """Decline a request for a reason, or approve it without one, once; a second tap, or another lead's, is
    told how it ended.
    """
    lead = context.actor.coordinator_id
    done = await context.db.run(decisions.decide, lead, request_id, reason is None, reason)
    if done is not decisions.RequestDecision.OVER:
        await show(update, screens.at_team(context.words(f"approval-is-{done}"), context.words))
    else:
        await find_open(update, context, request_id)


async def decline(update: Update, context: Context, tap: DeclineRequest) -> None:
    """Decline for a reason of the shortlist; a forged one asks again."""
    found = await find_open(update, context, tap.approval)
    if found and tap.reason in SHORTLISTS[found.kind]:
        await settle(update, context, found.id, DeclineReason(tap.reason))
    elif found:
        await show(update, approval_screens.why(found, context.words))


async def ask_words(update: Update, context: Context, tap: ExplainDecline) -> None:
    await ask_words_again(update, context, tap.approval, "")


async def ask_words_again(update: Update, context: Context, request_id: int, problem: str) -> None:
    """Ask for the reason in own words, below what was wrong with what was typed ('' for nothing)."""
    found = await find_open(update, context, request_id)
    if found:
        await context.open_prompt(PROMPT, detail=str(request_id))
        await show(update, approval_screens.own_words(found, context.words).under(problem))


def ways_of(update: Update, context: Context, prompt: PromptView) -> PromptWays:
    request_id = int(prompt.detail or 0)
    again = partial(ask_words_again, update, context, request_id)
    return PromptWays(again, partial(show_request, update, context, request_id))


async def take_words(update: Update, context: Context, prompt: PromptView) -> None:
    """Decline with the words that were typed."""
    request_id = int(prompt.detail or 0)
    if await find_open(update, context, request_id) is None:
        await context.close_prompt()
        return
    typed = await read_words(update, context, MAX_LENGTH)
    await context.close_prompt()
    await settle(update, context, request_id, DeclineReason(words=typed))


async def open_request(update: Update, context: Context, tap: OpenRequest) -> None:
    await show_request(update, context, tap.approval)
