"""Read times that people name without a date: seasons, next year, a week of a month, a day of the month."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from data.forms.spoken import Sayings, place_of

MAX_SEASON_WORDS = 5
"""Words of an answer that names a season, at most."""
DAYS_OF_WEEKS = (1, 8, 15, 22)
"""The days on which the weeks of a month begin."""
LAST_WEEK = 25
"""The day on which the last week of a month begins."""
DAY_ALONE = re.compile(
    r"(?:on |by )?(?:(?:the|le) (\d{1,2})(?:st|nd|rd|th|e|er)?|(\d{1,2})(?:st|nd|rd|th|er))"
)
"""A day of the month without the month: "the 3rd", "le 1er"."""
YEAR = re.compile(r"\d{4}")
SHORT_YEAR = re.compile(r"[2-9]\d")
CENTURY = 2000
"""The years before one that is written with two figures."""
ARTICLES = ("a", "an", "un", "une")
"""The words for one of something, folded."""
MAX_COUNT = 4
"""Digits with which a number is too large to count the time until somebody leaves."""
EITHER = re.compile(r" (?:or|ou|and|et|to|a) ")
"""The words between the earlier and the later of two times, folded."""


def read_season(said: str, today: date, words: Sayings) -> date | None:
    """Return the first day of a season, of a part of it or of next year: "next spring", "fin de l'été 2027";
    None for another text.
    """
    tokens = said.split()
    if said in words.next_year:
        return date(today.year + 1, 1, 1)
    month = next((words.seasons[token] for token in tokens if token in words.seasons), None)
    if month is None or len(tokens) > MAX_SEASON_WORDS:
        return None
    years = [
        int(token) if YEAR.fullmatch(token) else CENTURY + int(token)
        for token in tokens
        if (YEAR.fullmatch(token) and int(token)) or SHORT_YEAR.fullmatch(token)
    ]
    later = next((words.parts[token] for token in tokens if token in words.parts), 0)
    day = month_after(date(years[0] if years else today.year, month, 1), later)
    return day if years or day > today else day.replace(year=day.year + 1)


def month_after(day: date, months: int) -> date:
    """Return the first day of the month that comes `months` (at most 12) after that of a day."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)


def read_day_alone(text: str, today: date, prefer: str) -> date | None:
    """Return the next day with the number that a text gives without a month, or the last one if past days
    are preferred; None for another text, or if neither this month nor the next has that day.
    """
    found = DAY_ALONE.fullmatch(text.strip().casefold())
    number = int(found[1] or found[2]) if found else 0
    this = today.replace(day=1)
    other = month_after(this, 1) if prefer == "future" else (this - timedelta(days=1)).replace(day=1)
    days = [
        month.replace(day=number)
        for month in (this, other)
        if 0 < number <= monthrange(month.year, month.month)[1]
    ]
    return next((day for day in days if (day >= today if prefer == "future" else day <= today)), None)


def week_of(said: str, words: Sayings) -> tuple[int, str] | None:
    """Return the day on which the named week of a month begins, and the month's words: "first week of
    march", "la dernière semaine de mai"; None for another text.
    """
    tokens = [token for token in said.split() if token not in words.between]
    if len(tokens) < 3 or tokens[1] not in words.weeks:
        return None
    if tokens[0] in words.last:
        return LAST_WEEK, " ".join(tokens[2:])
    place = place_of(tokens[0], words)
    known = place is not None and place < len(DAYS_OF_WEEKS)
    return (DAYS_OF_WEEKS[place], " ".join(tokens[2:])) if place is not None and known else None


def shorter_ways(said: str, words: Sayings) -> Iterator[str]:
    """Yield what may be read of a time in place of all that was said: without the words around it ("not
    before june", "en mars si possible"), the earlier of two ("juin ou juillet"), and with a first day in
    figures ("premier mars").
    """
    sure, rest = without_condition(said, words), without_words_around(said, words)
    yield from (shorter for shorter in (sure, rest) if shorter != said)
    first, *others = EITHER.split(rest)
    if others and len(rest.split()) <= MAX_SEASON_WORDS:
        yield first
    token, _, month = rest.partition(" ")
    if month and place_of(token, words) == 0:
        yield f"1 {month}"


def without_words_around(said: str, words: Sayings) -> str:
    """Return the time that was said, without what it depends on, and without the words before and after it
    that don't change it: "probably in march if my unit agrees" is "march".
    """
    rest = without_condition(said, words)
    while True:
        lead = next((lead for lead in words.leads if rest.startswith(f"{lead} ")), "")
        trail = next((trail for trail in words.trails if rest.endswith(f" {trail}")), "")
        if not lead and not trail:
            return rest
        rest = rest.removeprefix(lead).removesuffix(trail).strip()


def without_condition(said: str, words: Sayings) -> str:
    """Return a time without what it depends on."""
    tokens = said.split()
    ends = [at for at, token in enumerate(tokens) if at and token in words.conditions]
    return " ".join(tokens[: ends[0]] if ends else tokens)


def counted_time(said: str, words: Sayings) -> str | None:
    """Return a time that counts from today as it is parsed: "in 6 months" for "d'ici six mois" and "6 mois",
    "in 1 years" for "a year from now"; None for another text.
    """
    lead = next((lead for lead in words.counted_from if said.startswith(f"{lead} ")), "")
    *amount, unit = said.removeprefix(lead).strip().removesuffix(" from now").split() or [""]
    counts = {**words.few, **words.numbers, **dict.fromkeys(ARTICLES, 1)}
    named = " ".join(amount)
    count = int(named) if named.isdecimal() and len(named) < MAX_COUNT else counts.get(named)
    return f"in {count} {words.units[unit]}" if count and unit in words.units else None


def past_name(said: str, words: Sayings) -> str | None:
    """Return a past month without the words around it: "around june 2024", "juin dernier"; None for another
    text.
    """
    lead = next((lead for lead in words.leads if said.startswith(f"{lead} ")), "")
    tokens = said.removeprefix(lead).split()
    kept = [token for token in tokens if token not in words.past]
    return " ".join(kept) if kept and (lead or len(kept) < len(tokens)) else None
