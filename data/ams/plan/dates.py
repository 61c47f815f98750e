"""Read the day of somebody's AMS as they write it; the bot asks back about what names no day, instead of
guessing.
"""

import re
from dataclasses import dataclass
from datetime import date

from data.calendar.day_names import weekday_names
from data.forms.spoken import plain, spoken
from data.forms.times.date_parsing import BadAnswer, Mistake, is_undecided, read_coming_day, within_reach
from data.forms.times.named_times import read_season
from data.text.normalize import clean

YEAR = re.compile(r"\d{4}")
DAY = re.compile(r"(?<![\d:])(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er)?(?!\d)")
COUNTED = re.compile(
    r"\b(?:today|tomorrow|aujourd hui|demain|(?:in|dans|d ici) .*\b(?:days?|weeks?|jours?|semaines?))\b"
)
"""Words that count from today to the day; other words name a month, a season or a year."""
AROUND = re.compile(
    r"\b(?:sometime|some time|early|late|mid|middle|beginning|start|end|around|about|probably|maybe|perhaps"
    r"|debut|fin|mi|milieu|courant|vers|environ|probablement|peut etre|quelque part"
    r"|of|in|the|du|de|d|en|au|le|la|l)\b"
)
"""Words around a month or a year that don't make it a day."""
NUMBER = re.compile(
    r"(?:(?:at|à) )?\d{1,2}(?:(?: ?h ?|:)(?:\d{2})?)? ?(?:am|pm|heures?|hrs?)?\.?", re.IGNORECASE
)
"""A number or an hour alone, which names neither a day nor a month: "2", "7 h", "10:30"."""
MONTHS = re.compile(r"\b\d+ (?:months?|years?|mois|ans?)\b")


@dataclass(frozen=True)
class TypedDay:
    """A day that was typed; `is_vague` says that it is the first of many that may be meant, such as those of
    a spring.
    """

    day: date
    is_vague: bool


def read_ams_day(text: str, today: date, language: str) -> TypedDay:
    """Return the typed day. Raises BadAnswer, as forms do. Too slow for the event loop."""
    text = clean(text)
    said = plain(text)
    if is_undecided(said, spoken()):
        raise BadAnswer(Mistake.UNDECIDED)
    if NUMBER.fullmatch(text):
        raise BadAnswer(Mistake.NOT_A_DATE)
    around = " ".join(AROUND.sub(" ", said).split())
    if YEAR.fullmatch(around) and int(around):
        last = within_reach(date(int(around), 12, 31), today)
        return TypedDay(max(today, last.replace(month=1, day=1)), True)
    if season := read_season(said, today, spoken()):
        return TypedDay(within_reach(season, today), True)
    try:
        return TypedDay(read_coming_day(text, today, language), not names_a_day(said))
    except BadAnswer:
        if names_a_day(said):
            raise
    return TypedDay(read_month_of_today(around, today, language), True)


def read_month_of_today(text: str, today: date, language: str) -> date:
    """Return a typed day or month to come; in the present month it is today at the earliest."""
    day = read_coming_day(text, today.replace(day=1), language)
    return within_reach(max(day, today) if day.replace(day=1) == today.replace(day=1) else day, today)


def names_a_day(said: str) -> bool:
    """Return whether a text has a day of the month or of the week, or is counted from today."""
    without_years = MONTHS.sub(" ", YEAR.sub(" ", said))
    is_in_words = bool(weekday_names() & set(said.split())) or "premier" in said.split()
    return bool(DAY.search(without_years) or COUNTED.search(said)) or is_in_words
