"""Tell whether a text asks something, and whether it asks for yes or no."""

import re
from functools import cache
from pathlib import Path

from data.text.locales import LANGUAGES
from data.text.normalize import words_of
from data.text.word_lists import any_of, read_word_lists, read_yaml

FILE = Path(__file__).with_suffix(".yaml")
MIN_WORDS, MIN_WITH_MARK = 3, 2
"""Words of a question without a question mark, and with one, at least."""


def is_question(text: str) -> bool:
    """Return whether a text ends with a question mark, or begins like a question and goes on."""
    words = words_of(text)
    if text.rstrip().endswith("?"):
        return len(words) >= MIN_WITH_MARK
    if words[:1] == ["may"] and names_month(words):
        return False
    begins = (words[:1] and words[0] in read_lists()["asking"]) or (
        words[:2] == ["c", "est"] and not read_lists()["after_it_is"].isdisjoint(words[2:3])
    )
    return bool(begins) and len(words) >= MIN_WORDS


def asks_in_words(text: str) -> bool:
    """Return whether a text surely asks something where any words may be the answer: it ends with a question
    mark, or its words are those of a question and of nothing else. "Did not come" is a reason.
    """
    if text.rstrip().endswith("?"):
        return is_question(text)
    words = words_of(text)
    return len(words) >= MIN_WORDS and read_sure().fullmatch(" ".join(words)) is not None


def names_month(words: list[str]) -> bool:
    """Return whether the "may" with which these folded words begin is the month: "May 15, 2027"."""
    return any(word[:1].isdigit() or word in read_lists()["after_a_month"] for word in words[1:2])


def begins_closed(folded: str, language: str | None = None) -> bool:
    """Return whether a folded text asks for yes or no by its beginning, in this language or in any."""
    languages = [language] if language else LANGUAGES
    return any(read_closed()[one].match(folded) for one in languages)


@cache
def read_lists() -> dict[str, frozenset[str]]:
    """Return the lists of words that come with the bot, by name, those of all languages together."""
    return {name: frozenset(words) for name, words in read_word_lists(FILE).items()}


@cache
def read_sure() -> re.Pattern[str]:
    """Return what matches the folded words of a question without its mark, in any language."""
    return re.compile(any_of(read_word_lists(FILE)["sure"]))


@cache
def read_closed() -> dict[str, re.Pattern[str]]:
    """Return what finds the beginning of a closed question, by language."""
    lists = zip(LANGUAGES, read_yaml(FILE)["closed"], strict=True)
    return {language: re.compile(any_of(expressions)) for language, expressions in lists}
