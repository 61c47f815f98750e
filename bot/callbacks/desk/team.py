"""The buttons by which leads look after the team."""

from bot.callbacks.base import Tap


class OpenTeam(Tap, prefix="tl"): ...


class TurnTeam(Tap, prefix="tp"):
    """Show another page of the team."""

    page: int


class InviteColleague(Tap, prefix="ti"): ...


class OpenColleague(Tap, prefix="to"):
    coordinator: int


class SetLead(Tap, prefix="ts"):
    coordinator: int
    lead: int


class AskRemove(Tap, prefix="ta"):
    coordinator: int


class RemoveColleague(Tap, prefix="tr"):
    coordinator: int


class OpenLog(Tap, prefix="tg"):
    """Show the audit log."""

    page: int


class DecideRequest(Tap, prefix="tq"):
    """Approve (1) what a colleague asked for, or ask why it is to be declined (0)."""

    approval: int
    approve: int


class DeclineRequest(Tap, prefix="tx"):
    """Decline for a reason of the shortlist."""

    approval: int
    reason: str


class ExplainDecline(Tap, prefix="tz"):
    """Ask a lead for the reason in their own words."""

    approval: int


class OpenRequest(Tap, prefix="tb"):
    """Show a request again, with nothing decided."""

    approval: int


class ResetCode(Tap, prefix="tc"):
    """Remove the key for one-time codes."""

    coordinator: int
