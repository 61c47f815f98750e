"""Tell the language of a message: by its small words and, if these leave a doubt, by a regression over its
words and letters (`python -m evaluation intents fit` fits it on the entries' phrasings).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import numpy as np

from data.answers.vectors.encoder import Vectors
from data.answers.vectors.grams import hash_grams
from data.text.normalize import words_of
from data.text.word_lists import read_yaml

FILE = Path(__file__).with_name("language.npz")
WORDS = Path(__file__).with_suffix(".yaml")

SURE = 2
"""Small words of one language from which a text is taken to be in it."""
SURELY = 0.95
"""Probability of the regression from which a text is taken to be in a language: of phrasings unseen, 7 in
10,000 are taken wrongly.
"""
PLACES = 16_384
"""Dimensions of the regression's features."""
LanguagesOf = Callable[[str], frozenset[str]]
"""Returns the languages in which the entries' wordings have a folded word."""


@dataclass(frozen=True)
class LanguageWords:
    """The words of languages.yaml. `english` and `french` are the small words that only one of the two has,
    `english_letters` and `french_letters` the same with what letters are full of; `small` are those of both
    languages. `accented` finds a letter with an accent, which `accented_in_english` have in English too.
    """

    small: frozenset[str]
    english: frozenset[str]
    french: frozenset[str]
    english_letters: frozenset[str]
    french_letters: frozenset[str]
    accented: re.Pattern[str]
    accented_in_english: frozenset[str]


def language_of(message: str) -> str | None:
    """Return 'en' or 'fr' if that is sure, else None."""
    french, english = count_words(message)
    if by_words := decide_language(french, english):
        return by_words
    chance = 1.0 if has_accents(message) and not english else french_chance(message)
    return "fr" if chance >= SURELY else "en" if chance <= 1 - SURELY else None


def likelier_language(message: str) -> str:
    """Return the language of a message if it is sure, else the more probable one."""
    return language_of(message) or ("fr" if french_chance(message) > 1 / 2 else "en")


def language_for(message: str, usual: str, languages_of: LanguagesOf) -> str:
    """Return the language to answer somebody in: that of their message if it is sure, else their `usual` one.
    A few words that are used in the usual language too ("malaria", "tinder") are taken to be in it.
    """
    return usual if is_used_in(usual, message, languages_of) else language_of(message) or usual


def language_among(message: str, before: str | None, languages_of: LanguagesOf) -> str:
    """Return the language of a message of which nobody is known: that of the message `before` if its words
    are used in it; its own if that is sure; French if its words are French alone; that of `before` (who
    writes French says "drone" too); English if they are English alone; else the more probable.
    """
    if before and is_used_in(before, message, languages_of):
        return before
    if sure := language_of(message):
        return sure
    only = [known for word in words_of(message) if len(known := languages_of(word)) == 1]
    alone = frozenset[str]().union(*only)
    if alone == {"fr"}:
        return "fr"
    return before or (min(alone) if len(alone) == 1 else likelier_language(message))


def is_used_in(language: str, message: str, languages_of: LanguagesOf) -> bool:
    """Return whether a message is of few words, all of which are used in a language."""
    is_short = max(count_words(message)) < SURE
    return is_short and all(language in languages_of(word) for word in words_of(message))


def count_words(message: str) -> tuple[int, int]:
    """Return how many of a message's small words are French alone, and how many English alone."""
    words, known = set(words_of(message)), read_words()
    return len(words & known.french), len(words & known.english)


def has_accents(message: str) -> bool:
    """Return whether a word has an accent that it has in no English text."""
    known = read_words()
    accented = (word for word in message.split() if known.accented.search(word))
    return any(not known.accented_in_english.issuperset(words_of(word)) for word in accented)


def french_chance(message: str) -> float:
    """Return the probability that a message is French and not English; a half if it has no word."""
    if not words_of(message):
        return 1 / 2
    weights, bias = read_regression()
    return float(1 / (1 + np.exp(-(weights @ hash_grams(message, PLACES) + bias))))


@lru_cache(maxsize=1)
def read_regression(path: Path = FILE) -> tuple[Vectors, float]:
    """Return the coefficients that come with the bot."""
    with np.load(path, allow_pickle=False) as file:
        return file["weights"].astype(np.float32), float(file["bias"])


def write_regression(weights: Vectors, bias: float, path: Path = FILE) -> None:
    """Write the coefficients, at half precision."""
    np.savez(path, weights=weights.astype(np.float16), bias=np.array(bias))


def language_of_letter(letter: str) -> str | None:
    """Return 'en' or 'fr' for a letter if that is sure, else None. A letter may be short, and it greets,
    thanks and names days.
    """
    words, known = set(words_of(letter)), read_words()
    return decide_language(len(words & known.french_letters), len(words & known.english_letters))


def decide_language(french: int, english: int) -> str | None:
    """Return the language by the numbers of small words that only French or only English has; None if not
    sure.
    """
    if max(french, english) < SURE or french == english:
        return None
    return "fr" if french > 2 * english else "en" if english > 2 * french else None


@cache
def read_words() -> LanguageWords:
    """Return the words that come with the bot."""
    raw = read_yaml(WORDS)
    english, french = (frozenset(raw["small_words"][code].split()) for code in ("en", "fr"))
    in_english, in_french = (
        words | frozenset(raw["letter_words"][code].split())
        for code, words in (("en", english), ("fr", french))
    )
    return LanguageWords(
        english | french,
        english - french,
        french - english,
        in_english - in_french,
        in_french - in_english,
        re.compile(f"[{raw['accented_letters']}]", re.IGNORECASE),
        frozenset(raw["accented_in_english"].split()),
    )
