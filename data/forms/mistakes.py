"""What may be wrong with an answer to a form."""

from enum import StrEnum


class Mistake(StrEnum):
    """What is wrong with an answer; each has a text `form-mistake-<value>` in both languages."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    TOO_SHORT = "too-short"
    NOT_A_DATE = "not-a-date"
    NOT_A_PAST_DATE = "not-a-past-date"
    UNDECIDED = "undecided"
    """No time was named, because the person doesn't know it."""
    PAST = "past"
    FUTURE = "future"
    TOO_FAR = "too-far"
    NOT_AN_EMAIL = "not-an-email"
    NOT_A_PHONE = "not-a-phone"
    NOT_A_NUMBER = "not-a-number"
    MISSING = "missing"
    UNREADABLE = "unreadable"
    NOT_OFFERED = "not-offered"
    NOT_SHOWN = "not-shown"
    """The form changed after the summary whose button was tapped."""
    NO_SUCH_DAY = "no-such-day"
    NONE_TICKED = "none-ticked"
    NO_LETTERS = "no-letters"
    NOT_A_NAME = "not-a-name"


OF_A_DAY = frozenset({Mistake.NO_SUCH_DAY, Mistake.PAST, Mistake.FUTURE, Mistake.TOO_FAR})
"""What is wrong with a text that surely names a day."""


class BadAnswer(Exception):
    """Raised for an answer that can't be accepted; `mistake` says why."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(mistake)
        self.mistake = mistake
