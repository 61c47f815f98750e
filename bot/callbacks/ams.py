"""The buttons around one's AMS: progress, conditions, plan."""

from bot.callbacks.base import Tap


class OpenAms(Tap, prefix="ah"): ...


class OpenStages(Tap, prefix="am"): ...


class OpenStage(Tap, prefix="av"):
    stage: str


class OpenAmsPicture(Tap, prefix="ag"): ...


class ShareProgress(Tap, prefix="as"):
    """Show one's progress to the coordinators: 1, or no longer: 0."""

    shared: int


class CheckConditions(Tap, prefix="ac"):
    """`answers` is a letter for each condition answered so far, '-' for none. Nothing is stored."""

    answers: str


class UseConditions(Tap, prefix="au"):
    """Take what was answered into one's registration."""

    answers: str


class OpenPlan(Tap, prefix="ap"): ...


class AskDate(Tap, prefix="ad"): ...


class NoDate(Tap, prefix="an"):
    """No date yet."""


class OpenGroup(Tap, prefix="ax"):
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
