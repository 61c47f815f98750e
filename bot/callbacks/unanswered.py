"""The buttons around questions that the bot couldn't answer."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks.base import Tap


@dataclass(frozen=True)
class OpenQuestions(Tap):
    prefix: ClassVar[str] = "qs"
    page: int


@dataclass(frozen=True)
class OpenGroup(Tap):
    """The group that a question belongs to now."""

    prefix: ClassVar[str] = "qg"
    question: int


@dataclass(frozen=True)
class AnswerGroup(Tap):
    prefix: ClassVar[str] = "qa"
    question: int


@dataclass(frozen=True)
class DropGroup(Tap):
    prefix: ClassVar[str] = "qd"
    question: int


@dataclass(frozen=True)
class TeachReply(Tap):
    """Make an entry of a reply."""

    prefix: ClassVar[str] = "qt"
    reply: int


@dataclass(frozen=True)
class AskPerson(Tap):
    """An officer writes to the coordinators."""

    prefix: ClassVar[str] = "qp"
