"""The buttons of a form in progress."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks.base import Tap


@dataclass(frozen=True)
class PickAnswer(Tap):
    prefix: ClassVar[str] = "p"
    draft: int
    step: str
    value: str


@dataclass(frozen=True)
class ToggleAnswer(Tap):
    prefix: ClassVar[str] = "g"
    draft: int
    step: str
    value: str


@dataclass(frozen=True)
class FinishStep(Tap):
    prefix: ClassVar[str] = "d"
    draft: int
    step: str


@dataclass(frozen=True)
class SkipStep(Tap):
    prefix: ClassVar[str] = "s"
    draft: int
    step: str


@dataclass(frozen=True)
class StepBack(Tap):
    prefix: ClassVar[str] = "bk"
    draft: int


@dataclass(frozen=True)
class ChangeStep(Tap):
    prefix: ClassVar[str] = "c"
    draft: int
    step: str


@dataclass(frozen=True)
class SendForm(Tap):
    prefix: ClassVar[str] = "sd"
    draft: int


@dataclass(frozen=True)
class CancelForm(Tap):
    prefix: ClassVar[str] = "x"
    draft: int


@dataclass(frozen=True)
class ResumeForm(Tap):
    prefix: ClassVar[str] = "r"
