"""The buttons by which leads look after the team."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks.base import Tap


@dataclass(frozen=True)
class OpenTeam(Tap):
    prefix: ClassVar[str] = "tl"


@dataclass(frozen=True)
class InviteColleague(Tap):
    prefix: ClassVar[str] = "ti"


@dataclass(frozen=True)
class OpenColleague(Tap):
    prefix: ClassVar[str] = "to"
    coordinator: int


@dataclass(frozen=True)
class SetLead(Tap):
    prefix: ClassVar[str] = "ts"
    coordinator: int
    lead: int


@dataclass(frozen=True)
class AskRemove(Tap):
    prefix: ClassVar[str] = "ta"
    coordinator: int


@dataclass(frozen=True)
class RemoveColleague(Tap):
    prefix: ClassVar[str] = "tr"
    coordinator: int


@dataclass(frozen=True)
class OpenLog(Tap):
    """The audit log."""

    prefix: ClassVar[str] = "tg"
    page: int


@dataclass(frozen=True)
class DecideRequest(Tap):
    """Approve (1) or decline (0) what a colleague asked for."""

    prefix: ClassVar[str] = "tq"
    approval: int
    approve: int


@dataclass(frozen=True)
class ResetCode(Tap):
    """Take the key for one-time codes away."""

    prefix: ClassVar[str] = "tc"
    coordinator: int
