"""Fit support vector machines, one for each group of texts, and quantize what they keep."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

from data.answers.vectors.encoder import Vectors
from data.answers.vectors.grams import BUCKETS, Buckets, buckets_of, index_grams
from data.answers.vectors.support_vectors import STEPS, SupportVectors, in_steps

PENALTY, WIDTH = 3.0, 1.0
"""The penalty of an example on the wrong side; and the width of the radial part, over the dimensions."""
UNSEEN = 0.2
"""Share of the examples that the first machine doesn't see; probabilities are learned from its scores for
them.
"""


@dataclass(frozen=True)
class Unseen:
    """The examples that a group's first machine didn't see, by their places, with its scores for them."""

    places: npt.NDArray[np.intp]
    scores: Vectors


def fit_machines(
    vectors: Vectors,
    texts: Sequence[str],
    groups: Sequence[npt.NDArray[np.bool_]],
    *,
    words: float,
    is_balanced: bool = False,
) -> tuple[SupportVectors, list[Unseen]]:
    """Fit a machine for each group, which tells its texts from all others. `words` is the share of the words
    in the kernel; `is_balanced` makes a small group count as much as all the others together.
    """
    mean: Vectors = vectors.mean(axis=0)
    scale: Vectors = (vectors - mean).std(axis=0)
    steps = in_steps((vectors - mean) / scale)
    width, buckets = WIDTH / vectors.shape[1], [buckets_of(text if words else "") for text in texts]
    kernel = radial(steps.astype(np.float32) / STEPS, width)
    if words:
        kernel *= 1 - words + words * similarity_of(buckets)
    weight = "balanced" if is_balanced else None
    fitted = [fit_machine(kernel, inside, weight) for inside in groups]
    machines, unseen = zip(*fitted, strict=True)
    used = np.unique(np.concatenate([machine.support_ for machine in machines]))
    coefficients = np.zeros((len(groups), len(used)), dtype=np.float32)
    for row, machine in zip(coefficients, machines, strict=True):
        row[np.searchsorted(used, machine.support_)] = machine.dual_coef_[0]
    found = SupportVectors(
        mean,
        scale,
        width,
        words,
        steps[used],
        index_grams([buckets[place] for place in used]),
        coefficients,
        np.array([machine.intercept_[0] for machine in machines]),
    )
    return found, list(unseen)


def fit_machine(kernel: Vectors, inside: npt.NDArray[np.bool_], weight: str | None) -> tuple[SVC, Unseen]:
    """Fit the machine of one group; return as well the scores of a first one for examples that it didn't
    see.
    """
    known, unseen = train_test_split(
        np.arange(len(kernel)), test_size=UNSEEN, stratify=inside, random_state=2
    )
    first = SVC(C=PENALTY, kernel="precomputed", class_weight=weight)
    first.fit(kernel[np.ix_(known, known)], inside[known])
    scores = first.decision_function(kernel[np.ix_(unseen, known)])
    machine = SVC(C=PENALTY, kernel="precomputed", class_weight=weight).fit(kernel, inside)
    return machine, Unseen(unseen, scores)


def radial(rows: Vectors, width: float) -> Vectors:
    """Return the radial kernel of each two rows."""
    squares = (rows**2).sum(axis=1)
    apart = squares[:, None] + squares - 2 * rows @ rows.T
    return np.asarray(np.exp(-width * np.maximum(apart, 0)))


def similarity_of(texts: Sequence[Buckets]) -> Vectors:
    """Return the cosine of each two texts' sets of buckets."""
    columns = np.concatenate(texts).astype(np.intp)
    begins = np.cumsum([0, *map(len, texts)])
    held = csr_matrix((np.ones(len(columns), np.float32), columns, begins), shape=(len(texts), BUCKETS))
    lengths = np.sqrt(np.maximum(np.diff(begins), 1)).astype(np.float32)
    return np.asarray((held @ held.T).toarray() / lengths[:, None] / lengths)
