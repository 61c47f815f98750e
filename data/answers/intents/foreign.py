"""Recognise messages in neither English nor French: by their script, or by their small words."""

from functools import cache
from pathlib import Path

from data.answers.intents.languages import ENGLISH, FRENCH
from data.text.normalize import words_of
from data.text.word_lists import read_yaml

FILE = Path(__file__).parent / "foreign.yaml"
OURS = ENGLISH | FRENCH
LAST_LATIN = "\u024f"
SHARED = frozenset(
    "a b c ca con d e em es i im m may me n no o ou par per port put s salut so t va y".split()
)
"""Words of other languages that are no small words of English or French here, but stand in such messages."""
FEWEST = 2
"""Small words that only another language has, from which a message without English or French is foreign."""
TIMES_MORE = 3
"""How many times as many such words as English and French ones make a message foreign."""


def is_foreign(message: str) -> bool:
    """Return whether a message is surely neither English nor French: it has another script, or the small
    words of another language and hardly any of English and French.
    """
    letters = [char for char in message if char.isalpha()]
    latin = sum(char <= LAST_LATIN for char in letters)
    if letters and latin < len(letters) / 2:
        return True
    words = set(words_of(message))
    return any(is_language(words, theirs) for theirs in read_small_words())


@cache
def read_small_words() -> tuple[frozenset[str], ...]:
    """Return the small words of each language that comes with the bot."""
    raw = read_yaml(FILE)
    return tuple(frozenset(words.split()) for words in raw.values())


def is_language(words: set[str], theirs: frozenset[str]) -> bool:
    """Return whether these words tell the language that has `theirs` as its small words."""
    alone, ours = len(words & theirs - OURS - SHARED), len(words & (OURS - theirs))
    return alone >= max(FEWEST, TIMES_MORE * ours + FEWEST if ours else 0)
