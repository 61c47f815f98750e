"""Press a button of the chat's last message when its label is typed."""

import re
from collections.abc import Collection

from telegram import Update

from bot.callbacks import forms as forms_taps
from bot.callbacks.ams import AskDate, OpenPlan
from bot.callbacks.base import VERSION, Tap
from bot.callbacks.interests import WithdrawInterest
from bot.callbacks.practice import OpenQuiz
from bot.callbacks.privacy import ForgetMe
from bot.context import Context
from bot.ui.typed_tap import LastMessage, as_tap
from data.forms.spoken import Control, control_of, plain, spoken
from data.forms.typed_answers import Offered, match_button
from data.forms.views import DraftView

NO = "no"
UNDONE_BY_CANCEL = (ForgetMe, WithdrawInterest)
"""The kinds of buttons that a word that cancels declines."""
MENUS = (OpenPlan, AskDate, OpenQuiz)
"""The kinds of buttons of a menu whose choices are things to do, so that one word of a label names one."""
WORD = re.compile(r"[a-z]{4,}")
"""A word, folded, that isn't one of the little ones."""
MAX_LENGTH = 60
"""Characters that a text may have to name a button."""


async def press_typed(update: Update, context: Context, text: str) -> bool:
    """Do what the button does whose label, or whose place in a list, an officer typed; a word that cancels
    answers no where something would be erased or withdrawn. Returns False if the text names no button, and
    for coordinators, who have to tap.
    """
    last = find_last(update, context)
    if last is None or context.person.is_coordinator:
        return False
    if await press(update, context, last, text) or await press_word(update, context, last, text):
        return True
    undoes = control_of(text) is Control.CANCEL and offers(last, UNDONE_BY_CANCEL)
    return undoes and await press(update, context, last, NO)


async def press_word(update: Update, context: Context, last: LastMessage, text: str) -> bool:
    """Press the one button of a menu in whose label a typed word stands: "plan" for "My plan". Returns False
    where questions are more probable than a choice, and if it is no word or one of several labels.
    """
    said = plain(text)
    if not offers(last, MENUS) or not WORD.fullmatch(said):
        return False
    named = [data for data, label in last.buttons if said in plain(label).split()]
    return len(named) == 1 and await context.services.taps.press(as_tap(update, last, named[0]), context)


async def press_label(update: Update, context: Context, text: str, asked: Collection[type[Tap]]) -> bool:
    """Press a button of the last message whose whole label was typed, but none of yes or no; if that message
    has a button of these kinds, press any of its buttons that the text names. Returns False if no button was
    pressed.
    """
    last = find_last(update, context)
    if last is None:
        return False
    if offers(last, asked):
        return await press(update, context, last, text)
    return names_label(last, text) and await press(update, context, last, text)


def names_label(last: LastMessage | None, text: str) -> bool:
    """Return whether a text is the whole label of a button of this message, but none of yes or no."""
    said = plain(text)
    labels = [plain(label) for _, label in last.buttons] if last else []
    return said not in spoken().yes_no and said in labels


def offers(last: LastMessage, kinds: Collection[type[Tap]]) -> bool:
    """Return whether a message has a button of one of these kinds."""
    begins = {VERSION + kind.prefix for kind in kinds}
    return any(code.partition(":")[0] in begins for code, _ in last.buttons)


def is_leaving(text: str) -> bool:
    """Return whether a text cancels, and can mean nothing else: "never mind" can be a letter."""
    return control_of(text) is Control.CANCEL and plain(text).startswith(spoken().leaving)


async def press_over_form(update: Update, context: Context, draft: int, text: str) -> bool:
    """Press a typed button while a form is open and another message stands below its step. For a coordinator
    only the question whether to leave the form counts: they don't answer other messages in words. Returns
    False if no button was pressed.
    """
    last = find_last(update, context)
    codes = [code for code, _ in last.buttons] if last else []
    if last is None or forms_taps.CancelForm(draft).pack() in codes:
        return False
    if context.person.is_coordinator and forms_taps.DropForm(draft).pack() not in codes:
        return False
    return await press(update, context, last, text)


async def press_send(update: Update, context: Context, draft: DraftView) -> bool:
    """Press *Send* on the summary if it is the chat's last message. Returns False if it isn't, or if the
    draft has changed since.
    """
    last, data = find_last(update, context), forms_taps.SendForm(draft.id, draft.revision).pack()
    if last is None or data not in dict(last.buttons):
        return False
    return await context.services.taps.press(as_tap(update, last, data), context)


def find_last(update: Update, context: Context) -> LastMessage | None:
    """Return the message that stood last where something was typed, or None."""
    chat = update.effective_chat
    return context.bot.last_messages.find(chat.id) if chat and update.message else None


async def press(update: Update, context: Context, last: LastMessage, text: str) -> bool:
    """Press the button of this message that a text names. Returns False if it names none."""
    offered = [Offered(code, label) for code, label in last.buttons]
    data = match_button(text, offered) if len(text) <= MAX_LENGTH else None
    if data is None:
        return False
    return await context.services.taps.press(as_tap(update, last, data), context)
