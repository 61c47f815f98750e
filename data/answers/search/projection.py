"""A linear map of the encoder's vectors, fitted so that a question lies near the entry that answers it.

`python -m evaluation fit` fits it on the content that comes with the bot. It knows no entry by name, so that
entries made or changed later are found by it as well.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from data.answers.vectors.encoder import Vectors

FILE = Path(__file__).parent / "projection.npz"


def unit(rows: Vectors) -> Vectors:
    """Return the rows, each scaled to length 1."""
    lengths = np.linalg.norm(rows, axis=-1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-9), dtype=np.float32)


@dataclass(frozen=True)
class Projection:
    """The map x ↦ (x - mean) · matrix, for vectors as rows, in single precision."""

    mean: Vectors
    matrix: Vectors

    def apply(self, vectors: Vectors) -> Vectors:
        """Return the projected vectors, not normalized."""
        return np.asarray((vectors - self.mean) @ self.matrix, dtype=np.float32)


def read_projection(path: Path = FILE) -> Projection:
    """Read the map that comes with the bot."""
    with np.load(path, allow_pickle=False) as file:
        return Projection(file["mean"].astype(np.float32), file["matrix"].astype(np.float32))


def write_projection(projection: Projection, path: Path = FILE) -> None:
    """Write the map in half precision; rankings stay the same."""
    np.savez(path, mean=projection.mean.astype(np.float16), matrix=projection.matrix.astype(np.float16))
