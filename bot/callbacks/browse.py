"""The buttons for reading: menu, lists, entries, the language."""

from bot.callbacks.base import Tap


class OpenMenu(Tap, prefix="m"): ...


class OpenMenuBelow(Tap, prefix="mb"):
    """Open the menu in a new message; the message with this button goes on showing what it shows."""


class OpenMissions(Tap, prefix="ml"):
    status: str
    page: int


class OpenTopic(Tap, prefix="t"):
    topic: str
    page: int


class OpenEntry(Tap, prefix="e"):
    code: str


class OpenListOf(Tap, prefix="el"):
    """Open the page of the list that an entry stands in."""

    code: str


class ChooseLanguage(Tap, prefix="l"):
    """Choose a language; `code` is the entry to open afterwards, or '-' for the menu."""

    language: str
    code: str
