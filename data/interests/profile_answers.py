"""An officer's answers, read from a profile or an interest; a value that isn't valid is UNREADABLE."""

from typing import Any

from data.forms.validation import UNREADABLE, InvalidValue, is_given, is_valid, mapping_of, shown
from data.interests.conditions import is_verdicts
from data.interests.forms import DETAILS, INTEREST

STEPS = {step.key: step for form in (INTEREST, DETAILS) for step in form.steps}
CONDITIONS = "conditions"
"""The key under which the check of the conditions is kept beside the answers of the forms."""


def read_profile(stored: Any) -> dict[str, Any]:
    """Return every answer of a profile, as it is shown."""
    answers = shown(STEPS.values(), stored)
    verdicts = mapping_of(stored).get(CONDITIONS)
    if not is_given(verdicts):
        return answers
    return answers | {CONDITIONS: verdicts if is_verdicts(verdicts) else UNREADABLE}


def read_told(stored: Any, key: str) -> Any:
    """Return one answer of a profile: None if it wasn't given, UNREADABLE if it isn't valid."""
    value = mapping_of(stored).get(key)
    if not isinstance(stored, dict):
        return UNREADABLE
    if not is_given(value):
        return None
    return value if is_valid(STEPS[key], value) else UNREADABLE


def badge_name(stored: Any) -> str:
    """Return the name that an officer gave in the form; '' if there is none, or it can't be read."""
    name = read_told(stored, "full_name")
    return name if isinstance(name, str) else ""


def read_languages(stored: Any) -> dict[str, str]:
    """Return the languages of a profile with their levels; none if they can't be read."""
    levels = read_told(stored, "languages")
    return dict(levels) if isinstance(levels, dict) else {}


def read_service(stored: Any) -> str | None:
    """Return the police service of a profile; None if it can't be read."""
    service = read_told(stored, "service")
    return service if isinstance(service, str) else None


def read_roles(stored: Any) -> tuple[str, ...] | InvalidValue:
    """Return the roles of an interest, or UNREADABLE; an empty list names none."""
    if stored == []:
        return ()
    return tuple(stored) if is_valid(STEPS["roles"], stored) else UNREADABLE


def role_codes(stored: Any) -> tuple[str, ...]:
    """Return the roles of an interest; none if they can't be read."""
    roles = read_roles(stored)
    return () if isinstance(roles, InvalidValue) else roles


def read_tags(stored: Any) -> tuple[str, ...]:
    """Return the tags of an interest; none if they can't be read."""
    return tuple(one for one in stored if isinstance(one, str)) if isinstance(stored, list) else ()
