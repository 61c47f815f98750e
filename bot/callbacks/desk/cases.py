"""The buttons of cases, of letters in either direction, and of the desk's menu."""

from bot.callbacks.base import Tap


class OpenQueue(Tap, prefix="dq"):
    page: int


class OpenView(Tap, prefix="jq"):
    """Open a saved view of the queue."""

    view: int
    page: int


class ClaimInView(Tap, prefix="jk"):
    """Claim a case in a saved view, which stays on the screen."""

    interest: int
    view: int
    page: int


class OpenOwnCases(Tap, prefix="do"):
    """List the coordinator's own cases, those that wait for them first."""

    page: int


class ClaimListed(Tap, prefix="db"):
    """Claim a case in the list, which stays on the screen."""

    interest: int
    page: int


class OpenNext(Tap, prefix="dv"):
    """Open the case that waits after this one."""

    interest: int


class OpenCaseBelow(Tap, prefix="du"):
    """Open a case in a new message; the message with this button stays as it is."""

    interest: int


class OpenCase(Tap, prefix="df"):
    interest: int


class ClaimCase(Tap, prefix="dc"):
    interest: int


class ReleaseCase(Tap, prefix="dr"):
    interest: int


class ChooseColleague(Tap, prefix="da"):
    """Ask whom to give a case to; interest 0 means all one's own cases."""

    interest: int


class TurnColleagues(Tap, prefix="tw"):
    """Show another page of the colleagues that a case, or with interest 0 all one's own, may be given to."""

    interest: int
    page: int


class AssignCase(Tap, prefix="dg"):
    """Show what giving a case, or with interest 0 all one's own, to a colleague means."""

    interest: int
    coordinator: int


class GiveCases(Tap, prefix="tv"):
    """Give a case to a colleague or, with interest 0, all one's own, if there are still `count`."""

    interest: int
    coordinator: int
    count: int


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


class MoveCase(Tap, prefix="dm"):
    """Move a case to another stage; `quoted` is 1 if the message quotes the line to add."""

    interest: int
    come_from: str
    to: str
    quoted: int


class OpenHistory(Tap, prefix="dh"):
    interest: int


class OpenLetters(Tap, prefix="dy"):
    """Open a page of the conversation; `page` counts from the oldest, 0; -1 is the latest."""

    interest: int
    page: int


class ShowAsSent(Tap, prefix="dz"):
    """Show the pictures, files and long texts of a page of the conversation."""

    interest: int
    page: int


class WriteLetter(Tap, prefix="dw"):
    """Ask a coordinator for a letter to the officer of a case."""

    interest: int


class OpenCanned(Tap, prefix="jc"):
    """List the canned replies for the officer of a case."""

    interest: int
    page: int


class PreviewCanned(Tap, prefix="jr"):
    """Show what the officer of a case would get of a canned reply."""

    interest: int
    reply: int


class SendCanned(Tap, prefix="jx"):
    """Send a canned reply to the officer of a case; `seen` stands for the text that was shown."""

    interest: int
    reply: int
    seen: int


class WriteNote(Tap, prefix="dn"):
    interest: int


class WriteTags(Tap, prefix="jt"):
    """Ask for the tags to add to a case or to remove."""

    interest: int


class WriteToDesk(Tap, prefix="iw"):
    """Ask an officer for a letter to the coordinators about their own interest."""

    interest: int


class SendToDesk(Tap, prefix="is"):
    """Send the message that this one quotes to the coordinator, for whom it was meant."""

    interest: int


class SendAlsoToDesk(Tap, prefix="ig"):
    """Send the message that this one quotes, which the bot answered, to the coordinator too."""

    interest: int


class PreviewTyped(Tap, prefix="jp"):
    """Show what the officer of a case would get of the message that this one quotes."""

    interest: int


class SendTyped(Tap, prefix="js"):
    """Send the message that this one quotes to the officer of a case."""

    interest: int


class SendAlbum(Tap, prefix="j9"):
    """Send the album that waits, whose first message this one quotes, to the officer of a case."""

    interest: int


class EditTyped(Tap, prefix="j8"):
    """Ask for the letter anew that this message quotes, with its text to copy."""

    interest: int


class AskBot(Tap, prefix="ia"):
    """Answer the message that this one quotes, which was meant for the bot."""


class OpenDesk(Tap, prefix="dk"):
    """Show everything a coordinator can do."""


class OpenFind(Tap, prefix="di"): ...


class OpenStats(Tap, prefix="dt"): ...


class OpenExport(Tap, prefix="dx"): ...


class SendExport(Tap, prefix="de"):
    """Send an export; `kind` is xlsx or csv."""

    kind: str


class OpenOwnSettings(Tap, prefix="dd"):
    """Show the coordinator's own settings."""


class SetDigest(Tap, prefix="dj"):
    """Set the hour of the morning digest; -1 for none."""

    hour: int


class SetNotices(Tap, prefix="rn"):
    """Set the sound of the desk's messages; `notices` is one of data.desk.own_settings.Notices."""

    notices: str


class AskDeskZone(Tap, prefix="rz"): ...


class SetDeskZone(Tap, prefix="ry"):
    """Set the zone of a coordinator's times; '-' for the desk's."""

    zone: str


class OpenIdentity(Tap, prefix="ji"):
    """Show what is known about the identity of a case's officer."""

    interest: int


class MarkVerified(Tap, prefix="jv"):
    """Mark the officer as verified; `how` is one of data.interests.identity.How."""

    interest: int
    how: str


class WithdrawVerified(Tap, prefix="jw"):
    interest: int


class AskBlock(Tap, prefix="jb"):
    """Ask for the reason of a block."""

    interest: int


class AskUnblock(Tap, prefix="ju"):
    """Ask for the reason to lift a block."""

    interest: int


class OpenBlocked(Tap, prefix="jl"):
    """List all blocked officers, for leads."""
