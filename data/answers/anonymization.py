"""Anonymize questions: take names, addresses, handles, links, badge and long numbers out of a text."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from data.answers.personal_facts import personal_facts
from data.text.word_lists import any_of, read_word_lists

FILE = Path(__file__).with_suffix(".yaml")
ADDRESSES = re.compile(r"[^\s,;]+@[^\s,;]+|@\w+|https?://\S+")
LONG_NUMBERS = re.compile(r"\+?\d[\d\s().-]{5,}\d")
NAME = r"[A-ZÉÈÀÂÎÔÇ][\w'-]+"
MAX_KEPT = 300
"""Characters of a question that are kept."""


@dataclass(frozen=True)
class AnonymizationPatterns:
    """The words of anonymization.yaml as patterns. `introduced` finds what a name follows in group 1 and the
    name after it; `ranked` the words before a rank and the rank in groups 1 and 2, and the name after them;
    `badges` what a number is of in group 1, and the number after it.
    """

    introduced: re.Pattern[str]
    ranked: re.Pattern[str]
    badges: re.Pattern[str]


def what_is_kept(text: str) -> str | None:
    """Return what is kept of a question's text without consent; None if it holds personal data."""
    return None if holds_personal_data(text) else text[:MAX_KEPT] or None


def holds_personal_data(text: str) -> bool:
    """Return whether something in a question looks like a name, an address, a handle, a link or a long
    number, or is about somebody's health, trouble with the law or private life.
    """
    kept = text[:MAX_KEPT]
    return without_personal_data(text) != kept or personal_facts().tells_fact(kept)


def without_personal_data(text: str) -> str:
    """Return at most MAX_KEPT characters, without names, addresses, handles, links, badge and long
    numbers. What is told of somebody's life can't be taken out: it stays.
    """
    found = read_patterns()
    text = found.introduced.sub(r"\1 …", ADDRESSES.sub("…", text[:MAX_KEPT]))
    text = found.badges.sub(r"\1 …", found.ranked.sub(r"\1 \2 …", text))
    return personal_facts().without_names(LONG_NUMBERS.sub("…", text))


@cache
def read_patterns() -> AnonymizationPatterns:
    """Return the patterns of the words that come with the bot. After a rank, a name has a capital letter."""
    words = {name: any_of(some) for name, some in read_word_lists(FILE).items()}
    rank = rf"\b({words['before_ranks']})(?:\s+{words['articles']})?\s*({words['ranks']})"
    between = rf"(?:\s*(?:{words['before_numbers']}|[:#,]))*"
    return AnonymizationPatterns(
        re.compile(rf"\b({words['introductions']})\s+\S+(\s+{NAME})?", re.IGNORECASE),
        re.compile(rf"(?i:{rank})\.?\s+(?:[A-Z]\.\s*)?{NAME}(?:\s+{NAME})?"),
        re.compile(rf"\b({words['badges']}\b{between})\s*[A-Z]{{0,3}}-?\d{{3,}}", re.IGNORECASE),
    )
