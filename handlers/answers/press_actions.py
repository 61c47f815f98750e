"""Typed taps on the buttons of the chat's last message."""

from telegram import Update

from bot.context import Context
from bot.ui.typed_tap import as_tap
from data.forms.typed_answers import Offered, match_button

LONGEST = 60
"""Characters up to which a text may be a button's words."""


async def press_typed(update: Update, context: Context, text: str) -> bool:
    """Do what a button does whose label, or whose place in a list, an officer typed. False if the text names
    no button; coordinators have to tap.
    """
    chat = update.effective_chat
    if chat is None or update.message is None or len(text) > LONGEST or context.person.coordinator_id:
        return False
    last = context.bot.last_messages.find(chat.id)
    if last is None:
        return False
    data = match_button(text, [Offered(data, label) for data, label in last.buttons])
    if data is None:
        return False
    return await context.services.taps.press(as_tap(update, last, data), context)
