"""The engine and its peers: each takes a question, and returns ranked codes and how sure it is."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz, process

from data.answers.search.index import Index
from data.answers.search.lexical import Document, LexicalIndex
from data.answers.vectors.encoder import Encoder, Vectors
from data.text.normalize import fold, plain_question

RARE = 3
"""Texts in which an n-gram must stand to count."""


@dataclass(frozen=True)
class Ranked:
    """An engine's result for a question: candidates, the best first, and how sure it is of the first."""

    codes: tuple[str, ...]
    sure: float


Engine = Callable[[str], Ranked]


def words_engine(documents: list[Document]) -> Engine:
    """Return the engine that searches by SQLite FTS5 over stems."""
    index = LexicalIndex(documents)

    def ask(question: str) -> Ranked:
        hits = index.search(plain_question(question), 3)
        return Ranked(tuple(hit.code for hit in hits), hits[0].coverage + hits[0].likeness if hits else 0.0)

    return ask


def fuzzy_engine(documents: list[Document]) -> Engine:
    """Return the engine that ranks by rapidfuzz's token_set_ratio over titles and phrasings."""
    said = [(fold(text), d.code) for d in documents for text in (d.title, *d.phrasings)]
    texts = [text for text, _ in said]

    def ask(question: str) -> Ranked:
        found = process.extract(fold(question), texts, scorer=fuzz.token_set_ratio, limit=30)
        codes = tuple(dict.fromkeys(said[number][1] for _, _, number in found))
        return Ranked(codes[:3], found[0][1] if found else 0.0)

    return ask


def intents_engine(documents: list[Document]) -> Engine:
    """Return the engine that ranks by logistic regression over character and word n-grams, one class for each
    entry. It is fitted step by step: for 680 entries and all n-grams the usual solver wants 20 GB, counts
    them in 32 bits and ends the process.
    """
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import SGDClassifier
    from sklearn.pipeline import make_pipeline, make_union

    texts = [(fold(text), d.code) for d in documents for text in (d.title, *d.phrasings)]
    grams = make_union(
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), min_df=RARE),
        TfidfVectorizer(ngram_range=(1, 2), min_df=RARE),
    )
    model = make_pipeline(
        grams, SGDClassifier(loss="log_loss", alpha=1e-6, max_iter=5, tol=None, random_state=0)
    )
    model.fit([text for text, _ in texts], [code for _, code in texts])
    names = model.classes_

    def ask(question: str) -> Ranked:
        chances = model.predict_proba([fold(question)])[0]
        best = np.argsort(-chances)[:3]
        return Ranked(tuple(str(names[i]) for i in best), float(chances[best[0]]))

    return ask


def cosine_engine(index: Index, encoder: Encoder, vectors: Vectors) -> Engine:
    """Return the engine that ranks by the encoder's plain cosine to the nearest text."""
    owners = [code for code in index.codes for _ in index.texts_of(code)]

    def ask(question: str) -> Ranked:
        cosines = vectors @ encoder.encode([plain_question(question)])[0]
        best = np.argsort(-cosines)[:40]
        return Ranked(tuple(dict.fromkeys(owners[i] for i in best))[:3], float(cosines[best[0]]))

    return ask
