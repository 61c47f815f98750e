"""Parse the days, months and seasons that people type. A text that names none raises BadAnswer."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import partial
from itertools import permutations

from data.forms.mistakes import BadAnswer as BadAnswer
from data.forms.mistakes import Mistake as Mistake
from data.forms.moments import ASAP, moment
from data.forms.spoken import Sayings, plain, spoken
from data.forms.times.named_times import (
    counted_time,
    month_after,
    past_name,
    read_day_alone,
    read_season,
    shorter_ways,
    week_of,
)
from data.text.locales import LANGUAGES, row_of
from data.text.spelling import TWO_SLIPS, slips

FURTHEST = timedelta(days=5 * 365)
YEAR = re.compile(r"\s*\d{4}\s*")
FROM_TODAY = re.compile(
    r"\s*(?:in|dans|d.ici)\b.*\b(?:day|week|month|year|jour|semaine|mois|an|ann)", re.IGNORECASE
)
"""The beginning of a time counted from today, which means a day and not the first of a month."""
LATELY = timedelta(days=7)
"""How long ago a day was that "last Tuesday" or "3 days ago" names; of months only the month is known."""
BESIDE_SLASH = re.compile(r"(?<=[^\W\d])/(?=[^\W\d])")
"""The sign between two months: "mars/avril"."""
FIGURES = re.compile(r"\s*(?:\d{1,4}[-/. ]+\d{1,2}[-/. ]+\d{1,4}|\d{1,2}[-/.]\d{1,2})\s*")
BEYOND_MONTHS = re.compile(r"\D*(3[2-9]|[4-9]\d)\s*[^\W\d]")
"""A number that can't be a day, before a word: before a month's name the parser takes it for a year."""
MONTHS_OF_PARTS, DAYS_OF_PARTS = (1, 6, 10), (1, 15, 25)
"""The month, and the day, on which the beginning, the middle and the end of a year or month begin."""
DAY_NUMBER = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th|er)?\b", re.IGNORECASE)
LEAP_YEAR = 2028
"""A year that has every day which any year has."""
MAX_DATE_LENGTH = 60
"""Characters that the parser gets at most: a longer text is no date, and takes the parser long."""


def read_date(text: str, today: date, language: str, prefer: str) -> date:
    """Return the date or month that a person wrote, 'tomorrow' too; a month means its first day. Raises
    BadAnswer. Too slow for the event loop.
    """
    if len(text) > MAX_DATE_LENGTH or YEAR.fullmatch(text):
        raise BadAnswer(Mistake.NOT_A_DATE)
    if day := read_day_alone(text, today, prefer):
        return day
    import dateparser

    typed_in = row_of(language)
    read = partial(
        dateparser.parse,
        languages=sorted(LANGUAGES, key=lambda code: code != typed_in.code),
        settings={
            "PREFER_DATES_FROM": prefer,
            "PREFER_DAY_OF_MONTH": "current" if FROM_TODAY.match(text) else "first",
            "DATE_ORDER": typed_in.date_order,
            "RELATIVE_BASE": datetime.combine(today, time(12)),
        },
    )
    parsed = read(text)
    beyond = BEYOND_MONTHS.match(text)
    if parsed is None or (beyond and parsed.year % 100 == int(beyond[1])):
        is_no_day = names_no_day(text) or is_past_the_month(text, read)
        raise BadAnswer(Mistake.NO_SUCH_DAY if is_no_day else Mistake.NOT_A_DATE)
    return parsed.date()


def is_past_the_month(text: str, read: Callable[[str], datetime | None]) -> bool:
    """Return whether a text is a day that its named month doesn't have: "31 novembre 2027"."""
    day = DAY_NUMBER.search(text)
    month = read(text[: day.start()] + text[day.end() :]) if day else None
    return bool(day and month and not is_in_calendar(month.year, month.month, int(day[1])))


def names_no_day(text: str) -> bool:
    """Return whether a text is a day in figures that no calendar has: 31/02/2027, or 31/02 of any year."""
    if not FIGURES.fullmatch(text):
        return False
    figures = [int(part) for part in re.split(r"[-/. ]+", text.strip())]
    day_month = sorted(figures)[:2]
    year = max(figures) if len(figures) > len(day_month) else LEAP_YEAR
    return not any(is_in_calendar(year, *order) for order in permutations(day_month))


def is_in_calendar(year: int, month: int, day: int) -> bool:
    """Return whether there is such a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def read_available(text: str, today: date, language: str) -> str:
    """Return from when somebody is available, with what they said if it wasn't a day or month."""
    said, words = plain(BESIDE_SLASH.sub(" ou ", text)), spoken()
    if is_asap(said, words):
        return moment(today, ASAP)
    if is_undecided(said, words):
        raise BadAnswer(Mistake.UNDECIDED)
    if names_year_alone(said, words):
        raise BadAnswer(Mistake.NOT_A_DATE)
    if day := read_named(said, today, language, words):
        return moment(within_reach(day, today), text)
    try:
        day = read_coming_month(text, today, language)
    except BadAnswer as error:
        if error.mistake is not Mistake.NOT_A_DATE:
            raise
        return moment(read_shorter(said, today, language, words), text)
    return moment(day, text if FROM_TODAY.match(text) else None)


