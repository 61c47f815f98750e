"""The buttons of the desk, and those by which officers and coordinators write to each other."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks.base import Tap


@dataclass(frozen=True)
class OpenQueue(Tap):
    prefix: ClassVar[str] = "dq"
    page: int


@dataclass(frozen=True)
class OpenOwnFiles(Tap):
    """My files, those that wait for me first."""

    prefix: ClassVar[str] = "do"
    page: int


@dataclass(frozen=True)
class ClaimListed(Tap):
    """Claim a file in the list; the list stays."""

    prefix: ClassVar[str] = "db"
    interest: int
    page: int


@dataclass(frozen=True)
class OpenNext(Tap):
    """The file that waits after this one."""

    prefix: ClassVar[str] = "dv"
    interest: int


@dataclass(frozen=True)
class OpenFileBelow(Tap):
    """A file in a message of its own: the one with this button goes on showing what it shows."""

    prefix: ClassVar[str] = "du"
    interest: int


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
class OpenLetters(Tap):
    """`page` counts from the oldest, 0; -1 is the latest."""

    prefix: ClassVar[str] = "dy"
    interest: int
    page: int


@dataclass(frozen=True)
class ShowAsSent(Tap):
    """The pictures, files and long texts of a page of the conversation."""

    prefix: ClassVar[str] = "dz"
    interest: int
    page: int


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


@dataclass(frozen=True)
class OpenDesk(Tap):
    """Everything a coordinator can do."""

    prefix: ClassVar[str] = "dk"


@dataclass(frozen=True)
class OpenFind(Tap):
    prefix: ClassVar[str] = "di"


@dataclass(frozen=True)
class OpenStats(Tap):
    prefix: ClassVar[str] = "dt"


@dataclass(frozen=True)
class OpenExport(Tap):
    prefix: ClassVar[str] = "dx"


@dataclass(frozen=True)
class SendExport(Tap):
    """`kind` is xlsx or csv."""

    prefix: ClassVar[str] = "de"
    kind: str


@dataclass(frozen=True)
class OpenDigest(Tap):
    prefix: ClassVar[str] = "dd"


@dataclass(frozen=True)
class SetDigest(Tap):
    """The hour of the morning digest; -1 for none."""

    prefix: ClassVar[str] = "dj"
    hour: int


@dataclass(frozen=True)
class OpenIdentity(Tap):
    """What is known of who the officer of a file is."""

    prefix: ClassVar[str] = "ji"
    interest: int


@dataclass(frozen=True)
class MarkVerified(Tap):
    """`how` is one of data.interests.identity.How."""

    prefix: ClassVar[str] = "jv"
    interest: int
    how: str


@dataclass(frozen=True)
class WithdrawVerified(Tap):
    prefix: ClassVar[str] = "jw"
    interest: int


@dataclass(frozen=True)
class AskBlock(Tap):
    """The reason for blocking comes next."""

    prefix: ClassVar[str] = "jb"
    interest: int


@dataclass(frozen=True)
class AskUnblock(Tap):
    """The reason for lifting the block comes next."""

    prefix: ClassVar[str] = "ju"
    interest: int


@dataclass(frozen=True)
class OpenBlocked(Tap):
    """All blocked officers, for leads."""

    prefix: ClassVar[str] = "jl"
