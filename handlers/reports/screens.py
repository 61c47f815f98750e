"""The screen before an export is made."""

from telegram import InlineKeyboardMarkup

from bot.callbacks.desk import cases as case_taps
from bot.texts.catalogue import Words
from bot.ui.keyboards import button, to_desk_row
from bot.ui.screen import Screen


def export(words: Words) -> Screen:
    """Say what an export means, and ask for its format."""
    keyboard = InlineKeyboardMarkup(
        [
            [
                button(words.plain("button-xlsx"), case_taps.SendExport("xlsx")),
                button(words.plain("button-csv"), case_taps.SendExport("csv")),
            ],
            to_desk_row(words),
        ]
    )
    return Screen(words("export-question"), keyboard)
