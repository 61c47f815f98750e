"""Fit the regression that tells French from English, on phrasings and the examples of messages."""

from collections.abc import Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression

from data.answers.intents.examples import read_in_languages
from data.answers.intents.languages import PLACES, write_regression
from data.answers.search.lexical import Document
from data.answers.vectors.grams import hash_grams

STRENGTH = 10.0
"""The freedom of the coefficients."""


def fit_languages(documents: Sequence[Document]) -> None:
    """Fit the regression and write it."""
    said = [(text, d.language) for d in documents for text in (d.title, *d.phrasings)]
    said += read_in_languages()
    is_french = [language == "fr" for _, language in said]
    rows = np.stack([hash_grams(text, PLACES) for text, _ in said])
    model = LogisticRegression(C=STRENGTH, max_iter=1000).fit(rows, is_french)
    write_regression(model.coef_[0], float(model.intercept_[0]))
