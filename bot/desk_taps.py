"""The buttons of the desk, and those by which officers and coordinators write to each other."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks import Tap


@dataclass(frozen=True)
class OpenQueue(Tap):
    prefix: ClassVar[str] = "dq"
    page: int


@dataclass(frozen=True)
class OpenFile(Tap):
    prefix: ClassVar[str] = "df"
    interest: int


@dataclass(frozen=True)
class ClaimFile(Tap):
    prefix: ClassVar[str] = "dc"
    interest: int


@dataclass(frozen=True)
class ReleaseFile(Tap):
    prefix: ClassVar[str] = "dr"
    interest: int


@dataclass(frozen=True)
class ChooseColleague(Tap):
    """Whom to give a file to; interest 0 means all my files."""

    prefix: ClassVar[str] = "da"
    interest: int


@dataclass(frozen=True)
class AssignFile(Tap):
    """Give a file, or with interest 0 all of mine, to a colleague."""

    prefix: ClassVar[str] = "dg"
    interest: int
    coordinator: int


@dataclass(frozen=True)
class ChooseStage(Tap):
    prefix: ClassVar[str] = "ds"
    interest: int


@dataclass(frozen=True)
class PreviewStage(Tap):
    """Show what the officer will be told about a move from one stage to another."""

    prefix: ClassVar[str] = "dp"
    interest: int
    come_from: str
    to: str


@dataclass(frozen=True)
class AddLine(Tap):
    prefix: ClassVar[str] = "dl"
    interest: int
    come_from: str
    to: str


@dataclass(frozen=True)
class MoveFile(Tap):
    """Do it; `quoted` is 1 where the message quotes the line to add."""

    prefix: ClassVar[str] = "dm"
    interest: int
    come_from: str
    to: str
    quoted: int


@dataclass(frozen=True)
class OpenHistory(Tap):
    prefix: ClassVar[str] = "dh"
    interest: int


@dataclass(frozen=True)
class WriteLetter(Tap):
    """A coordinator writes to the officer of a file."""

    prefix: ClassVar[str] = "dw"
    interest: int


@dataclass(frozen=True)
class WriteNote(Tap):
    prefix: ClassVar[str] = "dn"
    interest: int


@dataclass(frozen=True)
class WriteToDesk(Tap):
    """An officer writes to the coordinators about their own interest."""

    prefix: ClassVar[str] = "iw"
    interest: int


@dataclass(frozen=True)
class SendToDesk(Tap):
    """The message that this one quotes was meant for the coordinator."""

    prefix: ClassVar[str] = "is"
    interest: int


@dataclass(frozen=True)
class AskBot(Tap):
    """The message that this one quotes was meant for the bot."""

    prefix: ClassVar[str] = "ia"
