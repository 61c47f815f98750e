"""Recognise questions for the weather of a day: the entries know a country's climate, and nothing live."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from data.text.normalize import words_of
from data.text.word_lists import any_of, read_word_lists

FILE = Path(__file__).with_suffix(".yaml")


@dataclass(frozen=True)
class WeatherWords:
    """The words of live_facts.yaml as patterns of folded text. `of_a_place` matches a whole question."""

    weather: re.Pattern[str]
    moments: re.Pattern[str]
    of_a_place: re.Pattern[str]
    usual: re.Pattern[str]


def asks_for_weather_now(question: str) -> bool:
    """Return whether a question asks for the weather of a day or of this moment, as "weather in Goma
    tomorrow"; "is it cold in Kyiv in winter" asks for what is usual.
    """
    folded, words = " ".join(words_of(question)), read_words()
    if words.usual.search(folded):
        return False
    is_of_moment = words.weather.search(folded) and words.moments.search(folded)
    return bool(is_of_moment or words.of_a_place.fullmatch(folded))


@cache
def read_words() -> WeatherWords:
    """Return the words that come with the bot."""
    some = {name: any_of(expressions) for name, expressions in read_word_lists(FILE).items()}
    return WeatherWords(
        re.compile(rf"\b{some['weather']}\b"),
        re.compile(rf"\b{some['moments']}\b"),
        re.compile(some["of_a_place"]),
        re.compile(rf"\b{some['usual']}\b"),
    )
