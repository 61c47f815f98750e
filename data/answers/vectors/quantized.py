"""Vectors as one byte a number: a quarter of the memory of 32-bit numbers, and quickly made into them."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import simsimd

from data.answers.vectors.encoder import Vectors

STEPS = 127
"""Quantization steps from 0 to a vector's largest number."""
AT_ONCE = 2048
"""Vectors that are quantized together: all at once would take much memory."""


@dataclass(frozen=True)
class QuantizedVectors:
    """Vectors as rows: row n is `steps[n] * sizes[n]`."""

    steps: npt.NDArray[np.int8]
    sizes: Vectors

    def __len__(self) -> int:
        return len(self.steps)

    def rows(self, some: slice | npt.NDArray[np.intp]) -> Vectors:
        """Return some of the vectors in single precision."""
        return np.asarray(self.steps[some].astype(np.float32) * self.sizes[some, None])

    def products(self, some: slice | npt.NDArray[np.intp], vector: Vectors) -> Vectors:
        """Return the dot product of each of these rows and a vector, which is quantized too."""
        asked = quantize(vector[None])
        steps = np.asarray(simsimd.cdist(asked.steps, self.steps[some], "dot"))[0]
        return np.asarray(steps * asked.sizes[0] * self.sizes[some], dtype=np.float32)


def quantize(vectors: Vectors) -> QuantizedVectors:
    """Quantize vectors of any precision, each by its own largest number."""
    steps = np.empty(vectors.shape, dtype=np.int8)
    sizes = np.empty(len(vectors), dtype=np.float32)
    for begin in range(0, len(vectors), AT_ONCE):
        block = vectors[begin : begin + AT_ONCE].astype(np.float32)
        largest = np.maximum(np.abs(block).max(axis=1), np.finfo(np.float32).tiny)
        sizes[begin : begin + AT_ONCE] = largest / STEPS
        steps[begin : begin + AT_ONCE] = np.rint(block / largest[:, None] * STEPS)
    return QuantizedVectors(steps, sizes)
