"""The index of entries by meaning: vectors projected so that what varies within an entry counts less.

An entry's score is half the cosine to the mean of its texts, half that to its nearest text. The projection is
linear, so the question is projected back: only the texts' own vectors are held, and their projected lengths.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from data.answers.search.projection import Projection, unit
from data.answers.vectors.encoder import Vectors
from data.answers.vectors.quantized import quantize

MAX_COMPARED = 60
"""Entries whose texts are compared with a question one by one: those whose means are nearest. Of 1,090
labelled questions one had another first entry than by comparing all 686; of the first eight 99.2 % were the
same.
"""
AT_ONCE = 256
"""Texts compared with all others together."""
PROJECTED_AT_ONCE = 2000
"""Texts, about, projected together; all at once would take several times their vectors' memory."""
MIN_LENGTH = 1e-9
"""The shortest length that a vector is taken to have."""


@dataclass(frozen=True)
class Likeness:
    """How near a question is to `entries`: arrays with one value for each, cosines from -1 to 1. `outside` is
    the cosine to the nearest question out of scope.
    """

    entries: npt.NDArray[np.int64]
    score: Vectors
    prototype: Vectors
    nearest: Vectors
    outside: float


class MeaningIndex:
    """The index, built once from the texts' vectors; `owners` says which entry, counted from 0, each row
    belongs to. Rows must be grouped by owner, and every owner must have at least one.
    """

    def __init__(
        self, owners: npt.NDArray[np.int64], vectors: Vectors, outside: Vectors, projection: Projection
    ) -> None:
        self._starts = np.flatnonzero(np.diff(owners, prepend=-1))
        self._ends = np.append(self._starts[1:], len(owners))
        self._projection = projection
        self._raw = quantize(vectors)
        self._lengths = np.empty(len(vectors), dtype=np.float32)
        means = []
        for first, last in self._blocks():
            begin, end = self._starts[first], self._ends[last - 1]
            projected = projection.apply(self._raw.rows(slice(begin, end)))
            self._lengths[begin:end] = np.linalg.norm(projected, axis=1)
            means.append(np.add.reduceat(projected, self._starts[first:last] - begin, axis=0))
        np.maximum(self._lengths, MIN_LENGTH, out=self._lengths)
        self._means = unit(np.concatenate(means))
        self._outside = quantize(self._project(outside))

    def _blocks(self) -> Iterator[tuple[int, int]]:
        """Yield entries in runs of about PROJECTED_AT_ONCE texts, as the first and the one after the last."""
        first = 0
        while first < len(self._starts):
            upto = self._starts[first] + PROJECTED_AT_ONCE
            last = max(first + 1, int(np.searchsorted(self._ends, upto, side="right")))
            yield first, last
            first = last

    def _project(self, vectors: Vectors) -> Vectors:
        """Return vectors as the index compares them, of length one."""
        return unit(self._projection.apply(vectors))

    def _pull(self, asked: Vectors) -> tuple[Vectors, float]:
        """Return the projected vector of a question projected back, and what to take from its products."""
        pulled = self._projection.matrix @ asked
        return pulled, float(self._projection.mean @ pulled)

    def likeness_of(self, vectors: Vectors) -> Vectors:
        """Return how near these vectors, one a row, are to each other: a matrix of cosines."""
        projected = self._project(vectors)
        return np.asarray(projected @ projected.T)

    def near_to(self, entry: int, others: list[int]) -> Vectors:
        """Return the cosine of one entry's mean to those of others."""
        return np.asarray(self._means[others] @ self._means[entry])

    def compare(self, question: Vectors) -> Likeness:
        """Return how near one question's vector is to the MAX_COMPARED entries whose means are nearest:
        reading the vectors of all texts would take longer than making the question's.
        """
        asked = self._project(question)
        prototype = self._means @ asked
        looked_at = min(MAX_COMPARED, len(prototype))
        entries = np.argpartition(-prototype, looked_at - 1)[:looked_at]
        pulled, shift = self._pull(asked)
        rows, begins = self._rows_of(entries)
        texts = (self._raw.products(rows, pulled) - shift) / self._lengths[rows]
        nearest = np.maximum.reduceat(texts, begins)
        outside = float(self._outside.products(slice(None), asked).max())
        score = (prototype[entries] + nearest) / 2
        return Likeness(entries, score, prototype[entries], nearest, outside)

    def find_misplaced_texts(self, rows: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """Return those of these texts, by row, to which another entry than their own is the nearest. A text
        is its own entry's nearest text: if that entry's mean is the nearest too, no other entry is nearer.
        """
        texts = self._project(self._raw.rows(slice(None)))
        owners = np.repeat(np.arange(len(self._starts)), self._ends - self._starts)[rows]
        unsure = (texts[rows] @ self._means.T).argmax(axis=1) != owners
        rows, owners = rows[unsure], owners[unsure]
        strays = [np.array([], dtype=np.int64)]
        for begin in range(0, len(rows), AT_ONCE):
            some = rows[begin : begin + AT_ONCE]
            asked = texts[some].T
            nearest = np.maximum.reduceat(texts @ asked, self._starts, axis=0)
            first = (self._means @ asked + nearest).argmax(axis=0)
            strays.append(some[first != owners[begin : begin + AT_ONCE]])
        return np.concatenate(strays)

    def nearest_outside(self, question: Vectors) -> tuple[int, float]:
        """Return which question out of scope, counted from 0, is nearest, and its cosine."""
        likeness = self._outside.products(slice(None), self._project(question))
        row = int(likeness.argmax())
        return row, float(likeness[row])

    def raw(self, question: Vectors, entries: npt.NDArray[np.intp]) -> Vectors:
        """Return the cosine of a question's vector to each entry's nearest text, before the projection."""
        rows, begins = self._rows_of(entries)
        return np.maximum.reduceat(self._raw.products(rows, question), begins)

    def near_texts(self, question: Vectors, entry: int) -> list[tuple[int, float]]:
        """Return an entry's texts, counted from 0, the nearest to a question first, each with its cosine."""
        rows = self._rows(entry)
        pulled, shift = self._pull(self._project(question))
        likeness = (self._raw.products(rows, pulled) - shift) / self._lengths[rows]
        order = np.argsort(-likeness, kind="stable")
        return [(int(place), float(likeness[place])) for place in order]

    def _rows(self, entry: int) -> slice:
        """Return the rows of an entry's texts."""
        return slice(self._starts[entry], self._ends[entry])

    def _rows_of(self, entries: npt.NDArray[np.intp]) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
        """Return the rows of several entries' texts, entry after entry, and where each entry's begin."""
        sizes = (self._ends - self._starts)[entries]
        begins = np.cumsum(sizes) - sizes
        return np.repeat(self._starts[entries] - begins, sizes) + np.arange(sizes.sum()), begins
