"""Read an hour as people type it."""

import re

from data.text.normalize import fold

HOUR = re.compile(
    r"(?:at |a |vers |around )?(?P<hour>\d{1,2})"
    r"(?: ?(?:h|:|heures?|hrs?|o'?clock) ?(?:00)?)? ?(?P<half>[ap]\.?m\.?)?"
    r"(?: (?P<part>du matin|in the morning|du soir|de l'apres-midi|in the evening|at night))?"
)
"""An hour, folded: "7", "7 am", "19 h", "20:00", "8 in the evening"."""
NOON = re.compile(r"(?:at |a )?(?:noon|midday|midi)")
LATER = ("du soir", "de l'apres-midi", "in the evening", "at night")
"""Parts of a day whose hours are counted from noon."""


def read_hour(text: str) -> int | None:
    """Return the full hour that a text names, from 0 to 23; None if it names none."""
    said = fold(text).strip(" .!").replace("’", "'")
    if NOON.fullmatch(said):
        return 12
    found = HOUR.fullmatch(said)
    if found is None:
        return None
    hour, half = int(found["hour"]), (found["half"] or "")[:1]
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + 12 * (half == "p")
    elif found["part"] in LATER and hour < 12:
        hour += 12
    return hour if hour < 24 else None
