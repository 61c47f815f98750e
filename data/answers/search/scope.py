"""How surely a question is about what the bot is about, by its meaning alone.

A support vector machine, fitted on the entries' phrasings and the questions out of scope
(`python -m evaluation fit`), says it. It knows no entry by name, so that entries made later count as well.
"""

from pathlib import Path

import numpy as np

from data.answers.search.encoder import Vectors
from data.answers.support_vectors import SupportVectors, from_arrays

FILE = Path(__file__).parent / "scope.npz"


def read_scope(path: Path = FILE) -> SupportVectors:
    """The machine that comes with the bot; its one group is what is in scope."""
    with np.load(path, allow_pickle=False) as file:
        return from_arrays(file)


def write_scope(scope: SupportVectors, path: Path = FILE) -> None:
    """Keep it, numbers in a byte each."""
    np.savez_compressed(path, **scope.arrays())


def is_inside(scope: SupportVectors, vector: Vectors) -> float:
    """How far a question's vector lies inside the scope; below 0, outside."""
    return float(scope.scores(vector, "")[0])
