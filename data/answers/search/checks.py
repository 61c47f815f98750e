"""Checks of the content: phrasings that find another entry, and entries that are nearly the same."""

from dataclasses import dataclass

from data.answers.search.index import Index
from data.answers.search.lexical import Document
from data.answers.vectors.vector_file import VectorFile
from data.text.normalize import plain_question

TOO_NEAR = 0.85
"""Cosine of two entries' means from which they are reported as nearly the same."""


@dataclass(frozen=True)
class MisleadingPhrasing:
    """A phrasing whose nearest entry isn't its own."""

    code: str
    phrasing: str
    hit: str


def find_misleading_phrasings(
    index: Index, documents: list[Document], file: VectorFile
) -> list[MisleadingPhrasing]:
    """Return every phrasing that finds another entry, if it is asked as a question without the help of an
    exact match. Its own entry has its very words, so a phrasing whose own entry is first by meaning finds it;
    only the others are asked.
    """
    phrasings = {(document.code, phrasing) for document in documents for phrasing in document.phrasings}
    vectors = dict(zip(index.texts, file.vectors_of(index.texts), strict=True))
    misleading = []
    for code, phrasing in dict.fromkeys(index.find_misplaced_texts()):
        if (code, phrasing) in phrasings:
            hit = index.find(plain_question(phrasing), vectors[phrasing]).codes[0]
            if hit != code:
                misleading.append(MisleadingPhrasing(code, phrasing, hit))
    return misleading


def find_near_duplicates(index: Index) -> list[tuple[str, str, float]]:
    """Return pairs of entries that are nearly the same, the nearest first, with their cosine."""
    pairs = [
        (code, other, near)
        for place, code in enumerate(index.codes)
        for other, near in index.near_to(code).items()
        if near >= TOO_NEAR and other in index.codes[place + 1 :]
    ]
    return sorted(pairs, key=lambda pair: -pair[2])
