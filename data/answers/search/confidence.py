"""The confidence models: logistic models over what the search measured, with coefficients kept as data.

`evaluation/` fits them on labelled questions and writes confidence.json; nothing here is guessed.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from data.answers.vectors.encoder import Vectors

FILE = Path(__file__).parent / "confidence.json"
SURE_FROM = 0.87
"""Chance from which the first candidate is shown at once if it has no rival or stands out: of the 25 labelled
questions of the half to fit on that have one without a rival, 24 are answered rightly.
"""
MIN_ODDS, MIN_LEAD, MIN_COSINE, MIN_DEPTH = 2.0, 3.0, 0.95, 0.0
"""From where a candidate stands out: its log odds, their lead over the second's, its nearest saying's cosine,
and the question's depth in the scope. The cosine is that from which a saying surely asks the same.
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
class ConfidenceModel:
    """The models and thresholds. `rank` orders the candidates; `first` is the probability that the best is
    right, `offered` that one of those offered is. An entry is shown at once from `answer_from`, as the
    nearest found from `nearest_from`; choices are offered from `offer_from`.
    """

    rank: Logistic
    first: Logistic
    offered: Logistic
    answer_from: float
    offer_from: float
    nearest_from: float

    def is_sure(
        self, chance: float, odds: Sequence[float], saying: float, depth: float, has_rival: bool
    ) -> bool:
        """Return whether the first candidate is shown at once. `chance` is the probability that it is right,
        `odds` are the candidates' log odds, `saying` is the cosine of its nearest saying, `depth` how far the
        question lies inside the scope; `has_rival` says that another one is worth naming.
        """
        if chance >= self.answer_from:
            return True
        return chance >= SURE_FROM and (not has_rival or stands_out(odds, saying, depth))


def stands_out(odds: Sequence[float], saying: float, depth: float) -> bool:
    """Return whether the first of the candidates is likely by itself, far ahead of the second, in scope, and
    asked for in nearly its own words.
    """
    first, second = (*odds, -MIN_LEAD, -MIN_LEAD)[:2]
    is_ahead = first >= MIN_ODDS and first - second >= MIN_LEAD
    return is_ahead and saying >= MIN_COSINE and depth >= MIN_DEPTH


def read_confidence_model(path: Path = FILE) -> ConfidenceModel:
    """Return the models that come with the bot."""
    raw = json.loads(path.read_text())
    rank, first, offered = (
        Logistic(tuple(raw[name]["weights"]), raw[name]["bias"]) for name in ("rank", "first", "offered")
    )
    return ConfidenceModel(rank, first, offered, raw["answer_from"], raw["offer_from"], raw["nearest_from"])


def write_confidence_model(model: ConfidenceModel, path: Path = FILE) -> None:
    """Write the models, rounded so that people can read the file."""
    text = json.dumps(asdict(model), indent=1)
    path.write_text(text + "\n")
