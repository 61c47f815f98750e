"""Decide when a message from the outbox is tried again, and after how many errors it is set aside."""

from dataclasses import dataclass
from enum import StrEnum

from telegram.error import BadRequest, Forbidden, RetryAfter, TelegramError

MAX_ERRORS = 8
"""Tries that may raise anything but Telegram's answer; the last is about four minutes after the first."""
MAX_PAUSE = 300.0
"""Seconds between two tries, at most."""


@dataclass(frozen=True)
class RetryPolicy:
    """Pauses double from `first_pause` seconds to MAX_PAUSE; the `most_errors`th error is the last."""

    most_errors: int = MAX_ERRORS
    first_pause: float = 2.0

    def pause(self, tries: int) -> float:
        """Return the seconds to wait after this number of tries."""
        return min(self.first_pause * 2.0 ** max(0, min(tries, 10) - 1), MAX_PAUSE)

    def is_last(self, errors: int) -> bool:
        """Return whether a message with this number of errors is set aside."""
        return errors >= self.most_errors


def seconds_asked(error: RetryAfter) -> float:
    """Return the seconds that Telegram asks to wait."""
    delay = error.retry_after
    return float(delay if isinstance(delay, int) else delay.total_seconds())


class Disposition(StrEnum):
    """What to do with a message after an error."""

    BLOCKED = "blocked"
    REFUSED = "refused"
    LATER = "later"


def classify(error: TelegramError) -> Disposition:
    """Return whether to give up on a message, and why. A token that Telegram doesn't know says nothing about
    the message: the operator puts another one in.
    """
    if isinstance(error, Forbidden):
        return Disposition.BLOCKED
    if isinstance(error, BadRequest):
        return Disposition.BLOCKED if "chat not found" in error.message.lower() else Disposition.REFUSED
    return Disposition.LATER
