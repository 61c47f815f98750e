"""Fit the models of words, one for each group of texts, and how much they count beside the machines."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, vstack
from sklearn.linear_model import LogisticRegression

from data.answers.vectors.encoder import Vectors
from data.answers.vectors.grams import WEIGHED, weigh_grams
from data.answers.vectors.word_models import WordModels
from evaluation.machines import Unseen

STRENGTH = 30.0
"""The freedom of the weights."""
WORDS_COUNT = 0.08
"""How much a score by words counts beside a machine's. Fitted on the examples that the machines didn't see it
would be .02, because their writers are known; for writers who aren't, .08 to .16 told distress best.
"""


def fit_word_models(
    texts: Sequence[str],
    groups: Sequence[npt.NDArray[np.bool_]],
    unseen: Sequence[Unseen],
    others: Sequence[str],
) -> tuple[WordModels, Vectors]:
    """Fit a model for each group, on the texts and on others that are in none. Returns as well what makes a
    probability of both scores together, learned from texts that neither had seen.
    """
    rows, more = (weighed(some) for some in (texts, others))
    models, shares, alone = [], [], []
    for inside, left_out in zip(groups, unseen, strict=True):
        kept = np.setdiff1d(np.arange(len(texts)), left_out.places)
        first = fit_words(rows[kept], inside[kept], more)
        scores = first.decision_function(rows[left_out.places])
        wanted = inside[left_out.places]
        slope, shift = calibrate(left_out.scores + WORDS_COUNT * scores, wanted)
        shares.append((slope, WORDS_COUNT * slope, shift))
        alone.append(calibrate(scores, wanted))
        models.append(fit_words(rows, inside, more))
    slopes, shifts = np.array(alone, dtype=np.float32).T
    found = WordModels(
        np.concatenate([model.coef_ for model in models]).astype(np.float16),
        np.concatenate([model.intercept_ for model in models]).astype(np.float32),
        slopes,
        shifts,
    )
    return found, np.array(shares, dtype=np.float32)


def fit_words(rows: csr_matrix, inside: npt.NDArray[np.bool_], others: csr_matrix) -> LogisticRegression:
    """Fit the model of one group; `others` are rows outside it."""
    every = vstack([rows, others])
    is_inside = np.concatenate([inside, np.zeros(others.shape[0], dtype=bool)])
    return LogisticRegression(C=STRENGTH, solver="liblinear", random_state=1).fit(every, is_inside)


def calibrate(scores: Vectors, inside: npt.NDArray[np.bool_]) -> tuple[float, float]:
    """Return the slope and the shift that make probabilities of scores."""
    found = LogisticRegression(C=1e6).fit(scores[:, None], inside)
    return float(found.coef_[0, 0]), float(found.intercept_[0])


def weighed(texts: Sequence[str]) -> csr_matrix:
    """Return the texts' n-grams, a row for each text."""
    found = [weigh_grams(text) for text in texts]
    begins = np.cumsum([0, *(len(buckets) for buckets, _ in found)])
    buckets, amounts = (np.concatenate(parts) for parts in zip(*found, strict=True))
    return csr_matrix((amounts, buckets, begins), shape=(len(found), WEIGHED))
