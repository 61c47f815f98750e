"""A message as numbers: its sentence vector, and its words and letters by feature hashing."""

import re
from collections import Counter
from math import log
from zlib import crc32

import numpy as np

from data.answers.search.encoder import Vectors
from data.text.normalize import clean, plain_question, words_of, written_out

HASHED = 2048
"""Length of the hashed part."""
VECTOR_SCALE = 4.0
"""Weight of the sentence vector beside the hashed part, whose length is 1."""
WORDS_TOGETHER = (1, 2, 3)
LETTERS_TOGETHER = (3, 4, 5)
FEWEST_WORDS = 3
"""Words that a part of a message needs to be read by itself."""
MOST_SENTENCES = 8
"""Sentences of a message that are read; more would hold the encoder for long."""
SENTENCE_END = re.compile(r"(?<=[.!?…;])\s+|\n+")
SIGN = 0x80000000


def plain_message(message: str) -> str:
    """A message as the encoder reads it: the same text as that of a search, so that it is encoded once."""
    return written_out(plain_question(message))


def sentences_of(message: str) -> list[str]:
    """The sentences of a message of several, as the encoder reads them; none for a message of one."""
    parts = [part for part in SENTENCE_END.split(message) if len(part.split()) >= FEWEST_WORDS]
    found = [plain_message(clean(part)) for part in parts[:MOST_SENTENCES]]
    return found if len(found) > 1 else []


def combine(vector: Vectors, mean: Vectors, plain: str) -> Vectors:
    """The features of one text: its centred vector, then the hashed words and letters."""
    return np.concatenate([(vector - mean) * VECTOR_SCALE, hash_grams(plain)])


def hash_grams(plain: str) -> Vectors:
    """Runs of words, and of letters within a word, each added to one place of a vector of length 1."""
    hashed = np.zeros(HASHED, dtype=np.float32)
    for gram, count in grams_of(plain).items():
        number = crc32(gram.encode())
        hashed[number % HASHED] += (1 if number & SIGN else -1) * (1 + log(count))
    length = float(np.linalg.norm(hashed))
    return hashed / length if length else hashed


def grams_of(plain: str) -> Counter[str]:
    """The runs of a text with how often each stands in it; folded, so that accents and case don't matter."""
    words = words_of(plain)
    grams: Counter[str] = Counter()
    for size in WORDS_TOGETHER:
        grams.update("w" + " ".join(words[at : at + size]) for at in range(len(words) - size + 1))
    for word in (f" {word} " for word in words):
        for size in LETTERS_TOGETHER:
            grams.update("c" + word[at : at + size] for at in range(len(word) - size + 1))
    return grams
