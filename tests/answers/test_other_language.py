"""Texts in another language than they were asked for in are named before they are sent."""

import pytest

from bot.texts.catalogue import Texts
from handlers.answers.other_language import surely_other, warn_of_language

ENGLISH = "The session is on Tuesday, and you will hear from us by the end of the week."
FRENCH = "La séance est mardi, et vous aurez de nos nouvelles avant la fin de la semaine."


@pytest.mark.parametrize(
    ("key", "text", "other"),
    [
        ("announce_fr", ENGLISH, "en"),
        ("announce_en", FRENCH, "fr"),
        ("announce_fr", FRENCH, None),
        ("announce_en", ENGLISH, None),
        ("teach_title_fr", "Les drones", None),
        ("teach_title_en", "BINUH", None),
        ("announce_to", FRENCH, None),
        ("_fr", "yes", None),
        ("reply_fr", None, None),
    ],
)
def test_a_text_is_surely_in_another_language(key: str, text: str | None, other: str | None) -> None:
    assert surely_other(key, text) == other


def test_each_text_in_another_language_is_named() -> None:
    words = Texts("UTC").of("en")
    told = warn_of_language({"reply_en": FRENCH, "reply_fr": ENGLISH}, words)
    assert told.split("\n") == [
        "⚠ <b>English:</b> this seems to be in French.",
        "⚠ <b>French:</b> this seems to be in English.",
    ]
    assert warn_of_language({"reply_en": ENGLISH, "reply_fr": FRENCH}, words) == ""
