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


class SendForm(Tap, prefix="sd"):
    draft: int


class CancelForm(Tap, prefix="x"):
    draft: int


class ResumeForm(Tap, prefix="r"): ...
