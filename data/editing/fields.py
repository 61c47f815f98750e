"""Change one field of an entry in plain JSON: a text, a status, a date."""

from copy import deepcopy
from datetime import date
from typing import Any

from data.editing.views import BadContent, checked
from data.forms.mistakes import BadAnswer, Mistake
from data.forms.times.date_parsing import read_coming_day
from data.text.locales import LANGUAGES
from data.text.normalize import fold, visible

REVIEWED_AFTER = 365
"""Days from verifying an entry to its next review."""
EMPTY = "-"
"""The text that is typed to remove an optional text."""
STATUSES = {"current": "current", "actuelle": "current", "past": "past", "passee": "past", "terminee": "past"}
FIELDS = (
    *(f"{language}.{name}" for language in LANGUAGES for name in ("title", "answer", "detail", "caution")),
    "review_by",
    "mission.status",
)
"""The fields that can be changed from Telegram."""


def value_of(raw: dict[str, Any], field: str) -> str | None:
    """Return the value of a field, None if it isn't set."""
    place: Any = raw
    for part in field.split("."):
        place = place.get(part) if isinstance(place, dict) else None
    return None if place is None else str(place)


def edited(raw: dict[str, Any], field: str, text: str, today: date, language: str) -> dict[str, Any]:
    """Return the entry with a field as it was typed. Raises BadContent naming the field. Reading a date is
    too slow for the event loop.
    """
    if field not in FIELDS:
        raise BadContent(field)
    if not text.strip():
        raise BadContent(field, Mistake.EMPTY)
    value: str | None = visible(text).strip()
    if value == EMPTY and field.endswith((".detail", ".caution")):
        value = None
    elif field == "review_by":
        value = read_review(text, today, language)
    elif field == "mission.status":
        value = STATUSES.get(fold(text.strip()))
        if value is None or not raw.get("mission"):
            raise BadContent(field)
    after = changed(raw, field, value)
    checked(after)
    return after


def read_review(text: str, today: date, language: str) -> str:
    """Return a typed day to come, as YYYY-MM-DD. Raises BadContent."""
    try:
        return read_coming_day(text, today, language).isoformat()
    except BadAnswer as error:
        raise BadContent("review_by", error.mistake) from error


def changed(raw: dict[str, Any], field: str, value: str | None) -> dict[str, Any]:
    """Return a copy of the entry with one field replaced, or removed if the value is None."""
    after = deepcopy(raw)
    *path, last = field.split(".")
    place = after
    for part in path:
        place = place.setdefault(part, {})
    if value is None:
        place.pop(last, None)
    else:
        place[last] = value
    return after


def verified(raw: dict[str, Any], today: date) -> dict[str, Any]:
    """Return the entry as verified today, its next review in REVIEWED_AFTER days."""
    review = date.fromordinal(today.toordinal() + REVIEWED_AFTER)
    return raw | {"verified_on": today.isoformat(), "review_by": review.isoformat()}
