"""The buttons for reading: menu, lists, entries, the language."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks.base import Tap


@dataclass(frozen=True)
class OpenMenu(Tap):
    prefix: ClassVar[str] = "m"


@dataclass(frozen=True)
class OpenMissions(Tap):
    prefix: ClassVar[str] = "ml"
    status: str
    page: int


@dataclass(frozen=True)
class OpenTopic(Tap):
    prefix: ClassVar[str] = "t"
    topic: str
    page: int


@dataclass(frozen=True)
class OpenEntry(Tap):
    prefix: ClassVar[str] = "e"
    code: str


@dataclass(frozen=True)
class OpenListOf(Tap):
    """Of an entry: the page of the list it stands in."""

    prefix: ClassVar[str] = "el"
    code: str


@dataclass(frozen=True)
class ChooseLanguage(Tap):
    """`code` is the entry to open afterwards, or '-' for the menu."""

    prefix: ClassVar[str] = "l"
    language: str
    code: str
