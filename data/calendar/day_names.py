"""The names of days and months in the languages of the bot, folded."""

from functools import cache

from babel.dates import get_day_names, get_month_names

from data.text.locales import TABLE
from data.text.normalize import fold


@cache
def weekday_names() -> frozenset[str]:
    """Return the names of the days of the week in every language."""
    return frozenset(fold(name) for one in TABLE for name in get_day_names(locale=one.locale).values())


@cache
def month_names() -> frozenset[str]:
    """Return the names of the months in every language."""
    return frozenset(fold(name) for one in TABLE for name in get_month_names(locale=one.locale).values())
