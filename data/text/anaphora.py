"""Anaphora: tell whether a question refers to what was said before it, as by "it" or "there"."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from data.text.normalize import words_of
from data.text.word_lists import any_of, read_word_lists

FILE = Path(__file__).with_suffix(".yaml")


@dataclass(frozen=True)
class AnaphoraWords:
    """The words of anaphora.yaml, ready to compare with folded texts. `about_it` matches a whole question
    about it, `there` finds a place at the end of one, `things` a thing that only a pronoun names.
    """

    question_words: frozenset[str]
    pronouns: frozenset[str]
    afterwards: frozenset[str]
    impersonal: re.Pattern[str]
    about_it: re.Pattern[str]
    there: re.Pattern[str]
    things: re.Pattern[str]
    deciding: re.Pattern[str]


def is_about_it(plain: str) -> bool:
    """Return whether a question has a word that stands for something said before."""
    said = " ".join(words_of(plain))
    words = read_words().impersonal.sub("", said).split()
    if not read_words().pronouns.isdisjoint(words) or asks_of_place(plain):
        return True
    return read_words().about_it.fullmatch(said) is not None or names_thing_by_pronoun(plain)


def asks_of_place(plain: str) -> bool:
    """Return whether a question ends with a place that was read about: « combien sont là »."""
    return read_words().there.search(" ".join(words_of(plain))) is not None


def names_thing_by_pronoun(plain: str) -> bool:
    """Return whether a question asks of a thing that only a pronoun names: "where do I get them"."""
    return read_words().things.search(" ".join(words_of(plain))) is not None


def asks_who_decides(plain: str) -> bool:
    """Return whether a whole question asks who decides, and only what was read says what: "who decides"."""
    return read_words().deciding.fullmatch(" ".join(words_of(plain))) is not None


@cache
def read_words() -> AnaphoraWords:
    """Return the words that come with the bot."""
    lists = read_word_lists(FILE)
    one_of = {name: any_of(words) for name, words in lists.items()}
    by_pronoun = rf"\b(?!{one_of['before_subject']} )\w+ {one_of['objects']}\b"
    return AnaphoraWords(
        frozenset(lists["question_words"]),
        frozenset(lists["pronouns"]),
        frozenset(lists["afterwards"]),
        re.compile(rf"\b{one_of['impersonal']}\b|\b{one_of['impersonal_before_more']}\b(?= )"),
        re.compile(one_of["about_it"]),
        re.compile(rf"\b{one_of['there']}$"),
        re.compile(rf"{by_pronoun}|\b{one_of['things']}$"),
        re.compile(rf"(?:\b{one_of['before_deciding']}\b )*\b{one_of['deciding']}\b"),
    )
