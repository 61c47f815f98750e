"""The texts: Fluent catalogues in English and French, equal in keys."""

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cache
from html import escape
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_datetime, format_skeleton, get_timezone_location
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from bot.texts.locale_data import read_locale
from data.text.locales import LANGUAGES as LANGUAGES
from data.text.locales import Language, known, row_of
from data.text.normalize import fold, visible

FOLDER = Path(__file__).parent
ENTRY = re.compile(r"^(-?[A-Za-z][\w-]*) *=", re.MULTILINE)
"""The beginning of a message or a term."""
NO_BREAK_SPACES = re.compile(r"(?<=«) | (?=[:»%])|(?<=\d) (?=(?:h|\d{3})\b)|(?<=\d h) (?=\d)")
"""The spaces of French, as it is written in Canada, at which no line may break: « 8 h 30 », « 10 000 »."""

ELIDED = re.compile(r"[aeiouh]|y[^aeiouy]")
"""What a folded name begins with before which « de » becomes « d' »."""


def typeset(text: str) -> str:
    """Return a text in which no line begins with a colon or ends with «, and none breaks in an hour or a
    number.
    """
    return NO_BREAK_SPACES.sub("\N{NO-BREAK SPACE}", text)


def safe(text: str) -> str:
    """Return a text that isn't ours, for HTML: only what is visible, typeset, with <, > and & escaped."""
    return escape(typeset(visible(text)))


def with_de(name: str) -> str:
    """Return a name after the French « de », elided before a vowel, an h, and a y that sounds like a vowel:
    « d'Yves », « de Yolande ».
    """
    return f"d'{name}" if ELIDED.match(fold(name)) else f"de {name}"


def our_language(code: str | None) -> str | None:
    """Return 'fr' for 'fr-CA', None for a language that the bot doesn't speak."""
    short = (code or "").split("-")[0].lower()
    return short if short in LANGUAGES else None


@dataclass(frozen=True)
class Words:
    """The words of one language. A call returns HTML with every value escaped. Numbers are written as the
    language does, but for `id`, a reference number: "no. 1024".
    """

    language: str
    bundle: FluentBundle
    zone: ZoneInfo
    _fixed: dict[str, str] = field(default_factory=dict, compare=False, repr=False)
    """Texts without values, cached."""

    @property
    def row(self) -> Language:
        """Return this language's row in the table."""
        return row_of(self.language)

    @property
    def locale(self) -> Locale:
        """Return how this language writes dates and numbers."""
        return read_locale(self.row.locale)

    def __call__(self, key: str, **values: str | int) -> str:
        """Return a message as Telegram HTML. Raises KeyError for an unknown key."""
        return self._format(key, {name: safe(v) if isinstance(v, str) else v for name, v in values.items()})

    def plain(self, key: str, **values: str | int) -> str:
        """Return a message as plain text, for buttons, alerts and command descriptions."""
        return self._format(
            key, {name: typeset(visible(v)) if isinstance(v, str) else v for name, v in values.items()}
        )

    def _format(self, key: str, values: dict[str, str | int]) -> str:
        if "id" in values:
            values["id"] = str(values["id"])
        if not values and key in self._fixed:
            return self._fixed[key]
        message = self.bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        text, errors = self.bundle.format_pattern(message.value, values)
        if errors:
            raise errors[0]
        if not values:
            self._fixed[key] = str(text)
        return str(text)

    def today(self) -> date:
        """Return the present day in the zone in which times are shown."""
        return datetime.now(self.zone).date()

    def day(self, day: date) -> str:
        """Return 'November 23, 2026', '23 novembre 2026', '1er mars 2027'; of a moment, the reader's day."""
        there = self._there(day)
        return self._first(there, format_date(there, "long", locale=self.locale))

    def short_day(self, day: date) -> str:
        """Return 'Nov 23', '23 nov.', '1er mars'; of a moment, the reader's day."""
        there = self._there(day)
        return self._first(there, format_skeleton("MMMd", there, locale=self.locale))

    def _there(self, day: date) -> date:
        """Return a date as it is; of a moment, the date it is then in the reader's zone."""
        return day.astimezone(self.zone).date() if isinstance(day, datetime) else day

    def _first(self, day: date, text: str) -> str:
        """Return a date that begins with the day of the month; the first of a month may be written in another
        way.
        """
        return self.row.first + text[1:] if self.row.first and day.day == 1 else text

    def number(self, value: float) -> str:
        """Return '2.5', '2,5'."""
        return format_decimal(value, locale=self.locale)

    def month(self, day: date) -> str:
        """Return 'March 2027', 'mars 2027'."""
        return format_date(day, "MMMM y", locale=self.locale)

    def clock(self, at: datetime, zone: str) -> str:
        """Return '14:50', '14 h 50', '8 h': the time of day in a zone."""
        local = at.astimezone(ZoneInfo(zone))
        return format_datetime(local, self._hour(local), locale=self.locale)

    def _hour(self, at: datetime) -> str:
        """Return how this language writes an hour; a full one may have no minutes."""
        return self.row.hour if at.minute else self.row.full_hour

    def city(self, zone: str) -> str:
        """Return 'Port-au-Prince', 'Le Caire': the place that a zone is named after."""
        return get_timezone_location(zone, locale=self.row.places, return_city=True)

    def moment(self, at: datetime) -> str:
        """Return '23 Nov 2026 14:50', '23 nov. 2026 à 14 h 50': short date and time in the reader's zone."""
        local = at.astimezone(self.zone)
        pattern = f"d MMM y {self.row.at}{self._hour(local)}"
        return self._first(local, format_datetime(local, pattern, locale=self.locale))


class Texts:
    """Both catalogues, read once."""

    def __init__(self, time_zone: str) -> None:
        zone = ZoneInfo(time_zone)
        self._words = {language: Words(language, read_catalogue(language), zone) for language in LANGUAGES}

    def of(self, language: str | None, zone: str | None = None) -> Words:
        """Return the words of a language; of English for an unknown one. Times are in `zone`, if known."""
        words = self._words[known(language)]
        return words if zone in (None, words.zone.key) else replace(words, zone=ZoneInfo(zone))


class Catalogue(FluentBundle):
    """Messages that are typeset and parsed when they are first used; to do that with all at once would be the
    slowest part of the start.
    """

    def __init__(self, language: str) -> None:
        locale = row_of(language).locale.replace("_", "-")
        functions: dict[str, Any] = {"DE": with_de}
        super().__init__([locale], functions=functions, use_isolating=False)
        self._unread: dict[str, str] = {}

    def add(self, source: str) -> None:
        """Add a file's messages and terms, found by where they begin."""
        begins = list(ENTRY.finditer(source))
        ends = [*(found.start() for found in begins[1:]), len(source)]
        self._unread |= {
            found[1]: source[found.start() : end] for found, end in zip(begins, ends, strict=True)
        }

    def has_message(self, message_id: str) -> bool:
        return message_id in self._unread or bool(super().has_message(message_id))

    def _lookup(self, entry_id: str, term: bool = False) -> Any:
        if source := self._unread.pop(f"-{entry_id}" if term else entry_id, None):
            self.add_resource(FluentResource(typeset(source)))
        return super()._lookup(entry_id, term)


@cache
def read_catalogue(language: str) -> Catalogue:
    """Return all files of a language as one bundle, read once in a process."""
    catalogue = Catalogue(language)
    for path in sorted((FOLDER / language).glob("*.ftl")):
        catalogue.add(path.read_text(encoding="utf-8"))
    return catalogue
