"""The buttons around one's AMS: progress, conditions, plan."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks.base import Tap


@dataclass(frozen=True)
class OpenAms(Tap):
    prefix: ClassVar[str] = "ah"


@dataclass(frozen=True)
class OpenStages(Tap):
    prefix: ClassVar[str] = "am"


@dataclass(frozen=True)
class OpenStage(Tap):
    prefix: ClassVar[str] = "av"
    stage: str


@dataclass(frozen=True)
class OpenAmsPicture(Tap):
    prefix: ClassVar[str] = "ag"


@dataclass(frozen=True)
class ShareProgress(Tap):
    """Show one's progress to the coordinators: 1, or no longer: 0."""

    prefix: ClassVar[str] = "as"
    shared: int


@dataclass(frozen=True)
class CheckConditions(Tap):
    """`answers` is a letter for each condition answered so far, '-' for none. Nothing is stored."""

    prefix: ClassVar[str] = "ac"
    answers: str


@dataclass(frozen=True)
class UseConditions(Tap):
    """Take what was answered into one's registration."""

    prefix: ClassVar[str] = "au"
    answers: str


@dataclass(frozen=True)
class OpenPlan(Tap):
    prefix: ClassVar[str] = "ap"


@dataclass(frozen=True)
class AskDate(Tap):
    prefix: ClassVar[str] = "ad"


@dataclass(frozen=True)
class NoDate(Tap):
    """No date yet."""

    prefix: ClassVar[str] = "an"


@dataclass(frozen=True)
class OpenGroup(Tap):
    prefix: ClassVar[str] = "ax"
    group: str


@dataclass(frozen=True)
class TickTask(Tap):
    prefix: ClassVar[str] = "ak"
    code: str


@dataclass(frozen=True)
class OpenReminders(Tap):
    prefix: ClassVar[str] = "ar"


@dataclass(frozen=True)
class SetHour(Tap):
    prefix: ClassVar[str] = "ao"
    hour: int


@dataclass(frozen=True)
class SetZone(Tap):
    prefix: ClassVar[str] = "az"
    zone: str


@dataclass(frozen=True)
class AskZone(Tap):
    prefix: ClassVar[str] = "aj"


@dataclass(frozen=True)
class PausePlan(Tap):
    prefix: ClassVar[str] = "aq"
    paused: int


@dataclass(frozen=True)
class SnoozePlan(Tap):
    prefix: ClassVar[str] = "aw"


@dataclass(frozen=True)
class SendCalendar(Tap):
    prefix: ClassVar[str] = "ai"
