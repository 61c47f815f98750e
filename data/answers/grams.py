"""The runs of words and letters in a text, its grams, and which of many texts have the same."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import log
from zlib import crc32

import numpy as np
import numpy.typing as npt

from data.answers.search.encoder import Vectors
from data.text.normalize import words_of

HASHED = 2048
"""Length of a text's hashed grams."""
WORDS, LETTERS = (1, 2, 3), (3, 4, 5)
"""Lengths of the runs that are hashed."""
INDEXED_WORDS, INDEXED_LETTERS = (1, 2), (3, 4)
"""Lengths of those in an index, which the longer ones would make half as large again."""
SIGN = 0x80000000
PLACES = 8192
"""Grams that an index tells apart; those with one hash count as one."""
Places = npt.NDArray[np.uint16]


def hash_grams(plain: str, places: int = HASHED) -> Vectors:
    """Each gram added to one place of a vector of length 1."""
    hashed = np.zeros(places, dtype=np.float32)
    for gram, count in grams_of(plain).items():
        number = crc32(gram.encode())
        hashed[number % places] += (1 if number & SIGN else -1) * (1 + log(count))
    length = float(np.linalg.norm(hashed))
    return hashed / length if length else hashed


def grams_of(
    plain: str, words_together: tuple[int, ...] = WORDS, letters_together: tuple[int, ...] = LETTERS
) -> Counter[str]:
    """The runs of a text with how often each stands in it; folded, so that accents and case don't matter."""
    words = words_of(plain)
    grams: Counter[str] = Counter()
    for size in words_together:
        grams.update("w" + " ".join(words[at : at + size]) for at in range(len(words) - size + 1))
    for word in (f" {word} " for word in words):
        for size in letters_together:
            grams.update("c" + word[at : at + size] for at in range(len(word) - size + 1))
    return grams


def places_of(plain: str) -> Places:
    """The places of a text's grams in an index, each once, in order."""
    grams = grams_of(plain, INDEXED_WORDS, INDEXED_LETTERS)
    return np.unique(np.array([crc32(gram.encode()) % PLACES for gram in grams], dtype=np.uint16))


@dataclass(frozen=True)
class GramIndex:
    """For each place, the numbers of the texts that have a gram there: `texts` from `begins` of that place to
    that of the next. At most 65,536 texts.
    """

    texts: npt.NDArray[np.uint16]
    begins: npt.NDArray[np.int32]
    count: int

    @cached_property
    def _sizes(self) -> Vectors:
        """How many places each text has, at least 1."""
        return np.maximum(np.bincount(self.texts, minlength=self.count), 1).astype(np.float32)

    def likeness(self, places: Places) -> Vectors:
        """How like each text is to one with these places: the cosine of the two sets, from 0 to 1."""
        found = [self.texts[self.begins[place] : self.begins[place + 1]] for place in places.astype(np.intp)]
        shared = np.bincount(np.concatenate([self.texts[:0], *found]), minlength=self.count)
        return (shared / np.sqrt(self._sizes * max(len(places), 1))).astype(np.float32)


def index_grams(places: Iterable[Places]) -> GramIndex:
    """The index of texts with these places."""
    rows = list(places)
    texts = np.repeat(np.arange(len(rows), dtype=np.uint16), [len(row) for row in rows])
    flat = np.concatenate([np.array([], dtype=np.uint16), *rows])
    order = np.argsort(flat, kind="stable")
    begins = np.searchsorted(flat[order], np.arange(PLACES + 1)).astype(np.int32)
    return GramIndex(texts[order], begins, len(rows))
