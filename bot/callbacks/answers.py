"""The buttons under questions and their answers."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks.base import Tap


@dataclass(frozen=True)
class OpenAsk(Tap):
    prefix: ClassVar[str] = "q"


@dataclass(frozen=True)
class NoneOfThese(Tap):
    prefix: ClassVar[str] = "n"
    question: int


@dataclass(frozen=True)
class AnswerHelped(Tap):
    prefix: ClassVar[str] = "y"
    question: int


@dataclass(frozen=True)
class AnswerFailed(Tap):
    prefix: ClassVar[str] = "no"
    question: int


@dataclass(frozen=True)
class KeepQuestion(Tap):
    """`keep` is 1 to keep what is left without personal data, 0 to keep nothing."""

    prefix: ClassVar[str] = "kq"
    question: int
    keep: int


@dataclass(frozen=True)
class GiveReason(Tap):
    prefix: ClassVar[str] = "w"
    question: int
    reason: str
