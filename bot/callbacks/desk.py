"""The buttons of the desk, and those by which officers and coordinators write to each other."""

from bot.callbacks.base import Tap


class OpenQueue(Tap, prefix="dq"):
    page: int


class OpenView(Tap, prefix="jq"):
    """A saved view of the queue."""

    view: int
    page: int


class ClaimInView(Tap, prefix="jk"):
    """Claim a case in a saved view, which stays on the screen."""

    interest: int
    view: int
    page: int


class OpenOwnFiles(Tap, prefix="do"):
    """My files, those that wait for me first."""

    page: int


class ClaimListed(Tap, prefix="db"):
    """Claim a case in the list, which stays on the screen."""

    interest: int
    page: int


class OpenNext(Tap, prefix="dv"):
    """The file that waits after this one."""

    interest: int


class OpenFileBelow(Tap, prefix="du"):
    """Open a case in a new message; the message with this button stays as it is."""

    interest: int


class OpenFile(Tap, prefix="df"):
    interest: int


class ClaimFile(Tap, prefix="dc"):
    interest: int


class ReleaseFile(Tap, prefix="dr"):
    interest: int


class ChooseColleague(Tap, prefix="da"):
    """Whom to give a file to; interest 0 means all my files."""

    interest: int


class AssignFile(Tap, prefix="dg"):
    """Give a file, or with interest 0 all of mine, to a colleague."""

    interest: int
    coordinator: int


class ChooseStage(Tap, prefix="ds"):
    interest: int


class PreviewStage(Tap, prefix="dp"):
    """Show what the officer will be told about a move from one stage to another."""

    interest: int
    come_from: str
    to: str


class AddLine(Tap, prefix="dl"):
    interest: int
    come_from: str
    to: str


class MoveFile(Tap, prefix="dm"):
    """Move a case to another stage; `quoted` is 1 if the message quotes the line to add."""

    interest: int
    come_from: str
    to: str
    quoted: int


class OpenHistory(Tap, prefix="dh"):
    interest: int


class OpenLetters(Tap, prefix="dy"):
    """`page` counts from the oldest, 0; -1 is the latest."""

    interest: int
    page: int


class ShowAsSent(Tap, prefix="dz"):
    """The pictures, files and long texts of a page of the conversation."""

    interest: int
    page: int


class WriteLetter(Tap, prefix="dw"):
    """A coordinator writes to the officer of a file."""

    interest: int


class OpenCanned(Tap, prefix="jc"):
    """The canned replies for the officer of a file."""

    interest: int
    page: int


class PreviewCanned(Tap, prefix="jr"):
    """Show what the officer of a file would get of a canned reply."""

    interest: int
    reply: int


class SendCanned(Tap, prefix="jx"):
    """Send a canned reply to the officer of a file; `seen` stands for the text that was shown."""

    interest: int
    reply: int
    seen: int


class WriteNote(Tap, prefix="dn"):
    interest: int


class WriteTags(Tap, prefix="jt"):
    """Tags to add to a file or to remove come next."""

    interest: int


class WriteToDesk(Tap, prefix="iw"):
    """An officer writes to the coordinators about their own interest."""

    interest: int


class SendToDesk(Tap, prefix="is"):
    """The message that this one quotes was meant for the coordinator."""

    interest: int


class SendAlsoToDesk(Tap, prefix="ig"):
    """The message that this one quotes was answered by the bot; it is for the coordinator too."""

    interest: int


class PreviewTyped(Tap, prefix="jp"):
    """Show what the officer of a file would get of the message that this one quotes."""

    interest: int


class SendTyped(Tap, prefix="js"):
    """Send the message that this one quotes to the officer of a file."""

    interest: int


class AskBot(Tap, prefix="ia"):
    """The message that this one quotes was meant for the bot."""


class OpenDesk(Tap, prefix="dk"):
    """Everything a coordinator can do."""


class OpenFind(Tap, prefix="di"): ...


class OpenStats(Tap, prefix="dt"): ...


class OpenExport(Tap, prefix="dx"): ...


class SendExport(Tap, prefix="de"):
    """`kind` is xlsx or csv."""

    kind: str


class OpenOwnSettings(Tap, prefix="dd"):
    """Open what a coordinator sets for themselves."""


class SetDigest(Tap, prefix="dj"):
    """The hour of the morning digest; -1 for none."""

    hour: int


class SetNotices(Tap, prefix="rn"):
    """`notices` is one of data.desk.own_settings.Notices."""

    notices: str


class AskDeskZone(Tap, prefix="rz"): ...


class SetDeskZone(Tap, prefix="ry"):
    """The zone of a coordinator's times; '-' for the desk's."""

    zone: str


class OpenIdentity(Tap, prefix="ji"):
    """Open what is known about the identity of a case's officer."""

    interest: int


class MarkVerified(Tap, prefix="jv"):
    """`how` is one of data.interests.identity.How."""

    interest: int
    how: str


class WithdrawVerified(Tap, prefix="jw"):
    interest: int


class AskBlock(Tap, prefix="jb"):
    """The reason for blocking comes next."""

    interest: int


class AskUnblock(Tap, prefix="ju"):
    """The reason for lifting the block comes next."""

    interest: int


class OpenBlocked(Tap, prefix="jl"):
    """All blocked officers, for leads."""
