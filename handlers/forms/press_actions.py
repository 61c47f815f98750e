"""Typed taps on the buttons of the chat's last message."""

from telegram import Update

from bot.callbacks import forms as forms_taps
from bot.context import Context
from bot.ui.typed_tap import LastMessage, as_tap
from data.forms.typed_answers import Offered, match_button
from data.forms.views import DraftView

LONGEST = 60
"""Characters up to which a text may be a button's words."""


async def press_typed(update: Update, context: Context, text: str) -> bool:
    """Do what a button does whose label, or whose place in a list, an officer typed. False if the text names
    no button; coordinators have to tap.
    """
    last = find_last(update, context)
    if last is None or context.person.coordinator_id:
        return False
    return await press(update, context, last, text)


async def press_over_form(update: Update, context: Context, draft: int, text: str) -> bool:
    """The same where a form is open and something else stands below its step. For a coordinator that is only
    the question whether to leave the form: what else is sent to them isn't meant to be answered in words.
    """
    last = find_last(update, context)
    codes = [code for code, _ in last.buttons] if last else []
    if last is None or forms_taps.CancelForm(draft).pack() in codes:
        return False
    if context.person.coordinator_id and forms_taps.DropForm(draft).pack() not in codes:
        return False
    return await press(update, context, last, text)


async def press_send(update: Update, context: Context, draft: DraftView) -> bool:
    """Do what the first button of the summary does that stands last. False where another message does, or the
    draft has changed since.
    """
    last, data = find_last(update, context), forms_taps.SendForm(draft.id, draft.revision).pack()
    if last is None or data not in dict(last.buttons):
        return False
    return await context.services.taps.press(as_tap(update, last, data), context)


def find_last(update: Update, context: Context) -> LastMessage | None:
    """The message that stands last where something was typed."""
    chat = update.effective_chat
    return context.bot.last_messages.find(chat.id) if chat and update.message else None


async def press(update: Update, context: Context, last: LastMessage, text: str) -> bool:
    """Do what the button of this message does whose words were typed."""
    offered = [Offered(code, label) for code, label in last.buttons]
    data = match_button(text, offered) if len(text) <= LONGEST else None
    if data is None:
        return False
    return await context.services.taps.press(as_tap(update, last, data), context)
