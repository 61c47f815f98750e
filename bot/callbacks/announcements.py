"""The buttons of announcements, and those by which officers choose what they get."""

from bot.callbacks.base import Tap


class BeginAnnouncement(Tap, prefix="nb"): ...


class SendAnnouncement(Tap, prefix="ns"):
    """Send the draft to `count` people. If there are more or fewer now, show the new count and ask again."""

    draft: int
    count: int


class ReopenAnnouncement(Tap, prefix="nr"):
    """Write an announcement anew that a lead declined; `request` is the request for approval."""

    request: int


class StopAnnouncement(Tap, prefix="nx"):
    announcement: int


class OpenSubscriptions(Tap, prefix="nn"):
    """Show which announcements an officer gets."""


class SetSubscriptions(Tap, prefix="nw"):
    """Choose announcements about one's own interests, and those to everybody: 1 for yes, 0 for no."""

    own: int
    everybody: int
