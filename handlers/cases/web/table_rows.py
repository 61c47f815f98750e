"""The rows of the table of cases."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from bot.texts.catalogue import Words
from data.cases.table import Line
from data.entries.police_services import PoliceServices
from data.forms.validation import InvalidValue
from data.interests.forms import INTEREST
from handlers.forms.screens import value_text
from handlers.interests.screens import interest_title, roles_of


class TableRows:
    """Makes the rows of one page; the names that several cases share are looked up once."""

    def __init__(self, words: Words, services: PoliceServices) -> None:
        self._words, self._services = words, services
        self._day, self._moment, self._told = cache(words.day), cache(words.moment), cache(self._value)
        self._short = cache(self._short_of)

    def list_rows(self, lines: Sequence[Line]) -> list[dict[str, object]]:
        """Return the cells of each case, as texts."""
        return [self._row(line) for line in lines]

    def _row(self, line: Line) -> dict[str, object]:
        card, words = line.card, self._words
        levels = card.profile.get("languages")
        service = card.profile.get("service")
        return {
            "card": card,
            "unread": line.unread,
            "languages": self._told(
                "languages", tuple(levels.items()) if isinstance(levels, Mapping) else levels
            ),
            "service": self._told("service", service),
            "service_short": self._short(service),
            "title": interest_title(card, words),
            "roles": roles_of(card, words),
            "available": self._day(card.available_from),
            "since": self._moment(card.awaiting_since or card.created_at),
            "stage": words.plain(f"stage-{card.stage}"),
        }

    def _short_of(self, service: object) -> str:
        """Return the abbreviation of a police service; '' for none."""
        return self._services.short_of(str(service or ""), self._words.language)

    def _value(self, key: str, answer: str | tuple[tuple[str, str], ...] | InvalidValue | None) -> str:
        """Return an answer of the form as text; '' if none was given. Levels come as pairs."""
        step = INTEREST.step(key)
        if step is None or answer is None:
            return ""
        value: Any = dict(answer) if isinstance(answer, tuple) else answer
        return value_text(step, value, {}, self._words, self._services)
