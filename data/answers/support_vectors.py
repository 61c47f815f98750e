"""Support vector machines, which tell a group of texts from all others by their meaning and their words.

The kernel of two texts is a radial kernel over their vectors times what their words have in common: the share
`words` of it is the cosine of the sets of their grams, the rest is 1. Where it is 0, no grams are kept.
Several machines share their support vectors, each number of which fits into a byte.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from data.answers.grams import GramIndex, places_of
from data.answers.search.encoder import Vectors

STEPS = 20
"""Steps in a standard deviation to which support vectors are rounded, to fit into a byte."""
AT_ONCE = 256
"""Support vectors that are compared at once: as numbers of four bytes all of them would take much memory, and
more than these would be taken from the system and given back each time, which is slower."""


@dataclass(frozen=True)
class SupportVectors:
    """One machine for each group, over shared vectors in steps of a standard deviation from the mean, and the
    grams of their texts.

    `coefficients` has a row for each machine; `slopes` and `shifts` make probabilities of their scores.
    """

    mean: Vectors
    scale: Vectors
    width: float
    words: float
    steps: npt.NDArray[np.int8]
    grams: GramIndex
    coefficients: Vectors
    offsets: Vectors
    slopes: Vectors
    shifts: Vectors

    @cached_property
    def _squares(self) -> Vectors:
        return np.concatenate([(block**2).sum(axis=1) for block in self._blocks()]) / STEPS**2

    def _blocks(self) -> Iterator[Vectors]:
        """The support vectors, in steps, AT_ONCE at a time."""
        for begin in range(0, len(self.steps), AT_ONCE):
            yield self.steps[begin : begin + AT_ONCE].astype(np.float32)

    def scores(self, vector: Vectors, plain: str) -> Vectors:
        """How far a text with this vector lies inside each group; below 0, outside."""
        placed = ((vector - self.mean) / self.scale).astype(np.float32)
        products = np.concatenate([block @ placed for block in self._blocks()]) / STEPS
        apart = self._squares + placed @ placed - 2 * products
        near = np.exp(-self.width * apart)
        if self.words:
            near *= 1 - self.words + self.words * self.grams.likeness(places_of(plain))
        return np.asarray(self.coefficients @ near + self.offsets)

    def probabilities(self, vector: Vectors, plain: str) -> Vectors:
        """How probable each group is."""
        return np.asarray(1 / (1 + np.exp(-(self.slopes * self.scores(vector, plain) + self.shifts))))

    def arrays(self) -> dict[str, Any]:
        """What a file holds of them, by name."""
        return {
            "mean": self.mean.astype(np.float16),
            "scale": self.scale.astype(np.float32),
            "width": np.array(self.width),
            "words_share": np.array(self.words),
            "steps": self.steps,
            "gram_texts": self.grams.texts,
            "gram_begins": self.grams.begins,
            "coefficients": self.coefficients.astype(np.float16),
            "offsets": self.offsets,
            "slopes": self.slopes,
            "shifts": self.shifts,
        }


def from_arrays(file: Mapping[str, npt.NDArray[Any]]) -> SupportVectors:
    """The machines from what `arrays` gave."""
    mean, scale, coefficients, offsets, slopes, shifts = (
        file[name].astype(np.float32)
        for name in ("mean", "scale", "coefficients", "offsets", "slopes", "shifts")
    )
    width, words = float(file["width"]), float(file["words_share"])
    steps = file["steps"].astype(np.int8, copy=False)
    grams = GramIndex(file["gram_texts"], file["gram_begins"], len(steps))
    return SupportVectors(mean, scale, width, words, steps, grams, coefficients, offsets, slopes, shifts)
