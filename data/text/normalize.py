"""Normalize text as people type it, so that it can be compared."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from data.text.word_lists import any_of, read_yaml

MARKS = "\u0300-\u036f\u0483-\u0489\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
PILED = re.compile(f"([{MARKS}]{{3}})[{MARKS}]+")
SHORTHAND = Path(__file__).with_name("shorthand.yaml")
SHORT_FORMS = Path(__file__).with_name("short_forms.yaml")
ACCENTS = re.compile("[\u0300-\u034e\u0350-\u036f]+")
"""The accents that Latin letters bear, as separate characters; all are combining."""
WORD = re.compile("[a-z0-9]+")
TYPED_WORD = re.compile(r"[^\W_]+")
"""A word as it was typed."""
MAX_QUESTION_LENGTH = 300
"""Characters of a question that are read: longer texts would hold up the encoder for seconds."""

MIN_SHOUTED = 3
"""Words of a text in capitals that shouts; fewer may be an abbreviation, as "UN AMS"."""


def visible(text: str) -> str:
    """Remove everything that isn't meant to be seen: control, direction, zero-width and lone-surrogate
    characters. Marks that pile up over a letter are cut to three. Line breaks stay.
    """
    if not text.isprintable():
        text = "".join(char if char.isprintable() or char.isspace() else "" for char in text)
    return text if text.isascii() else PILED.sub(r"\1", unicodedata.normalize("NFC", text))


def clean(text: str) -> str:
    """Return the visible part of a text on one line."""
    return re.sub(r"\s+", " ", visible(text)).strip()


def fold(text: str) -> str:
    """Return a text in lower case without accents, for comparing."""
    folded = text.casefold()
    if folded.isascii():
        return folded
    apart = ACCENTS.sub("", unicodedata.normalize("NFKD", folded))
    if apart.isascii():
        return apart
    return "".join(char for char in apart if not unicodedata.combining(char))


def words_of(text: str) -> list[str]:
    """Return the folded words of a text, in order."""
    return WORD.findall(fold(text))


def has_letter(text: str) -> bool:
    """Return whether a text has a letter, of any alphabet."""
    return any(map(str.isalpha, text))


def words_in_place(text: str) -> tuple[list[re.Match[str]], list[str]]:
    """Return the words of a text where they stand, and each of them folded."""
    found = list(TYPED_WORD.finditer(text))
    return found, [fold(one.group()) for one in found]


def plain_question(text: str) -> str:
    """Return a question as it is searched for: in Unicode's compatible forms, cleaned, cut to
    MAX_QUESTION_LENGTH, and in small letters if it shouts.
    """
    plain = clean(unicodedata.normalize("NFKC", clean(text[: 4 * MAX_QUESTION_LENGTH])))[:MAX_QUESTION_LENGTH]
    return plain.lower() if plain.isupper() and plain.count(" ") >= MIN_SHOUTED - 1 else plain


def written_out(question: str) -> str:
    """Write out French shorthand in a question: "chu", "jveux", "c koi". Other questions stay as they are."""
    for form, standard in read_short_forms():
        question = form.sub(standard, question)
    written, short = read_shorthand(), shorthand_pattern()
    question = short.sub(lambda found: written[found.group().lower().replace("’", "'")], question)
    return question[:MAX_QUESTION_LENGTH]


def put_in_place(text: str, spans: Iterable[tuple[int, int]], instead: str) -> str:
    """Return a text with `instead` in place of these spans of its words, given in order."""
    found, _ = words_in_place(text)
    for begin, end in reversed(list(spans)):
        text = f"{text[: found[begin].start()]}{instead}{text[found[end - 1].end() :]}"
    return text


def words_outside(words: Sequence[str], spans: Iterable[tuple[int, int]]) -> set[str]:
    """Return the words that stand in none of these spans."""
    inside = {at for begin, end in spans for at in range(begin, end)}
    return {word for at, word in enumerate(words) if at not in inside}


@cache
def read_short_forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the patterns of forms that are typed short, in order, each with how it is written out."""
    forms = read_yaml(SHORT_FORMS).items()
    return tuple((re.compile(form, re.IGNORECASE), standard) for form, standard in forms)


@cache
def read_shorthand() -> dict[str, str]:
    """Return how each word of shorthand is written out."""
    written: dict[str, str] = read_yaml(SHORTHAND)
    return written


@cache
def shorthand_pattern() -> re.Pattern[str]:
    """Return the pattern that finds a word of shorthand."""
    return re.compile(rf"\b{any_of(read_shorthand())}\b".replace("'", "['’]"), re.IGNORECASE)
