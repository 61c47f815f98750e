"""Support vector machines that tell a group of texts from all others, by meaning and words.

The kernel of two texts is exp(-width · |u - v|²) · (1 - words + words · cosine of their n-grams) of
standardized vectors u, v. With `words` 0 no n-grams are kept. The machines share support vectors of bytes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import simsimd

from data.answers.vectors.encoder import Vectors
from data.answers.vectors.grams import GramIndex, buckets_of

STEPS = 20
"""Quantization steps in a standard deviation."""
MAX_STEPS = 127
"""The largest number of steps that a byte holds: beyond it a number counts as this far from the mean."""


@dataclass(frozen=True)
class SupportVectors:
    """One machine for each group, over shared support vectors."""

    mean: Vectors
    scale: Vectors
    width: float
    words: float
    steps: npt.NDArray[np.int8]
    """The support vectors, standardized by `mean` and `scale` and quantized."""
    grams: GramIndex
    """The n-grams of their texts."""
    coefficients: Vectors
    """A row for each machine."""
    offsets: Vectors
    """A number for each machine."""

    def scores(self, vector: Vectors, plain: str) -> Vectors:
        """Return each machine's decision for a text with this vector: above 0 inside its group, below 0
        outside.
        """
        asked = in_steps((vector - self.mean) / self.scale)[None]
        distances = np.asarray(simsimd.cdist(asked, self.steps, "sqeuclidean"))[0] / STEPS**2
        kernel = np.exp(-self.width * distances)
        if self.words:
            kernel *= 1 - self.words + self.words * self.grams.similarity(buckets_of(plain))
        return np.asarray(self.coefficients @ kernel + self.offsets)

    def arrays(self) -> dict[str, Any]:
        """Return the arrays of an .npz file, by name; `from_arrays` reads them."""
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
        }


def in_steps(standard: Vectors) -> npt.NDArray[np.int8]:
    """Return standardized numbers in steps of a 20th of a standard deviation, one byte each."""
    return np.clip(np.rint(standard * STEPS), -MAX_STEPS, MAX_STEPS).astype(np.int8)


def from_arrays(file: Mapping[str, npt.NDArray[Any]]) -> SupportVectors:
    """Return the machines from the arrays of a file."""
    mean, scale, coefficients, offsets = (
        file[name].astype(np.float32) for name in ("mean", "scale", "coefficients", "offsets")
    )
    width, words = float(file["width"]), float(file["words_share"])
    steps = file["steps"].astype(np.int8, copy=False)
    grams = GramIndex(file["gram_texts"], file["gram_begins"], len(steps))
    return SupportVectors(mean, scale, width, words, steps, grams, coefficients, offsets)
