"""The privacy notice and the question before everything is erased."""

from telegram import InlineKeyboardMarkup

from bot.callbacks import privacy as privacy_taps
from bot.texts.catalogue import Words
from bot.ui.keyboards import button, home


def privacy(words: Words) -> InlineKeyboardMarkup:
    """What a person can do about what is kept."""
    return InlineKeyboardMarkup(
        [
            [button(words.plain("button-my-data"), privacy_taps.TakeMyData())],
            [button(words.plain("button-forget"), privacy_taps.AskForget())],
            home(words),
        ]
    )


def confirm_forget(words: Words) -> InlineKeyboardMarkup:
    """Yes, or leave it."""
    yes = button(words.plain("button-forget-yes"), privacy_taps.ForgetMe())
    no = button(words.plain("button-forget-no"), privacy_taps.OpenPrivacy())
    return InlineKeyboardMarkup([[yes], [no]])
