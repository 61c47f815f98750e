"""The buttons around the data that are kept about a person."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks.base import Tap


@dataclass(frozen=True)
class OpenPrivacy(Tap):
    prefix: ClassVar[str] = "pv"


@dataclass(frozen=True)
class AskForget(Tap):
    prefix: ClassVar[str] = "ef"


@dataclass(frozen=True)
class ForgetMe(Tap):
    prefix: ClassVar[str] = "ex"


@dataclass(frozen=True)
class TakeMyData(Tap):
    prefix: ClassVar[str] = "ed"
