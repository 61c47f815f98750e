"""The confidence models: logistic models over what the search measured, with coefficients kept as data.

`evaluation/` fits them on labelled questions and writes gate.json; nothing here is guessed.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from data.answers.search.encoder import Vectors

FILE = Path(__file__).parent / "gate.json"
FROM, LIKELY, AHEAD, SAID, WITHIN = 0.87, 2.0, 3.0, 0.95, 0.0
"""From where the nearest found is shown at once: its chance, its log odds as a candidate, their lead over the
second's, its nearest saying's cosine and the question's depth in the scope. Chance and cosine are those from
which one without a rival is an answer, and from which a saying surely asks the same.
"""


@dataclass(frozen=True)
class Logistic:
    """A logistic model: P = 1 / (1 + exp(-(weights · features + bias)))."""

    weights: tuple[float, ...]
    bias: float

    def probability(self, features: Vectors) -> Vectors:
        """Return one probability for each row of features."""
        logits = features @ np.array(self.weights) + self.bias
        return np.asarray(1 / (1 + np.exp(-np.clip(logits, -30, 30))))


@dataclass(frozen=True)
class Gate:
    """The models and thresholds. `rank` orders the candidates; `first` is the probability that the best is
    right, `among` that one of those offered is. An entry is shown at once from `answer_from`, as the nearest
    found from `nearest_from`; choices are offered from `offer_from`.
    """

    rank: Logistic
    first: Logistic
    among: Logistic
    answer_from: float
    offer_from: float
    nearest_from: float


def stands_out(chance: float, odds: Sequence[float], saying: float, depth: float) -> bool:
    """Return whether the first of the candidates is likely by itself, far ahead of the second, and asked for
    in nearly its own words. `chance` is the gate's, `odds` are the candidates' log odds, `saying` is the
    cosine of the nearest of its sayings, `depth` how far the question lies inside the scope.
    """
    first, second = (*odds, -AHEAD, -AHEAD)[:2]
    is_ahead = first >= LIKELY and first - second >= AHEAD
    return chance >= FROM and is_ahead and saying >= SAID and depth >= WITHIN


def read_gate(path: Path = FILE) -> Gate:
    """Return the models that come with the bot."""
    raw = json.loads(path.read_text())
    rank, first, among = (
        Logistic(tuple(raw[name]["weights"]), raw[name]["bias"]) for name in ("rank", "first", "among")
    )
    return Gate(rank, first, among, raw["answer_from"], raw["offer_from"], raw["nearest_from"])


def write_gate(gate: Gate, path: Path = FILE) -> None:
    """Write the models, rounded so that people can read the file."""
    text = json.dumps(asdict(gate), indent=1)
    path.write_text(text + "\n")
