"""Dates as each language writes them."""

from datetime import date

import pytest

from bot.texts import Texts


@pytest.mark.parametrize(
    ("language", "day", "said"),
    [
        ("fr", date(2027, 3, 1), "1er mars 2027"),
        ("fr", date(2027, 3, 11), "11 mars 2027"),
        ("en", date(2027, 3, 1), "March 1, 2027"),
    ],
)
def test_a_day_is_written_as_the_language_does(language: str, day: date, said: str) -> None:
    assert Texts("UTC").of(language).day(day).replace("\N{NO-BREAK SPACE}", " ") == said
