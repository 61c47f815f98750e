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
    """Show the stored answers before they are sent: a button of version 1.0."""

    draft: int


class CancelForm(Tap, prefix="x"):
    """Ask whether the form is to be dropped."""

    draft: int


class DropForm(Tap, prefix="xd"):
    draft: int


class ResumeForm(Tap, prefix="r"):
    """Resume the form that was active last."""


class ResumeDraft(Tap, prefix="rd"):
    draft: int
