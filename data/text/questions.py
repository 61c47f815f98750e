"""Tell whether a text asks something."""

from functools import cache
from itertools import chain
from pathlib import Path

import yaml

from data.text.normalize import words_of

FILE = Path(__file__).with_suffix(".yaml")
FEWEST_WORDS, FEWEST_WITH_MARK = 3, 2
"""Words of a question without a question mark, and with one, at least."""


def is_question(text: str) -> bool:
    """Return whether a text ends with a question mark, or begins like a question and goes on."""
    words = words_of(text)
    if text.rstrip().endswith("?"):
        return len(words) >= FEWEST_WITH_MARK
    if words[:1] == ["may"] and names_month(words):
        return False
    begins = (words[:1] and words[0] in read_lists()["asking"]) or (
        words[:2] == ["c", "est"] and not read_lists()["after_it_is"].isdisjoint(words[2:3])
    )
    return bool(begins) and len(words) >= FEWEST_WORDS


def names_month(words: list[str]) -> bool:
    """Return whether the "may" with which these folded words begin is the month: "May 15, 2027"."""
    return any(word[:1].isdigit() or word in read_lists()["after_a_month"] for word in words[1:2])


@cache
def read_lists() -> dict[str, frozenset[str]]:
    """Return the lists of words that come with the bot, by name, those of all languages together."""
    raw = yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {name: frozenset(chain.from_iterable(lists)) for name, lists in raw.items()}
