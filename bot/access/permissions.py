"""Permission checks: coordinators, leads, and that nobody handles their own interest."""

from telegram import Update

from bot.access.desk_lock import ask_code
from bot.callbacks.base import Tap
from bot.context import Context
from bot.routing import Handlers, guarded
from bot.ui import keyboards, reply
from data.interests import ownership
from data.people import coordinators


def for_coordinators(handlers: Handlers) -> Handlers:
    """Restrict commands and taps to coordinators; anybody else is told that they aren't for them."""
    return guarded(check_coordinator, handlers)


def for_leads(handlers: Handlers) -> Handlers:
    """Restrict commands and taps to leads."""
    return guarded(check_lead, handlers)


def for_cases(handlers: Handlers) -> Handlers:
    """Restrict buttons about a case to coordinators, except the officer whose own interest it is."""
    return guarded(check_case, handlers)


async def check_coordinator(update: Update, context: Context, _tap: Tap | None) -> bool:
    """Return whether the person is a coordinator. Anybody else is told and counted; a coordinator with a
    locked desk is asked for the code.
    """
    if context.locked_coordinator is not None:
        await ask_code(update, context)
        return False
    if context.person.is_coordinator:
        return True
    context.services.counts["not for them"] += 1
    await refuse(update, context, "not-for-you")
    return False


async def refuse(update: Update, context: Context, key: str) -> None:
    """Say what somebody may not do: over the chat to a tap, as a message where it was typed."""
    refusal = context.words.plain(key)
    if update.callback_query:
        await reply.alert(update, refusal)
    elif update.effective_message:
        await update.effective_message.reply_text(refusal, reply_markup=keyboards.only_home(context.words))


async def check_lead(update: Update, context: Context, tap: Tap | None) -> bool:
    """Return whether a coordinator is a lead; others are told."""
    if not await check_coordinator(update, context, tap):
        return False
    if await context.db.run(coordinators.is_lead, context.actor.coordinator_id):
        return True
    await refuse(update, context, "leads-only")
    return False


async def check_case(update: Update, context: Context, tap: Tap | None) -> bool:
    """Return whether the person is a coordinator and the interest isn't their own; if it is, say that others
    handle it.
    """
    if not await check_coordinator(update, context, tap):
        return False
    interest_id = int(getattr(tap, "interest", 0))
    if interest_id and await context.db.run(ownership.is_own, context.person.id, interest_id):
        await refuse(update, context, "own-interest-barred")
        return False
    return True
