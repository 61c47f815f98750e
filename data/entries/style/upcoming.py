"""The rule that an entry is reviewed by the day it says is to come, such as the end of a mandate."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from babel.dates import get_month_names

from data.entries.source_files import EntryFile
from data.entries.style.findings import Breaches, Broken, in_each_language, texts_of
from data.text.locales import LANGUAGES
from data.text.word_lists import any_of, read_yaml

FILE = Path(__file__).with_suffix(".yaml")


@dataclass(frozen=True)
class SaidDate:
    """A date as a text says it, with its first and last day: the same, or those of a month."""

    text: str
    begins: date
    ends: date


def review_in_time(entry: EntryFile) -> Breaches:
    """Require a review no later than a date that was still to come when the entry was verified."""
    for language, words in in_each_language(entry):
        for name, text in texts_of(words):
            late = [
                said
                for said in dates_in(text, language)
                if entry.verified_on < said.begins and said.ends < entry.review_by
            ]
            for said in late[:1]:
                values = {"date": said.text, "review": entry.review_by.isoformat()}
                yield f"{language}.{name}", Broken("review-late", values), 2


def dates_in(text: str, language: str) -> Iterator[SaidDate]:
    """Yield the dates of a text that name a month and a year, and the last days of years to which something
    lasts. What is no day of the calendar is left out.
    """
    expression, months = read_months(language)
    for found in read_lasting()[language].finditer(text):
        last_day = date(int(found["year"]), 12, 31)
        yield SaidDate(found[0], last_day, last_day)
    for found in expression.finditer(text):
        month, year = months[found["month"].lower()], int(found["year"])
        last = monthrange(year, month)[1]
        day = int(found["day"]) if found["day"] else None
        if day is None or 1 <= day <= last:
            yield SaidDate(found[0], date(year, month, day or 1), date(year, month, day or last))


@cache
def read_months(language: str) -> tuple[re.Pattern[str], dict[str, int]]:
    """Return what finds a date in a language, and the months by name."""
    months = {name.lower(): month for month, name in get_month_names("wide", locale=language).items()}
    names = "|".join(months)
    expression = rf"(?:(?P<day>\d{{1,2}})(?:er)?\s)?\b(?P<month>{names})\s(?P<year>(?:19|20)\d\d)\b"
    return re.compile(expression, re.IGNORECASE), months


@cache
def read_lasting() -> dict[str, re.Pattern[str]]:
    """Return what finds a year to which something lasts, by language."""
    return {
        language: re.compile(rf"\b{any_of(words)}(?P<year>20\d\d)\b", re.IGNORECASE)
        for language, words in zip(LANGUAGES, read_yaml(FILE)["lasting"], strict=True)
    }
