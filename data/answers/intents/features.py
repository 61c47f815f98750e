"""The features of a message: its sentence vector, and its words and letters by feature hashing."""

import re
from functools import cache

import numpy as np

from data.answers.vectors.encoder import Vectors
from data.answers.vectors.grams import hash_grams
from data.text.normalize import clean, plain_question, written_out
from data.text.turns import turns_between_sentences
from data.text.word_lists import any_of

VECTOR_SCALE = 4.0
"""Weight of the sentence vector beside the hashed part, whose length is 1."""
MIN_WORDS = 3
"""Words that a part of a message needs to be read by itself."""
MAX_WORDS = 40
"""Words of a sentence that are read together."""
MAX_SENTENCES = 8
"""Sentences of a message that the encoder reads; more would hold it up for long."""


def plain_message(message: str) -> str:
    """Return a message as the encoder reads it: the same text as that of a search, so that it is encoded
    once.
    """
    return written_out(plain_question(message))


def sentences_of(message: str) -> list[str]:
    """Return the sentences of a message of several, as the encoder reads them; none for a message of one. A
    sentence without a full stop ends where the writer turns to something else; a long stretch is split by its
    words.
    """
    parts = [part for sentence in sentence_end().split(message) for part in in_pieces(sentence)]
    found = [plain_message(clean(part)) for part in parts]
    return found if len(found) > 1 else []


@cache
def sentence_end() -> re.Pattern[str]:
    """Return the pattern of what stands between two sentences."""
    turns = any_of(turns_between_sentences())
    return re.compile(rf"(?<=[.!?…;])\s+|\n+|\s+(?={turns}\b)", re.IGNORECASE)


def in_pieces(sentence: str) -> list[str]:
    """Return a sentence in parts of MAX_WORDS, each with enough words to be read by itself."""
    words = sentence.split()
    if len(words) <= MAX_WORDS:
        return [sentence] if len(words) >= MIN_WORDS else []
    parts = (words[at : at + MAX_WORDS] for at in range(0, len(words), MAX_WORDS))
    return [" ".join(part) for part in parts if len(part) >= MIN_WORDS]


def combine(vector: Vectors, mean: Vectors, plain: str) -> Vectors:
    """Return the features of one text: its centred vector, then the hashed words and letters."""
    return np.concatenate([(vector - mean) * VECTOR_SCALE, hash_grams(plain)])
