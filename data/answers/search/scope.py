"""Tell by meaning alone whether a question is within the bot's scope.

A support vector machine decides, fitted on the entries' phrasings and the questions out of scope (`python -m
evaluation fit`). It knows no entry by name, so that entries made later count as well.
"""

from pathlib import Path

import numpy as np

from data.answers.vectors.encoder import Vectors
from data.answers.vectors.support_vectors import SupportVectors, from_arrays

FILE = Path(__file__).parent / "scope.npz"


def read_scope(path: Path = FILE) -> SupportVectors:
    """Read the machine that comes with the bot; its one group is what is in scope."""
    with np.load(path, allow_pickle=False) as file:
        return from_arrays(file)


def write_scope(scope: SupportVectors, path: Path = FILE) -> None:
    """Write the machine to a file."""
    np.savez_compressed(path, **scope.arrays())


def is_inside(scope: SupportVectors, vector: Vectors) -> float:
    """Return the machine's decision for a question's vector: above 0 inside the scope, below 0 outside."""
    return float(scope.scores(vector, "")[0])
