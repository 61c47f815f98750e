"""The buttons around openings."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks.base import Tap


@dataclass(frozen=True)
class OpenOpenings(Tap):
    prefix: ClassVar[str] = "os"


@dataclass(frozen=True)
class BeginOpening(Tap):
    prefix: ClassVar[str] = "ob"


@dataclass(frozen=True)
class OpenOpening(Tap):
    """`fresh` is 1 where the message that the button stands on must stay: a tally goes on counting."""

    prefix: ClassVar[str] = "oo"
    opening: int
    fresh: int


@dataclass(frozen=True)
class ListLeftOut(Tap):
    """Who doesn't fit, and why."""

    prefix: ClassVar[str] = "ol"
    opening: int
    page: int


@dataclass(frozen=True)
class PreviewInvitation(Tap):
    """Show what so many officers would be asked."""

    prefix: ClassVar[str] = "op"
    opening: int
    count: int


@dataclass(frozen=True)
class SendInvitations(Tap):
    """Ask so many; `last` is the interest of the last one whose name was shown."""

    prefix: ClassVar[str] = "oi"
    opening: int
    count: int
    last: int


@dataclass(frozen=True)
class OpenTally(Tap):
    prefix: ClassVar[str] = "ot"
    opening: int


@dataclass(frozen=True)
class AskClose(Tap):
    prefix: ClassVar[str] = "oc"
    opening: int


@dataclass(frozen=True)
class CloseOpening(Tap):
    """Tell those who weren't selected, and close."""

    prefix: ClassVar[str] = "ox"
    opening: int


@dataclass(frozen=True)
class WaiveTelling(Tap):
    """Close without telling them; the reason comes next."""

    prefix: ClassVar[str] = "ow"
    opening: int


@dataclass(frozen=True)
class AnswerInvitation(Tap):
    """An officer's yes, no or later."""

    prefix: ClassVar[str] = "oa"
    invitation: int
    answer: str
