"""The buttons under questions and their answers."""

from bot.callbacks.base import Tap


class OpenAsk(Tap, prefix="q"): ...


class NoneOfThese(Tap, prefix="n"):
    question: int


class AnswerHelped(Tap, prefix="y"):
    question: int


class AnswerFailed(Tap, prefix="no"):
    question: int


class KeepQuestion(Tap, prefix="kq"):
    """Keep a question without its personal data (`keep` 1), or keep nothing (0)."""

    question: int
    keep: int


class GiveReason(Tap, prefix="w"):
    question: int
    reason: str
