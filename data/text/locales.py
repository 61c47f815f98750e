"""The table of the languages that the bot speaks. CONTRIBUTING.md says what a third one needs."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """One language."""

    code: str
    name: str
    """Its own name for itself."""
    locale: str
    """Babel's."""
    places: str
    """The locale that names of cities come from."""
    date_order: str
    """How numbers in a date are read."""
    hour: str
    full_hour: str
    """A pattern of the time of day, as `hour`."""
    at: str = ""
    """Stands between a day and a time."""
    first: str | None = None
    """How the first of a month is written, if not as a number."""


TABLE = (
    # In en_CA, St. John's would be Saint John, which is another city.
    Language("en", "English", "en_CA", "en", "MDY", "HH:mm", "HH:mm"),
    Language("fr", "Français", "fr_CA", "fr_CA", "DMY", "H 'h' mm", "H 'h'", "'à' ", "1er"),
)
LANGUAGES = tuple(one.code for one in TABLE)
DEFAULT = LANGUAGES[0]
"""The language spoken if nothing tells which."""


def row_of(code: str | None) -> Language:
    """Return a row of the table; for a language that isn't in it, the default's."""
    return next((one for one in TABLE if one.code == code), TABLE[0])


def known(code: str | None) -> str:
    """Return this language if the table has it, else the default."""
    return row_of(code).code


def other_language(code: str) -> str:
    """Return the language to switch to: the next in the table."""
    return LANGUAGES[(LANGUAGES.index(known(code)) + 1) % len(LANGUAGES)]
