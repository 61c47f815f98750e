"""Entries by meaning: vectors whitened so that what varies within an entry counts less.

Linear discriminant whitening: with class means P, their mean mu, the pooled within-class covariance W and
S = (1 - SHRINK) W + SHRINK tr(W)/d I, a vector x becomes unit((x - mu) L) with L = chol(S^-1). An entry's
score is half the cosine to its mean, half that to its nearest text.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from data.answers.search.encoder import Vectors

SHRINK = 0.4
LOOKED_AT = 500
"""Entries that a question is compared with text by text."""
AT_ONCE = 256
"""Texts that are compared with all others together."""


@dataclass(frozen=True)
class Likeness:
    """How near a question is to `entries`: arrays with one value for each, cosines from -1 to 1.

    `outside` is how near it is to what the bot is not about.
    """

    entries: npt.NDArray[np.int64]
    score: Vectors
    prototype: Vectors
    nearest: Vectors
    outside: float


def unit(rows: Vectors) -> Vectors:
    """Rows of length one."""
    lengths = np.linalg.norm(rows, axis=-1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-9), dtype=np.float32)


class MeaningIndex:
    """Built once from the texts' vectors; `owners` says which entry, counted from 0, each row belongs to.

    Rows must be grouped by owner, and every owner must have at least one.
    """

    def __init__(self, owners: npt.NDArray[np.int64], vectors: Vectors, outside: Vectors) -> None:
        self._starts = np.flatnonzero(np.diff(owners, prepend=-1))
        self._ends = np.append(self._starts[1:], len(owners))
        counts = self._ends - self._starts
        means = np.add.reduceat(vectors, self._starts, axis=0) / counts[:, None].astype(np.float32)
        self._mu = means.mean(axis=0)
        apart = vectors - means[owners]
        within = apart.T @ apart / len(vectors)
        size = vectors.shape[1]
        shrunk = (1 - SHRINK) * within + SHRINK * np.trace(within) / size * np.eye(size)
        self._to_white = np.linalg.cholesky(np.linalg.inv(shrunk)).astype(np.float32)
        self._texts = unit((vectors - self._mu) @ self._to_white)
        self._means = unit((means - self._mu) @ self._to_white)
        self._raw = vectors
        self._outside = unit((outside - self._mu) @ self._to_white)

    def likeness_of(self, vectors: Vectors) -> Vectors:
        """How near these vectors, one a row, are to each other: a matrix of whitened cosines."""
        white = unit((vectors - self._mu) @ self._to_white)
        return np.asarray(white @ white.T)

    def near_to(self, entry: int) -> Vectors:
        """The whitened cosine of one entry's mean to every entry's."""
        return np.asarray(self._means @ self._means[entry])

    def compare(self, question: Vectors) -> Likeness:
        """How near one question's vector is to every entry; of more than LOOKED_AT, to those whose means are
        nearest: reading the vectors of all texts would take longer than making the question's."""
        white = unit((question - self._mu) @ self._to_white)
        prototype = self._means @ white
        if len(prototype) <= LOOKED_AT:
            entries = np.arange(len(prototype))
            nearest = np.maximum.reduceat(self._texts @ white, self._starts)
        else:
            entries = np.argpartition(-prototype, LOOKED_AT)[:LOOKED_AT]
            nearest = np.array([(self._texts[self._rows(int(entry))] @ white).max() for entry in entries])
            prototype = prototype[entries]
        outside = float((self._outside @ white).max())
        return Likeness(entries, (prototype + nearest) / 2, prototype, nearest, outside)

    def find_strays(self, rows: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """Those of these texts, by row, to which another entry than their own is the nearest.

        A text is its own entry's nearest text: where that entry's mean is the nearest too, nothing is nearer.
        """
        owners = np.repeat(np.arange(len(self._starts)), self._ends - self._starts)[rows]
        unsure = (self._texts[rows] @ self._means.T).argmax(axis=1) != owners
        rows, owners = rows[unsure], owners[unsure]
        strays = [np.array([], dtype=np.int64)]
        for begin in range(0, len(rows), AT_ONCE):
            some = rows[begin : begin + AT_ONCE]
            white = self._texts[some].T
            nearest = np.maximum.reduceat(self._texts @ white, self._starts, axis=0)
            first = (self._means @ white + nearest).argmax(axis=0)
            strays.append(some[first != owners[begin : begin + AT_ONCE]])
        return np.concatenate(strays)

    def raw(self, question: Vectors, entry: int) -> float:
        """The cosine of a question's vector to an entry's nearest text, not whitened."""
        return float((self._raw[self._rows(entry)] @ question).max())

    def nearest_text(self, question: Vectors, entry: int) -> tuple[int, float]:
        """Which of an entry's texts, counted from 0, is nearest to a question, and its cosine."""
        likeness = self._raw[self._rows(entry)] @ question
        place = int(likeness.argmax())
        return place, float(likeness[place])

    def _rows(self, entry: int) -> slice:
        """An entry's texts."""
        return slice(self._starts[entry], self._ends[entry])
