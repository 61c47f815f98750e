"""Find the case that a message is about; an officer can only reach their own."""

import asyncio

from telegram import Update

from bot.context import Context
from data.interests import ownership
from data.letters import store as letters
from data.letters.store import LetterKind
from data.outbox import store as outbox
from handlers.interests.lookup import find_own

TRIES, PAUSE = 20, 0.1
"""How often, and at which interval in seconds, to look whether a message is marked as sent."""


async def find_replied(update: Update, context: Context) -> int | None:
    """Return the case that the replied-to message is about, for officers only one of their own; else None."""
    message = update.effective_message
    if message is None or message.reply_to_message is None:
        return None
    case = await find_case_at(context, message.reply_to_message.message_id)
    if case is None or context.person.is_coordinator:
        return case
    return case if await find_own(context, case) else None


async def reply_kind(context: Context, interest_id: int) -> LetterKind:
    """Return which way a reply goes: to the other side. About their own interest a coordinator is an officer
    too.
    """
    is_officer = not context.person.is_coordinator
    if is_officer or await context.db.run(ownership.is_own, context.person.id, interest_id):
        return LetterKind.TO_DESK
    return LetterKind.TO_OFFICER


async def find_case_at(context: Context, message_id: int) -> int | None:
    """Return the case that a message shows, or None. A reply can come before the message is recorded, so wait
    a moment while a delivery is under way.
    """
    for _ in range(TRIES):
        is_in_hand = await context.db.run(outbox.is_in_hand, context.person.id)
        case = await context.db.run(letters.find_case_of, context.person.id, message_id)
        if case is not None or not is_in_hand:
            return case
        await asyncio.sleep(PAUSE)
    return None
