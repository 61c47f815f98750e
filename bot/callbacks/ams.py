"""The buttons around one's AMS: progress, conditions, plan."""

from bot.callbacks.base import Tap


class OpenAms(Tap, prefix="ah"): ...


class StartAms(Tap, prefix="ab"):
    """Go on past the two sentences on what the AMS is."""


class OpenStanding(Tap, prefix="ae"):
    """Show where one stands in each part."""


class OpenStandingPicture(Tap, prefix="af"): ...


class SetArmed(Tap, prefix="al"):
    """Set whether one's mission is armed: 1, 0, or -1 while one doesn't know."""

    armed: int


class OpenStages(Tap, prefix="am"): ...


class OpenStage(Tap, prefix="av"):
    stage: str


class OpenAmsPicture(Tap, prefix="ag"): ...


class ShareProgress(Tap, prefix="as"):
    """Ask whether to show one's progress to the coordinators (1), or show it no longer (0)."""

    shared: int


class ConfirmShare(Tap, prefix="at"):
    """Show one's progress to the coordinators, after having seen what they will see."""


class CheckConditions(Tap, prefix="ac"):
    """Answer the next condition; `answers` is a letter for each answered so far, '-' for none. Nothing is
    stored.
    """

    answers: str


class UseConditions(Tap, prefix="au"):
    """Add the answers to one's registration."""

    answers: str


class OpenPlan(Tap, prefix="ap"): ...


class AskDate(Tap, prefix="ad"): ...


class TakeDate(Tap, prefix="ay"):
    """Take the first day, as YYYY-MM-DD, of a typed time that isn't a day."""

    day: str


class NoDate(Tap, prefix="an"):
    """Say that there is no date yet."""


class OpenTaskGroup(Tap, prefix="ax"):
    group: str


class TickTask(Tap, prefix="ak"):
    code: str


class OpenReminders(Tap, prefix="ar"): ...


class SetHour(Tap, prefix="ao"):
    hour: int


class SetZone(Tap, prefix="az"):
    zone: str


class AskZone(Tap, prefix="aj"): ...


class PausePlan(Tap, prefix="aq"):
    paused: int


class SnoozePlan(Tap, prefix="aw"): ...


class SendCalendar(Tap, prefix="ai"): ...
