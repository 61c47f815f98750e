"""A screen: what a message says, and its buttons."""

from collections.abc import Iterable
from typing import NamedTuple

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

MAX_MESSAGE_LENGTH = 4096
"""Characters of a message that Telegram accepts, as they are read."""


class Screen(NamedTuple):
    """Telegram HTML, and the keyboard under it."""

    html: str
    keyboard: InlineKeyboardMarkup | None = None

    def with_rows(self, rows: Iterable[list[InlineKeyboardButton]]) -> "Screen":
        """Return the screen with more rows of buttons at the end."""
        own = self.keyboard.inline_keyboard if self.keyboard else ()
        return Screen(self.html, InlineKeyboardMarkup([*own, *rows]))

    def under(self, html: str) -> "Screen":
        """Return the screen with a paragraph above its text; '' adds none."""
        return Screen(f"{html}\n\n{self.html}", self.keyboard) if html else self
