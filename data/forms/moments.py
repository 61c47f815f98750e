"""The time from which somebody is available: a day, and what they said if it wasn't a day. As an answer it is
a text: '2027-03-01', '2026-11-28 asap', '2027-03-01 next spring'.
"""

from datetime import date
from typing import Any

ASAP = "asap"
"""As soon as possible."""
MAX_SAYING_LENGTH = 40
"""Characters of what was said, at most."""


def moment(day: date, said: str | None = None) -> str:
    """Return the answer for a day, with what was said."""
    return f"{day.isoformat()} {said[:MAX_SAYING_LENGTH]}" if said else day.isoformat()


def day_of(value: str) -> date:
    """Return the day of an answer. Raises ValueError."""
    return date.fromisoformat(value[:10])


def said_of(value: str) -> str | None:
    """Return what was said, None if that was the day itself."""
    return value[11:] or None


def is_moment(value: Any) -> bool:
    """Return whether a value is such an answer."""
    if not isinstance(value, str) or len(value) > 11 + MAX_SAYING_LENGTH:
        return False
    try:
        day = day_of(value).isoformat()
    except ValueError:
        return False
    return value == day or (value.startswith(f"{day} ") and bool(value[11:].strip()))
