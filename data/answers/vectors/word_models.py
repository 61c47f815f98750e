"""Linear models that tell groups of texts from all others, by words and letters alone.

A text's n-grams are hashed into so many buckets that few share one: each has its own weight, which a model of
fewer dimensions can't give.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from data.answers.vectors.encoder import Vectors
from data.answers.vectors.grams import weigh_grams


@dataclass(frozen=True)
class WordModels:
    """One model for each group. A score s has the probability 1 / (1 + exp(-(slope · s + shift)))."""

    weights: npt.NDArray[np.float16]
    """A row for each group, a number for each bucket."""
    offsets: Vectors
    """A number for each group, as `slopes` and `shifts`."""
    slopes: Vectors
    shifts: Vectors

    def scores(self, plain: str) -> Vectors:
        """Return each model's decision for a text: above 0 inside its group, below 0 outside."""
        buckets, amounts = weigh_grams(plain)
        return np.asarray(self.weights[:, buckets].astype(np.float32) @ amounts + self.offsets)

    def probabilities(self, plain: str) -> Vectors:
        """Return the probability that a text is in each group."""
        return np.asarray(1 / (1 + np.exp(-(self.slopes * self.scores(plain) + self.shifts))))

    def arrays(self) -> dict[str, Any]:
        """Return the arrays of an .npz file, by name; `word_models_from` reads them."""
        return {
            "word_weights": self.weights,
            "word_offsets": self.offsets.astype(np.float32),
            "word_slopes": self.slopes.astype(np.float32),
            "word_shifts": self.shifts.astype(np.float32),
        }


def word_models_from(file: Mapping[str, npt.NDArray[Any]]) -> WordModels:
    """Return the models from the arrays of a file."""
    offsets, slopes, shifts = (file[f"word_{name}"] for name in ("offsets", "slopes", "shifts"))
    return WordModels(file["word_weights"], offsets, slopes, shifts)
