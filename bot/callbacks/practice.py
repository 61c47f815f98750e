"""The buttons of practice: quiz, rehearsals, driving."""

from bot.callbacks.base import Tap


class OpenQuiz(Tap, prefix="z"): ...


class BeginQuiz(Tap, prefix="zb"):
    """Begin a set of questions; `kind` is a stage, or one of the other sets of data.ams.quiz.store."""

    kind: str


class NextQuestion(Tap, prefix="zn"):
    """Ask the question at `place` of the set, once; -1 asks the open one again, which may be far above."""

    place: int


class StopQuiz(Tap, prefix="zx"): ...


class SetDaily(Tap, prefix="zd"):
    daily: int


class OpenRehearsals(Tap, prefix="h"): ...


class ListRehearsals(Tap, prefix="hl"):
    skill: str
    language: str


class OpenExercise(Tap, prefix="ho"):
    code: str


class BeginExercise(Tap, prefix="hb"):
    code: str


class BeginTonight(Tap, prefix="hj"):
    """Begin an exercise; a report's clock is set to what is left of the evening."""

    code: str


class AnswerReading(Tap, prefix="ha"):
    rehearsal: int
    place: int
    option: int


class TickPoint(Tap, prefix="ht"):
    rehearsal: int
    point: int


class ShowModel(Tap, prefix="hm"):
    rehearsal: int


class RewriteReport(Tap, prefix="hw"):
    """Forget what was written of a report, and write it anew."""

    rehearsal: int


class FinishRehearsal(Tap, prefix="hf"):
    rehearsal: int


class GiveUp(Tap, prefix="hg"):
    """Leave a rehearsal without a result."""

    rehearsal: int


class SendAnswer(Tap, prefix="hv"):
    """Send one's answer to an interview question to a coordinator."""

    code: str


class PlayPassage(Tap, prefix="hp"):
    """Hear a listening passage, once."""

    code: str


class ShowScript(Tap, prefix="hs"):
    """Show the script of a passage that nobody has recorded, for a colleague who reads it aloud."""

    code: str


class SpeakNow(Tap, prefix="hk"):
    """End the time to think before an interview's answer."""

    code: str


class ResumeRehearsal(Tap, prefix="hr"):
    """Show again where the rehearsal that is under way stands."""

    rehearsal: int


class AddToReport(Tap, prefix="hq"):
    """Show the notes of a report again, and take what is typed next as a part of it."""

    rehearsal: int


class ListRecordings(Tap, prefix="yl"):
    """List the listening passages in a language, with the state of their recordings; for coordinators."""

    language: str


class OpenPassage(Tap, prefix="yo"):
    code: str


class AskRecording(Tap, prefix="yr"):
    """Ask for a voice message, which becomes the recording of this passage."""

    code: str


class PlayRecording(Tap, prefix="yp"):
    recording: int


class DecideRecording(Tap, prefix="yd"):
    recording: int
    approve: int


class AskWithdrawRecording(Tap, prefix="yq"):
    recording: int


class WithdrawRecording(Tap, prefix="yw"):
    recording: int


class OpenDriving(Tap, prefix="v"): ...


class OpenDiagram(Tap, prefix="vd"):
    name: str


class BeginAttempt(Tap, prefix="vb"): ...


class ToggleFault(Tap, prefix="vt"):
    """Tick a fault or untick it; `faults` has a bit for each fault ticked."""

    seconds: int
    faults: int


class SaveAttempt(Tap, prefix="vs"):
    seconds: int
    faults: int


class OpenCurve(Tap, prefix="vc"): ...
