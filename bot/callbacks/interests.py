"""The buttons around an officer's interests."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks.base import Tap


@dataclass(frozen=True)
class BeginInterest(Tap):
    """`code` is the mission or role the button stood on, or '-'."""

    prefix: ClassVar[str] = "b"
    code: str


@dataclass(frozen=True)
class BeginDetails(Tap):
    prefix: ClassVar[str] = "bd"


@dataclass(frozen=True)
class OpenMyFile(Tap):
    prefix: ClassVar[str] = "f"


@dataclass(frozen=True)
class OpenInterest(Tap):
    prefix: ClassVar[str] = "fi"
    interest: int


@dataclass(frozen=True)
class ChangeInterest(Tap):
    prefix: ClassVar[str] = "fc"
    interest: int


@dataclass(frozen=True)
class RenewInterest(Tap):
    prefix: ClassVar[str] = "ir"
    interest: int


@dataclass(frozen=True)
class AskWithdraw(Tap):
    prefix: ClassVar[str] = "fw"
    interest: int


@dataclass(frozen=True)
class WithdrawInterest(Tap):
    prefix: ClassVar[str] = "fx"
    interest: int
