"""What is typed instead of tapping a button of the last message."""

from telegram import Update

from bot.callbacks import forms as forms_taps
from bot.context import Context
from bot.ui.typed_tap import Standing, tap_of
from data.forms.typed_answers import Offered, match_button

LONGEST = 60
"""Characters up to which a text may be a button's words."""


async def press_typed(update: Update, context: Context, text: str) -> bool:
    """Do what the button does whose words, or whose place, an officer typed; False where they are no
    button's.
    """
    standing = find_standing(update, context)
    if standing is None or context.person.coordinator_id:
        return False
    return await press(update, context, standing, text)


async def press_over_form(update: Update, context: Context, draft: int, text: str) -> bool:
    """The same where a form is open and something else stands below its step: what stands last is answered.
    For a coordinator that is only the question whether to leave the form: what else is sent to them isn't
    meant to be answered in words.
    """
    standing = find_standing(update, context)
    if standing is None or forms_taps.CancelForm(draft).pack() in standing.buttons:
        return False
    if context.person.coordinator_id and forms_taps.DropForm(draft).pack() not in standing.buttons:
        return False
    return await press(update, context, standing, text)


def find_standing(update: Update, context: Context) -> Standing | None:
    """The message that stands last where something was typed."""
    chat = update.effective_chat
    return context.bot.last_messages.find(chat.id) if chat and update.message else None


async def press(update: Update, context: Context, standing: Standing, text: str) -> bool:
    """Do what the button of this message does whose words were typed."""
    offered = [Offered(code, label) for code, label in standing.buttons.items()]
    data = match_button(text, offered) if len(text) <= LONGEST else None
    if data is None:
        return False
    return await context.services.taps.press(tap_of(update, standing.message, data), context)
