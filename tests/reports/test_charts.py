"""The pictures of /stats: drawn from the numbers, large enough for a phone, in both languages."""

from datetime import date, timedelta
from itertools import pairwise
from struct import unpack

import pytest

from bot.texts.catalogue import LANGUAGES, Texts
from bot.ui.charts import BLUE, DPI, GREEN, LETTERS, ORANGE, SIZE
from data.entries.police_services import PoliceServices
from data.entries.service_files import read_services
from data.reports.stats import Numbers
from handlers.reports.stats_screens import PICTURES, name_codes, stats_text

WEEKS = tuple(date(2026, 9, 7) + timedelta(weeks=n) for n in range(12))
FULL = Numbers(
    weeks=WEEKS,
    interests=tuple(range(12)),
    stages=(("received", 5), ("in_review", 3), ("not_selected", 12)),
    days_to_contact=2.5,
    days_to_outcome=None,
    languages=(("en", 9), ("fr", 7), ("es", 1)),
    services=(("spvm", 4), ("A service with a very long name indeed, typed by hand", 1)),
    missions=(("binuh", 3),),
    answered=tuple(range(12)),
    offered=(1,) * 12,
    unanswered=(0,) * 12,
)
EMPTY = Numbers(WEEKS, (0,) * 12, (), None, None, (), (), (), (0,) * 12, (0,) * 12, (0,) * 12)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("numbers", [FULL, EMPTY], ids=["full", "empty"])
@pytest.mark.slow
def test_pictures_and_text_say_the_same(language: str, numbers: Numbers) -> None:
    words = Texts("America/Toronto").of(language)
    named = name_codes(numbers, {"binuh": "BINUH <&>"}, words, PoliceServices(tuple(read_services())))
    for draw in PICTURES:
        picture = draw(named, words)
        assert picture.startswith(b"\x89PNG")
        assert unpack(">II", picture[16:24]) == (int(SIZE[0] * DPI), int(SIZE[1] * DPI))
    text = stats_text(named, [("bees & honey", 3)], words)
    assert len(text) < 4096
    for name, count in (*named.stages, *named.services, *named.languages):
        assert words("counted", name=name, count=count) in text
    assert words("counted", name="bees & honey", count=3) in text


def luminance(colour: str) -> float:
    """Return how light a colour is in grey, from 0 to 1."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_letters_are_large_and_colours_differ_in_grey_too() -> None:
    on_a_phone = LETTERS / 72 / SIZE[0] * 65
    assert on_a_phone > 1.8, "millimetres, on a screen 65 mm wide"
    shades = sorted(luminance(colour) for colour in (BLUE, GREEN, ORANGE))
    assert min(b - a for a, b in pairwise(shades)) > 0.08
