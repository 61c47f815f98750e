"""Recognise messages in neither English nor French: by their script, or by their small words."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from data.answers.intents import languages
from data.text.normalize import words_of
from data.text.word_lists import read_yaml

FILE = Path(__file__).parent / "foreign.yaml"
LAST_LATIN = "\u024f"
MIN_SMALL_WORDS = 2
"""Small words that only another language has, from which a message without English or French is foreign."""
TIMES_MORE = 3
"""How many times as many such words as English and French ones make a message foreign."""


@dataclass(frozen=True)
class ForeignWords:
    """The small words that another language has alone, and those of English and French that it lacks."""

    alone: frozenset[str]
    ours: frozenset[str]


def is_foreign(message: str) -> bool:
    """Return whether a message is surely neither English nor French: it has another script, or the small
    words of another language and hardly any of English and French.
    """
    letters = [char for char in message if char.isalpha()]
    latin = sum(char <= LAST_LATIN for char in letters)
    if letters and latin < len(letters) / 2:
        return True
    words = set(words_of(message))
    return any(is_language(words, known) for known in read_small_words())


@cache
def read_small_words() -> tuple[ForeignWords, ...]:
    """Return the small words of each language that comes with the bot."""
    raw = {name: frozenset(words.split()) for name, words in read_yaml(FILE).items()}
    shared, ours = raw.pop("shared"), languages.read_words().small
    return tuple(ForeignWords(theirs - ours - shared, ours - theirs) for theirs in raw.values())


def is_language(words: set[str], known: ForeignWords) -> bool:
    """Return whether these folded words tell another language."""
    alone, ours = len(words & known.alone), len(words & known.ours)
    return alone >= max(MIN_SMALL_WORDS, TIMES_MORE * ours + MIN_SMALL_WORDS if ours else 0)
