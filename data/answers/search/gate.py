"""How sure one may be: logistic models over what the search measured, with coefficients kept as data.

`evaluation/` fits them on labelled questions and writes gate.json; nothing here is guessed.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from data.answers.search.encoder import Vectors

FILE = Path(__file__).parent / "gate.json"


@dataclass(frozen=True)
class Logistic:
    """P = 1 / (1 + exp(-(weights · features + bias)))."""

    weights: tuple[float, ...]
    bias: float

    def probability(self, features: Vectors) -> Vectors:
        """One probability a row of features."""
        logits = features @ np.array(self.weights) + self.bias
        return np.asarray(1 / (1 + np.exp(-np.clip(logits, -30, 30))))


@dataclass(frozen=True)
class Gate:
    """`rank` orders the candidates; `first` and `among` say how likely the best, or one of those offered, is
    right.

    At `answer_from` and above an entry is shown at once; at `nearest_from` as the nearest found; at
    `offer_from` and above choices are.
    """

    rank: Logistic
    first: Logistic
    among: Logistic
    answer_from: float
    offer_from: float
    nearest_from: float


def read_gate(path: Path = FILE) -> Gate:
    """The coefficients that come with the bot."""
    raw = json.loads(path.read_text())
    rank, first, among = (
        Logistic(tuple(raw[name]["weights"]), raw[name]["bias"]) for name in ("rank", "first", "among")
    )
    return Gate(rank, first, among, raw["answer_from"], raw["offer_from"], raw["nearest_from"])


def write_gate(gate: Gate, path: Path = FILE) -> None:
    """Keep what was fitted, rounded so that the file can be read."""
    text = json.dumps(asdict(gate), indent=1)
    path.write_text(text + "\n")
