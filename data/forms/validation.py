"""The values that an answer of each kind may have: one validation for what is tapped, typed, sent and read
back. A value is any JSON value, because the database may hold what an older version or another program wrote.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from typing import Any

from data.forms.mistakes import Mistake
from data.forms.model import CHOICES, Form, Kind, Step
from data.forms.moments import day_of, is_moment
from data.text.normalize import visible

CODE = re.compile(r"[a-z0-9_]{2,40}")
"""The code of an entry."""
EMAIL = re.compile(r"[^\s@]{1,64}@[^\s@]+\.[^\s@]+")
PHONE = re.compile(r"\+\d[-\d ().~/]{4,30}( ext\. \d{1,7})?")
UNWRITABLE = re.compile("[\0\ud800-\udfff]")
"""Characters that can't be written to a database or a message."""
MAX_CODES = 100
MAX_ROWS = 1000
"""Codes, and ids of rows, in one answer, at most."""
MAX_ID = 2**63 - 1
"""The largest id that both databases can store."""


class InvalidValue(Enum):
    """Stands for a stored value that isn't valid; people read "not readable" in its place."""

    UNREADABLE = "unreadable"


UNREADABLE = InvalidValue.UNREADABLE


def is_valid(step: Step, value: Any) -> bool:
    """Return whether a value is an answer to the step; None is one if the step is optional."""
    if value is None:
        return step.optional
    match step.kind:
        case Kind.ONE:
            return is_code(step, value)
        case Kind.SEVERAL:
            return is_list(value, MAX_CODES) and all(is_code(step, one) for one in value) and is_unique(value)
        case Kind.LEVELS:
            return is_levels(step, value)
        case Kind.MONTH | Kind.COMING | Kind.DATE:
            return is_day(value) if step.kind is Kind.COMING else is_moment(value)
        case Kind.NUMBER:
            return type(value) is int and step.least <= value <= step.most
        case Kind.EMAIL:
            return is_text(step, value) and EMAIL.fullmatch(value) is not None
        case Kind.PHONE:
            return is_text(step, value) and PHONE.fullmatch(value) is not None
        case Kind.ROW:
            return is_id(value)
        case Kind.ROWS:
            return is_list(value, MAX_ROWS) and all(is_id(one) for one in value)
        case Kind.TEXT | Kind.PARAGRAPHS | Kind.SEARCH:
            return is_text(step, value)


def is_code(step: Step, value: Any) -> bool:
    """Return whether a value is one of the step's codes or, if entries are offered, looks like an entry's
    code.
    """
    if not isinstance(value, str):
        return False
    return value in CHOICES[step.choices] if step.choices in CHOICES else CODE.fullmatch(value) is not None


def is_list(value: Any, most: int) -> bool:
    """Return whether a value is a list of one to `most` items."""
    return isinstance(value, list) and 0 < len(value) <= most


def is_unique(codes: list[str]) -> bool:
    """Return whether no code is listed twice."""
    return len(set(codes)) == len(codes)


def is_levels(step: Step, value: Any) -> bool:
    """Return whether a value gives at least one language a level."""
    if not isinstance(value, dict) or not value:
        return False
    return all(is_code(step, code) and level in CHOICES["levels"] for code, level in value.items())


def is_day(value: Any) -> bool:
    """Return whether a value is a day as it is stored: 2027-03-15."""
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def is_id(value: Any) -> bool:
    """Return whether a value can be a row's id."""
    return type(value) is int and 0 < value <= MAX_ID


def is_text(step: Step, value: Any) -> bool:
    """Return whether a value is a visible text of a length that the step allows."""
    if not isinstance(value, str) or not step.shortest <= len(value) <= step.longest:
        return False
    return not UNWRITABLE.search(value) and bool(visible(value).strip())


def mapping_of(stored: Any) -> dict[str, Any]:
    """Return the answers that a JSON column holds; none if it holds something else."""
    return dict(stored) if isinstance(stored, Mapping) else {}


def texts_in(stored: Any) -> dict[str, str]:
    """Return the texts by language that a JSON column holds, without those that can't be read."""
    texts = mapping_of(stored)
    return {key: text for key, text in texts.items() if isinstance(text, str) and not UNWRITABLE.search(text)}


def readable(steps: Iterable[Step], stored: Any) -> dict[str, Any]:
    """Return the valid ones of the stored answers to these steps."""
    answers = mapping_of(stored)
    return {s.key: answers[s.key] for s in steps if s.key in answers and is_valid(s, answers[s.key])}


def shown(steps: Iterable[Step], stored: Any) -> dict[str, Any]:
    """Return the answers as they are shown: UNREADABLE for one that isn't valid, nothing for one that wasn't
    given. If no mapping is stored, every step that everybody must answer is UNREADABLE.
    """
    if not isinstance(stored, Mapping):
        return {step.key: UNREADABLE for step in steps if not step.optional and step.when is None}
    given = {step.key: (step, stored[step.key]) for step in steps if is_given(stored.get(step.key))}
    return {key: value if is_valid(step, value) else UNREADABLE for key, (step, value) in given.items()}


def is_given(value: Any) -> bool:
    """Return whether a stored value is more than the empty one of a step that was skipped or emptied."""
    return value is not None and value not in ("", [], {})


def first_mistake(form: Form, stored: Any, today: date | None = None) -> tuple[Step, Mistake] | None:
    """Return the first step of a form that can't be sent with its answer, and the mistake; None if all are
    well. Days are compared with `today` if it is given.
    """
    every, answers = mapping_of(stored), readable((*form.steps, *form.carries), stored)
    for step in form.asked(answers):
        if step.key not in every or not (is_given(every[step.key]) or is_valid(step, every[step.key])):
            return step, Mistake.MISSING
        if step.key not in answers:
            return step, mistake_of_length(step, every[step.key]) or Mistake.UNREADABLE
        if today and (mistake := mistake_of_day(step, answers[step.key], today)):
            return step, mistake
    return None


def mistake_of_length(step: Step, value: Any) -> Mistake | None:
    """Return the mistake of a text that is too short or too long, else None."""
    if not isinstance(value, str) or step.shortest <= len(value) <= step.longest:
        return None
    return Mistake.TOO_LONG if len(value) > step.longest else Mistake.TOO_SHORT


def mistake_of_day(step: Step, value: Any, today: date) -> Mistake | None:
    """Return the mistake of a valid day, else None: a coming day that has passed, or a past one that is to
    come.
    """
    if step.kind is Kind.COMING and date.fromisoformat(value) < today:
        return Mistake.PAST
    if step.kind is Kind.DATE and value is not None and day_of(value) > today:
        return Mistake.FUTURE
    return None
