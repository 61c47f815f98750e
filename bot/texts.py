"""The words: Fluent catalogues in English and French, equal in keys."""

from dataclasses import dataclass
from datetime import date, datetime
from html import escape
from pathlib import Path
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime
from fluent.runtime import FluentBundle, FluentResource

from data.plain_text import visible

FOLDER = Path(__file__).parent / "texts"
LANGUAGES = ("en", "fr")
LOCALES = {"en": "en_CA", "fr": "fr_CA"}


def safe(text: str) -> str:
    """A text that isn't ours, for HTML: only what is visible, with <, > and & escaped."""
    return escape(visible(text))


def our_language(code: str | None) -> str | None:
    """'fr' for 'fr-CA', None for a language the bot doesn't speak."""
    short = (code or "").split("-")[0].lower()
    return short if short in LANGUAGES else None


@dataclass(frozen=True)
class Words:
    """The words of one language. Calling gives HTML with every value escaped."""

    language: str
    bundle: FluentBundle
    zone: ZoneInfo

    def __call__(self, key: str, **values: str | int) -> str:
        """A message as Telegram HTML. Raises KeyError for an unknown key."""
        return self._format(key, {name: safe(v) if isinstance(v, str) else v for name, v in values.items()})

    def plain(self, key: str, **values: str | int) -> str:
        """A message for where no HTML is read: buttons, alerts, command descriptions."""
        return self._format(
            key, {name: visible(v) if isinstance(v, str) else v for name, v in values.items()}
        )

    def _format(self, key: str, values: dict[str, str | int]) -> str:
        message = self.bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        text, errors = self.bundle.format_pattern(message.value, values)
        if errors:
            raise errors[0]
        return str(text)

    def day(self, day: date) -> str:
        """'November 23, 2026', '23 novembre 2026'."""
        return format_date(day, "long", locale=LOCALES[self.language])

    def month(self, day: date) -> str:
        """'March 2027', 'mars 2027'."""
        return format_date(day, "MMMM y", locale=LOCALES[self.language])

    def moment(self, at: datetime) -> str:
        """A short date and time in the reader's zone."""
        local = at.astimezone(self.zone)
        return format_datetime(local, "d MMM y HH:mm", locale=LOCALES[self.language])


class Texts:
    """Both catalogues, read once."""

    def __init__(self, time_zone: str) -> None:
        zone = ZoneInfo(time_zone)
        self._words = {language: Words(language, read_catalogue(language), zone) for language in LANGUAGES}

    def of(self, language: str | None) -> Words:
        """The words of a language; English where it isn't known."""
        return self._words[language if language in self._words else "en"]


def read_catalogue(language: str) -> FluentBundle:
    """All files of a language as one bundle."""
    bundle = FluentBundle([LOCALES[language].replace("_", "-")], use_isolating=False)
    for path in sorted((FOLDER / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle
