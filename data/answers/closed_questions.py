"""Recognise questions that ask for yes or no, and those of them that ask the same."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

import yaml

from data.entries.style.shape import CLOSED
from data.text.normalize import words_of

FILE = Path(__file__).with_name("closed_questions.yaml")
SAME_SAYING = 0.93
"""Cosine from which a closed question counts as asking the same as a phrasing."""
SURELY_SAME = 0.95
"""The cosine that is needed if a question isn't plainly closed, or its entry only the nearest: of the
phrasings with a reply, 7 in 10 have at 0.93 another with the same reply nearest, 8 in 10 from here on.
"""
JOINED_NOT = re.compile(r"n['’]t\b", re.IGNORECASE)
"""A negation that is one word with what stands before it: "can't" is "cant"."""


@dataclass(frozen=True)
class ClosedQuestionWords:
    """The words of closed_questions.yaml, ready to compare with folded texts. `turning` finds a word that
    turns what a yes means, `asking` the first words of a question that a yes doesn't answer.
    """

    turning: re.Pattern[str]
    asking: re.Pattern[str]
    negations: frozenset[str]


def takes_yes_or_no(text: str) -> bool:
    """Return whether an answer's yes or no may be said to a question without a reply of its own: not to who,
    when or where, and not if negations or words like "too old" turn what it means.
    """
    folded, words = " ".join(words_of(text)), read_words()
    return not (words.asking.match(folded) or words.turning.search(folded) or negations(text))


def negations(text: str) -> frozenset[str]:
    """Return the negations in a text, folded: closed questions ask the same only if they have the same."""
    return read_words().negations & frozenset(words_of(JOINED_NOT.sub("nt", text)))


@cache
def read_words() -> ClosedQuestionWords:
    """Return the words that come with the bot."""
    raw = yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    turning, asking, before, supposing = (
        one_of(raw[name]) for name in ("turning", "asking", "before", "supposing")
    )
    return ClosedQuestionWords(
        re.compile(rf"\b{turning}\b"),
        re.compile(rf"(?:{before} )*{asking}(?! {supposing}\b)\b"),
        frozenset(chain.from_iterable(raw["negations"])),
    )


def one_of(lists: list[list[str]]) -> str:
    """Return a pattern of these words, in which a star stands for any ending."""
    words = (re.escape(word).replace(r"\*", r"\w*") for word in chain.from_iterable(lists))
    return f"(?:{'|'.join(words)})"


def is_closed(text: str) -> bool:
    """Return whether a question seems to ask for yes or no."""
    folded = " ".join(words_of(text))
    return any(pattern.match(folded) for pattern in CLOSED.values())
