"""Time zones, found by the name of a city that is typed loosely."""

from functools import lru_cache
from zoneinfo import available_timezones

from rapidfuzz import fuzz, process

from data.text.normalize import fold

OF_CANADA = (
    "America/St_Johns",
    "America/Halifax",
    "America/Toronto",
    "America/Winnipeg",
    "America/Regina",
    "America/Edmonton",
    "America/Vancouver",
    "America/Whitehorse",
)
"""The zones of Canada that are offered without a search, from east to west."""
MAX_FOUND = 6
"""Zones that a search for a typed city offers at most."""
MIN_LIKENESS = 75
"""Likeness in percent from which a city may be the one that was typed."""
MAX_LENGTH = 60
"""How many typed characters are compared."""
PLACES = {
    "ottawa": "America/Toronto",
    "gatineau": "America/Toronto",
    "quebec": "America/Toronto",
    "montreal": "America/Toronto",
    "calgary": "America/Edmonton",
    "red deer": "America/Edmonton",
    "saskatoon": "America/Regina",
    "victoria": "America/Vancouver",
    "kelowna": "America/Vancouver",
    "charlottetown": "America/Halifax",
    "fredericton": "America/Moncton",
    "saint john": "America/Moncton",
    "terre neuve": "America/St_Johns",
    "newfoundland": "America/St_Johns",
    "ramallah": "Asia/Hebron",
    "le caire": "Africa/Cairo",
    "goma": "Africa/Lubumbashi",
    "la haye": "Europe/Amsterdam",
    "the hague": "Europe/Amsterdam",
    "geneve": "Europe/Zurich",
    "geneva": "Europe/Zurich",
    "lviv": "Europe/Kyiv",
}
"""Places that officers live in or are sent to and that no zone is named after."""


@lru_cache(maxsize=1)
def cities() -> dict[str, str]:
    """Return time zones by the folded name of a place: the cities that zones are named after, and PLACES."""
    named = {
        fold(zone.rpartition("/")[2].replace("_", " ").replace("-", " ")): zone
        for zone in sorted(available_timezones())
        if "/" in zone and not zone.startswith(("Etc/", "posix/", "right/", "SystemV/"))
    }
    return {**named, **PLACES}


def is_zone(zone: str) -> bool:
    """Return whether there is such a zone."""
    return zone in available_timezones()


def find_zones(typed: str, limit: int = MAX_FOUND) -> list[str]:
    """Return the zones whose cities resemble the typed name most, each once. Too slow for the event loop."""
    words = fold(typed[:MAX_LENGTH]).replace("-", " ")
    found = process.extract(words, list(cities()), scorer=fuzz.WRatio, limit=limit, score_cutoff=MIN_LIKENESS)
    return list(dict.fromkeys(cities()[name] for name, _, _ in found))
