"""Dates and numbers are written one way: the reader's day, reference numbers without separators."""

import re
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.texts.catalogue import LANGUAGES, Texts
from data.calendar.time_zones import OF_CANADA, PLACES
from data.reports.stats import by_week
from data.text.locales import TABLE

ROOT = Path(__file__).parents[2]
EVENING = datetime(2026, 11, 28, 2, 46, tzinfo=UTC)
"""9:46 p.m. of November 27 in Ottawa, a Friday; 8:16 a.m. of November 28 in Delhi."""


@pytest.mark.parametrize(
    ("language", "day", "short", "moment"),
    [
        ("en", "November 27, 2026", "Nov 27", "27 Nov 2026 21:46"),
        ("fr", "27 novembre 2026", "27 nov.", "27 nov. 2026 à 21 h 46"),
    ],
)
def test_a_moment_has_one_day(language: str, day: str, short: str, moment: str) -> None:
    words = Texts("America/Toronto").of(language)
    told = (
        words.day(EVENING),
        words.short_day(EVENING),
        words.moment(EVENING).replace("\N{NO-BREAK SPACE}", " "),
    )
    assert told == (day, short, moment)
    assert words.day(date(2026, 11, 28)) != day


def test_times_are_of_the_zone_that_somebody_chose() -> None:
    texts = Texts("America/Toronto")
    assert texts.of("en", "Asia/Kolkata").moment(EVENING) == "28 Nov 2026 08:16"
    assert texts.of("en", "Asia/Kolkata").day(EVENING) == "November 28, 2026"
    assert texts.of("en").moment(EVENING) == "27 Nov 2026 21:46"


def test_reference_numbers_have_no_separators() -> None:
    said = Texts("UTC").of("en")("interest-sent", id=1024, title="t", roles="r", available="a")
    assert "1024" in said


def test_a_week_begins_in_the_readers_zone() -> None:
    sunday = datetime(2026, 11, 30, 3, 0, tzinfo=UTC)
    weeks = (date(2026, 11, 23), date(2026, 11, 30))
    zone = Texts("America/Toronto").of("en").zone
    assert by_week([sunday], weeks, zone) == (1, 0)
    assert by_week([sunday], weeks, UTC) == (0, 1)


def test_no_screen_takes_the_day_of_a_moment_by_itself() -> None:
    """`words.day(moment.date())` would be the day in UTC; `words.day(moment)` is the reader's."""
    for path in (ROOT / "handlers").rglob("*.py"):
        assert not re.search(r"_at\.date\(\)|words\.(short_)?day\([^)]*\.date\(\)", path.read_text()), path


def test_places_are_called_as_babel_calls_them_with_all_its_data() -> None:
    """The bot forgets most of it (bot/texts/locale_data.py), so that another process is asked."""
    zones = sorted({*OF_CANADA, *PLACES.values()})
    program = (
        "from babel.dates import get_timezone_location as location\n"
        f"print([location(zone, return_city=True, locale=one) for one in {[one.places for one in TABLE]} "
        f"for zone in {zones}])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    texts = Texts("America/Toronto")
    assert f"{[texts.of(one).city(zone) for one in LANGUAGES for zone in zones]}\n" == done.stdout
