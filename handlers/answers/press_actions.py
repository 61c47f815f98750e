"""What is typed instead of tapping a button of the last message."""

from telegram import Update

from bot.context import Context
from bot.ui.typed_tap import tap_of
from data.forms.typed_answers import Offered, match_button

LONGEST = 60
"""Characters up to which a text may be a button's words."""


async def press_typed(update: Update, context: Context, text: str) -> bool:
    """Do what the button does whose words, or whose place, an officer typed; False where they are no
    button's.
    """
    chat = update.effective_chat
    if chat is None or update.message is None or len(text) > LONGEST or context.person.coordinator_id:
        return False
    standing = context.bot.last_messages.find(chat.id)
    if standing is None:
        return False
    data = match_button(text, [Offered(code, label) for code, label in standing.buttons.items()])
    if data is None:
        return False
    return await context.services.taps.press(tap_of(update, standing.message, data), context)