def is_undecided(said: str, words: Sayings) -> bool:
    """Return whether a text says that the time isn't known: "aucune idée", "it depends on my boss"."""
    return said in words.undecided | words.any or said.startswith(words.undecided_begins)


def is_asap(said: str, words: Sayings) -> bool:
    """Return whether a text says that any day will do: "asap", "le plus vite possible svp", misspelt too."""
    said = next(
        (said.removesuffix(f" {trail}") for trail in words.trails if said.endswith(f" {trail}")), said
    )
    if said in words.asap or said.startswith(words.asap_begins):
        return True
    return len(said) >= TWO_SLIPS and any(slips(said, saying) == 1 for saying in words.asap)


def names_year_alone(said: str, words: Sayings) -> bool:
    """Return whether a text names a year and no time of it: "en 2027"."""
    return YEAR.fullmatch(" ".join(token for token in said.split() if token not in words.between)) is not None


def read_named(said: str, today: date, language: str, words: Sayings) -> date | None:
    """Return the day of a season, of a part of a year or month, or of a time counted from today; None for
    another text.
    """
    if counted := counted_time(said, words):
        return read_date(counted, today, language, "future")
    return read_season(said, today, words) or read_part(said, today, language, words)


def read_shorter(said: str, today: date, language: str, words: Sayings) -> date:
    """Return the day of a text that can be read if it is shortened. Raises BadAnswer if it can't."""
    for shorter in shorter_ways(said, words):
        if is_asap(shorter, words):
            return today
        if names_year_alone(shorter, words):
            break
        try:
            day = read_named(shorter, today, language, words)
            return within_reach(day, today) if day else read_coming_month(shorter, today, language)
        except BadAnswer as error:
            if error.mistake is not Mistake.NOT_A_DATE:
                raise
    raise BadAnswer(Mistake.NOT_A_DATE)


def read_part(said: str, today: date, language: str, words: Sayings) -> date | None:
    """Return a day in the named part of a year or month: "early 2027", "fin mars 2027", "first week of
    march"; None for another text.
    """
    if week := week_of(said, words):
        return read_month(week[1], today, language, words).replace(day=week[0])
    first, *rest = [token for token in said.split() if token not in words.between] or [""]
    part, named = words.parts.get(first), " ".join(rest)
    if part is None or not rest:
        return None
    if named in words.next_year:
        return date(today.year + 1, MONTHS_OF_PARTS[part], 1)
    if YEAR.fullmatch(named) and int(named):
        day = date(int(named), MONTHS_OF_PARTS[part], 1)
        return max(day, today) if day.year == today.year else day
    return read_month(named, today, language, words).replace(day=DAYS_OF_PARTS[part])


def read_month(named: str, today: date, language: str, words: Sayings) -> date:
    """Return the first day of a month that was named, next month too. Raises BadAnswer."""
    if named in words.next_month:
        return month_after(today, 1)
    return read_date(named, today, language, "future").replace(day=1)


def read_coming_month(text: str, today: date, language: str) -> date:
    """Return the day from which somebody is available; this month means today."""
    day = read_date(text, today, language, "future")
    is_this_month = day == today.replace(day=1)
    return within_reach(today if is_this_month else day, today)


def read_coming_day(text: str, today: date, language: str) -> date:
    """Return a day that is today or later."""
    return within_reach(read_date(text, today, language, "future"), today)


def within_reach(day: date, today: date) -> date:
    """Return the day if it is from today to FURTHEST; else raise BadAnswer."""
    if day < today:
        raise BadAnswer(Mistake.PAST)
    if day > today + FURTHEST:
        raise BadAnswer(Mistake.TOO_FAR)
    return day


def read_past_date(text: str, today: date, language: str) -> str:
    """Return a day in the past, such as that of an AMS clearance, with what was said if that names only its
    month. A year without its month is none.
    """
    said, words = plain(text), spoken()
    if names_year_alone(said, words) or words.years & set(said.split()):
        raise BadAnswer(Mistake.NOT_A_PAST_DATE)
    try:
        day = read_date(past_name(said, words) or text, today, language, "past")
    except BadAnswer as error:
        is_unread = error.mistake is Mistake.NOT_A_DATE
        raise BadAnswer(Mistake.NOT_A_PAST_DATE) if is_unread else error from error
    if day > today:
        raise BadAnswer(Mistake.FUTURE)
    return moment(day, None if names_day(text, day) or today - day < LATELY else text)


def names_day(text: str, day: date) -> bool:
    """Return whether a text has the number of this day in its month."""
    return day.day in [int(number) for number in re.findall(r"\d{1,4}", text)]
