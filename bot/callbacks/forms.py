"""The buttons of a form in progress."""

from bot.callbacks.base import Tap


class PickAnswer(Tap, prefix="p"):
    draft: int
    step: str
    value: str


class ToggleAnswer(Tap, prefix="g"):
    draft: int
    step: str
    value: str


class FinishStep(Tap, prefix="d"):
    draft: int
    step: str


class SkipStep(Tap, prefix="s"):
    draft: int
    step: str


class StepBack(Tap, prefix="bk"):
    draft: int


class ChangeStep(Tap, prefix="c"):
    draft: int
    step: str


class SendForm(Tap, prefix="sf"):
    """Send what a summary shows: the draft as it was at this revision."""

    draft: int
    revision: int


class SendUnseen(Tap, prefix="sd"):
    """A button of version 1.0: show the stored answers before they are sent."""

    draft: int


class CancelForm(Tap, prefix="x"):
    """Ask whether the form is to be dropped."""

    draft: int


class DropForm(Tap, prefix="xd"):
    draft: int


class ResumeForm(Tap, prefix="r"):
    """Go on with the form that was in work last."""


class ResumeDraft(Tap, prefix="rd"):
    draft: int
