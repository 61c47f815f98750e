"""A screen: what a message says, and its buttons."""

from typing import NamedTuple

from telegram import InlineKeyboardMarkup


class Screen(NamedTuple):
    """Telegram HTML, and the keyboard under it."""

    html: str
    keyboard: InlineKeyboardMarkup | None = None
