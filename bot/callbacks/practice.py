"""The buttons of practice: quiz, rehearsals, driving."""

from dataclasses import dataclass
from typing import ClassVar

from bot.callbacks.base import Tap


@dataclass(frozen=True)
class OpenQuiz(Tap):
    prefix: ClassVar[str] = "z"


@dataclass(frozen=True)
class BeginQuiz(Tap):
    """`kind` is a stage, or one of data.quizzes' other sets."""

    prefix: ClassVar[str] = "zb"
    kind: str


@dataclass(frozen=True)
class NextQuestion(Tap):
    """The question at `place` of the set, asked once; -1 asks the open one again, should it be far above."""

    prefix: ClassVar[str] = "zn"
    place: int


@dataclass(frozen=True)
class StopQuiz(Tap):
    prefix: ClassVar[str] = "zx"


@dataclass(frozen=True)
class SetDaily(Tap):
    prefix: ClassVar[str] = "zd"
    daily: int


@dataclass(frozen=True)
class OpenRehearsals(Tap):
    prefix: ClassVar[str] = "h"


@dataclass(frozen=True)
class ListRehearsals(Tap):
    prefix: ClassVar[str] = "hl"
    skill: str
    language: str


@dataclass(frozen=True)
class OpenExercise(Tap):
    prefix: ClassVar[str] = "ho"
    code: str


@dataclass(frozen=True)
class BeginExercise(Tap):
    prefix: ClassVar[str] = "hb"
    code: str


@dataclass(frozen=True)
class AnswerReading(Tap):
    prefix: ClassVar[str] = "ha"
    rehearsal: int
    place: int
    option: int


@dataclass(frozen=True)
class TickPoint(Tap):
    prefix: ClassVar[str] = "ht"
    rehearsal: int
    point: int


@dataclass(frozen=True)
class ShowModel(Tap):
    prefix: ClassVar[str] = "hm"
    rehearsal: int


@dataclass(frozen=True)
class FinishRehearsal(Tap):
    prefix: ClassVar[str] = "hf"
    rehearsal: int


@dataclass(frozen=True)
class GiveUp(Tap):
    """Leave a rehearsal without a result."""

    prefix: ClassVar[str] = "hg"
    rehearsal: int


@dataclass(frozen=True)
class SendAnswer(Tap):
    """Send one's answer to an interview question to a coordinator."""

    prefix: ClassVar[str] = "hv"
    code: str


@dataclass(frozen=True)
class OpenDriving(Tap):
    prefix: ClassVar[str] = "v"


@dataclass(frozen=True)
class OpenDiagram(Tap):
    prefix: ClassVar[str] = "vd"
    name: str


@dataclass(frozen=True)
class BeginAttempt(Tap):
    prefix: ClassVar[str] = "vb"


@dataclass(frozen=True)
class ToggleFault(Tap):
    """`faults` has a bit for each fault ticked."""

    prefix: ClassVar[str] = "vt"
    seconds: int
    faults: int


@dataclass(frozen=True)
class SaveAttempt(Tap):
    prefix: ClassVar[str] = "vs"
    seconds: int
    faults: int


@dataclass(frozen=True)
class OpenCurve(Tap):
    prefix: ClassVar[str] = "vc"
