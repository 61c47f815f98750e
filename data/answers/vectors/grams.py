"""N-grams of words and letters: hash them into vectors, and index them to find the texts that share them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import log
from zlib import crc32

import numpy as np
import numpy.typing as npt

from data.answers.vectors.encoder import Vectors
from data.text.normalize import words_of

HASHED = 2048
"""Dimensions of a text's hashed n-grams."""
WORDS, LETTERS = (1, 2, 3), (3, 4, 5)
"""Lengths of the n-grams that are hashed."""
INDEXED_WORDS, INDEXED_LETTERS = (1, 2), (3, 4)
"""Lengths of the n-grams in an index; with the longer ones it would be half as large again."""
SIGN = 0x80000000
"""The bit of a hash that decides whether a gram is added or subtracted, so that collisions cancel out."""
BUCKETS = 8192
"""Buckets of an index; grams in the same bucket count as one."""
WEIGHED = 65536
"""Buckets whose grams each have a weight of their own."""
Buckets = npt.NDArray[np.uint16]


def hash_grams(plain: str, dimensions: int = HASHED) -> Vectors:
    """Return a text's hashed n-grams (feature hashing) as a vector of length 1; of length 0 for a text
    without words.
    """
    hashed = np.zeros(dimensions, dtype=np.float32)
    for gram, count in grams_of(plain).items():
        number = crc32(gram.encode())
        hashed[number % dimensions] += (1 if number & SIGN else -1) * (1 + log(count))
    length = float(np.linalg.norm(hashed))
    return hashed / length if length else hashed


def weigh_grams(plain: str) -> tuple[npt.NDArray[np.intp], Vectors]:
    """Return the buckets, of WEIGHED, of a text's n-grams, and how much each gram counts: the amounts have
    the length 1 together. Both are empty for a text without words.
    """
    grams = grams_of(plain)
    buckets = np.array([crc32(gram.encode()) % WEIGHED for gram in grams], dtype=np.intp)
    amounts = np.array([1 + log(count) for count in grams.values()], dtype=np.float32)
    return buckets, amounts / max(float(np.linalg.norm(amounts)), 1.0)


def grams_of(
    plain: str, words_together: tuple[int, ...] = WORDS, letters_together: tuple[int, ...] = LETTERS
) -> Counter[str]:
    """Count each n-gram of words, and of letters within a word, in a text without accents and case."""
    words = words_of(plain)
    grams: Counter[str] = Counter()
    for size in words_together:
        grams.update("w" + " ".join(words[at : at + size]) for at in range(len(words) - size + 1))
    for word in (f" {word} " for word in words):
        for size in letters_together:
            grams.update("c" + word[at : at + size] for at in range(len(word) - size + 1))
    return grams


def buckets_of(plain: str) -> Buckets:
    """Return the buckets of a text's n-grams in an index, each once, in rising order."""
    grams = grams_of(plain, INDEXED_WORDS, INDEXED_LETTERS)
    return np.unique(np.array([crc32(gram.encode()) % BUCKETS for gram in grams], dtype=np.uint16))


@dataclass(frozen=True)
class GramIndex:
    """An inverted index of `count` texts, at most 65,536: the numbers of those that have a gram in bucket b
    are `texts[begins[b] : begins[b + 1]]`.
    """

    texts: npt.NDArray[np.uint16]
    begins: npt.NDArray[np.int32]
    count: int

    @cached_property
    def _sizes(self) -> Vectors:
        """Return how many buckets each text has, at least 1."""
        return np.maximum(np.bincount(self.texts, minlength=self.count), 1).astype(np.float32)

    def similarity(self, buckets: Buckets) -> Vectors:
        """Return the cosine of each text's set of buckets to these, from 0 to 1."""
        found = [self.texts[self.begins[one] : self.begins[one + 1]] for one in buckets.astype(np.intp)]
        shared = np.bincount(np.concatenate([self.texts[:0], *found]), minlength=self.count)
        return (shared / np.sqrt(self._sizes * max(len(buckets), 1))).astype(np.float32)


def index_grams(texts: Iterable[Buckets]) -> GramIndex:
    """Return the index of texts, given by their buckets and numbered in this order."""
    rows = list(texts)
    owners = np.repeat(np.arange(len(rows), dtype=np.uint16), [len(row) for row in rows])
    flat = np.concatenate([np.array([], dtype=np.uint16), *rows])
    order = np.argsort(flat, kind="stable")
    begins = np.searchsorted(flat[order], np.arange(BUCKETS + 1)).astype(np.int32)
    return GramIndex(owners[order], begins, len(rows))
