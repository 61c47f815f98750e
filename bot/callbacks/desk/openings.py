"""The buttons around openings."""

from bot.callbacks.base import Tap


class OpenOpenings(Tap, prefix="os"): ...


class BeginOpening(Tap, prefix="ob"): ...


class OpenOpening(Tap, prefix="oo"):
    """Show an opening; `fresh` is 1 if the message with the button must stay, as a tally goes on counting."""

    opening: int
    fresh: int


class ListLeftOut(Tap, prefix="ol"):
    """List the officers who don't fit, each with the reason."""

    opening: int
    page: int


class PreviewInvitation(Tap, prefix="op"):
    """Show what the next `count` officers would be asked."""

    opening: int
    count: int


class SendInvitations(Tap, prefix="oi"):
    """Invite `count` officers; `last` is the interest of the last one whose name was shown."""

    opening: int
    count: int
    last: int


class OpenTally(Tap, prefix="ot"):
    opening: int


class AskClose(Tap, prefix="oc"):
    opening: int


class CloseOpening(Tap, prefix="ox"):
    """Tell those who weren't selected, and close."""

    opening: int


class WaiveTelling(Tap, prefix="ow"):
    """Close without telling those who weren't selected; the reason is asked next."""

    opening: int


class AnswerInvitation(Tap, prefix="oa"):
    """Answer an invitation: yes, no or later."""

    invitation: int
    answer: str


class ListUnknown(Tap, prefix="ou"):
    """List the officers of whom a criterion isn't known."""

    opening: int
    page: int


class AskMissing(Tap, prefix="om"):
    """Ask the officer of an interest what isn't known; interest 0 asks all who weren't asked yet."""

    opening: int
    interest: int


class PreviewOne(Tap, prefix="on"):
    """Show what one officer would be asked."""

    opening: int
    interest: int


class SendOne(Tap, prefix="oz"):
    """Invite one officer."""

    opening: int
    interest: int


class AnswerMissing(Tap, prefix="oy"):
    """Answer a question that the officer had skipped; `-` is that they'd rather not say."""

    interest: int
    step: str
    value: str
