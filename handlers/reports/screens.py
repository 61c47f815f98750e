"""Before an export is made."""

from telegram import InlineKeyboardMarkup

from bot.callbacks import desk as desk_taps
from bot.texts.catalogue import Words
from bot.ui.keyboards import button, to_desk_row


def export(words: Words) -> InlineKeyboardMarkup:
    """As what."""
    return InlineKeyboardMarkup(
        [
            [
                button(words.plain("button-xlsx"), desk_taps.SendExport("xlsx")),
                button(words.plain("button-csv"), desk_taps.SendExport("csv")),
            ],
            to_desk_row(words),
        ]
    )
