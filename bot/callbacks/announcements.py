"""The buttons around announcements, and those by which officers choose what they get."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks.base import Tap


@dataclass(frozen=True)
class BeginAnnouncement(Tap):
    prefix: ClassVar[str] = "nb"


@dataclass(frozen=True)
class SendAnnouncement(Tap):
    """Send the draft to so many people; if there are others now, they are counted again first."""

    prefix: ClassVar[str] = "ns"
    draft: int
    count: int


@dataclass(frozen=True)
class StopAnnouncement(Tap):
    prefix: ClassVar[str] = "nx"
    announcement: int


@dataclass(frozen=True)
class OpenNews(Tap):
    """What an officer gets."""

    prefix: ClassVar[str] = "nn"


@dataclass(frozen=True)
class SetNews(Tap):
    """Announcements about one's own interests, and to everybody: 1 for yes, 0 for no."""

    prefix: ClassVar[str] = "nw"
    own: int
    everybody: int
