"""Tell the language of a message: by its small words and, if these leave a doubt, by a regression over its
words and letters (`python -m evaluation intents fit` fits it on the entries' phrasings).
"""

import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import numpy as np

from data.answers.vectors.encoder import Vectors
from data.answers.vectors.grams import hash_grams
from data.text.normalize import words_of

FILE = Path(__file__).parent / "language.npz"

ENGLISH = frozenset(
    """a about am an and are been can could did do does for from had have how i if in is it me my of on or
    our should than that the their them there these they this those to was were what when where which who
    why will with would you your""".split()
)
FRENCH = frozenset(
    """au aux avec ce ces cette chu combien comment dans de des du elle en est et faut il ils je la le les
    leur leurs ma mais me mes moi mon ne nos notre nous on ou pas peut peux pour pourquoi qu quand que quel
    quelle quelles quels qui quoi sa se ses si sont suis sur ta te tes tu un une veut veux vos votre
    vous""".split()
)
LETTER_WORDS = {
    "en": frozenset(
        """best call could dear good hello hi here if me monday morning next no please regards soon thank
        thanks that their them they this thursday today tomorrow tuesday wednesday we week would write
        yes""".split()
    ),
    "fr": frozenset(
        """allo appeler appelez aujourd avec avez avons bien bonjour bonne bonsoir cela cette chez cher
        chere cordialement demain des deux dit etes etre faire hui jeudi jour leur lundi mardi merci
        mercredi notre nos nous oui plait pourriez pouvez rappelez salut sans semaine ses si soir sommes
        son sous svp tres tout veuillez vendredi vos votre""".split()
    ),
}
"""More words that letters are full of, folded."""
SURE = 2
"""Small words of one language from which a text is taken to be in it."""
SURELY = 0.95
"""Probability of the regression from which a text is taken to be in a language: of phrasings unseen, 7 in
10,000 are taken wrongly.
"""
PLACES = 16_384
"""Dimensions of the regression's features."""
ACCENTED = re.compile(r"[àâçéèêëîïôùûœ]", re.IGNORECASE)
NAMES = frozenset("montreal quebec montrealer quebecois cafe resume fiance fiancee".split())
"""Words that have an accent in English too, folded."""

LanguagesOf = Callable[[str], frozenset[str]]
"""Returns the languages in which the entries' wordings have a folded word."""


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
    are used in it; else its own if that is sure; French if its words are used in French alone; else that of
    the message before, because people who write French use English words as well ("drone"); else English if
    its words are used in English alone, or the more probable language.
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
    words = set(words_of(message))
    return len(words & FRENCH - ENGLISH), len(words & ENGLISH - FRENCH)


def has_accents(message: str) -> bool:
    """Return whether a word has an accent that it has in no English text."""
    accented = (word for word in message.split() if ACCENTED.search(word))
    return any(not NAMES.issuperset(words_of(word)) for word in accented)


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
    words = set(words_of(letter))
    english, french = ENGLISH | LETTER_WORDS["en"], FRENCH | LETTER_WORDS["fr"]
    return decide_language(len(words & french - english), len(words & english - french))


def decide_language(french: int, english: int) -> str | None:
    """Return the language by the numbers of small words that only French or only English has; None if not
    sure.
    """
    if max(french, english) < SURE or french == english:
        return None
    return "fr" if french > 2 * english else "en" if english > 2 * french else None
