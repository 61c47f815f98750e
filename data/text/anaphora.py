"""Anaphora: tell whether a question refers to what was said before it, as by "it" or "there"."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

import yaml

from data.text.normalize import words_of

FILE = Path(__file__).with_suffix(".yaml")
QUESTION_ABOUT_IT = re.compile(r"c est (?:tu )?(?!(?:combien|comment|ou|quand|quel|quelle|qui|quoi)\b)\w+")
"""A whole French question about it, folded: "c'est payé?", "c'est tu long"."""
FRENCH_THING = re.compile(
    r"\b(?:qui|je|tu|on|nous|vous|ils?|elles?)(?: (?:me|te|nous|vous))? (?:l|la|le|les|en) "
    r"(?!(?:a|ai|ont|est|sont) \w+ \w)\w+(?: (?:a|en|ou|pour|quand|comment|apres|avant))?$"
)
"""The end of a French question of a thing that only a pronoun names, folded: "qui les paie", "je la reçois
où"."""
FRENCH_THERE = re.compile(r"\bla(?: bas)?$")
"""The end of a French question about a place, folded: "combien sont là"."""


@dataclass(frozen=True)
class AnaphoraWords:
    """The words of anaphora.yaml, ready to compare with folded texts."""

    question_words: frozenset[str]
    pronouns: frozenset[str]
    afterwards: frozenset[str]
    impersonal: re.Pattern[str]
    things: re.Pattern[str]
    deciding: re.Pattern[str]


def is_about_it(plain: str) -> bool:
    """Return whether a question has a word that stands for something said before."""
    said = " ".join(words_of(plain))
    words = read_words().impersonal.sub("", said).split()
    if not read_words().pronouns.isdisjoint(words) or FRENCH_THERE.search(said):
        return True
    return QUESTION_ABOUT_IT.fullmatch(said) is not None or names_thing_by_pronoun(plain)


def names_thing_by_pronoun(plain: str) -> bool:
    """Return whether a question asks of a thing that only a pronoun names: "where do I get them"."""
    said = " ".join(words_of(plain))
    return read_words().things.search(said) is not None or FRENCH_THING.search(said) is not None


def asks_who_decides(plain: str) -> bool:
    """Return whether a whole question asks who decides, and only what was read says what: "who decides"."""
    return read_words().deciding.fullmatch(" ".join(words_of(plain))) is not None


@cache
def read_words() -> AnaphoraWords:
    """Return the words that come with the bot."""
    raw = yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    lists = {name: [*chain.from_iterable(words)] for name, words in raw.items()}
    impersonal, before_more, before_subject, deciding, before_deciding = (
        rf"\b(?:{'|'.join(lists[name])})\b"
        for name in ("impersonal", "impersonal_before_more", "before_subject", "deciding", "before_deciding")
    )
    return AnaphoraWords(
        frozenset(lists["question_words"]),
        frozenset(lists["pronouns"]),
        frozenset(lists["afterwards"]),
        re.compile(rf"{impersonal}|{before_more}(?= )"),
        re.compile(rf"\b(?!{before_subject} )\w+ (?:it|them)\b|\b(?:does|did) (?:it|them)$"),
        re.compile(rf"(?:{before_deciding} )*{deciding}"),
    )
