"""The languages the bot speaks: one table. A third is a row here, a catalogue in bot/texts, and content."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """One language, by its own `name`. `locale` is Babel's; `places` the one that names of cities come from.

    `date_order` is how numbers in a date are read. `hour` and `full_hour` are patterns of the time of day,
    `at` stands between a day and it; `first` is how the first of a month is written, where not as a number.
    """

    code: str
    name: str
    locale: str
    places: str
    date_order: str
    hour: str
    full_hour: str
    at: str = ""
    first: str | None = None


TABLE = (
    # By en_CA St. John's would be Saint John, which is elsewhere.
    Language("en", "English", "en_CA", "en", "MDY", "HH:mm", "HH:mm"),
    Language("fr", "Français", "fr_CA", "fr_CA", "DMY", "H 'h' mm", "H 'h'", "'à' ", "1er"),
)
LANGUAGES = tuple(one.code for one in TABLE)
DEFAULT = LANGUAGES[0]
"""What is spoken where nothing tells."""


def find_language(code: str | None) -> Language:
    """A row of the table; the default's for a language that isn't in it."""
    return next((one for one in TABLE if one.code == code), TABLE[0])


def known(code: str | None) -> str:
    """A language of the table: this one, or the default."""
    return find_language(code).code


def other_language(code: str) -> str:
    """The language to switch to: the next in the table."""
    return LANGUAGES[(LANGUAGES.index(known(code)) + 1) % len(LANGUAGES)]
