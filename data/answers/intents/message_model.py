"""How probable each kind of message is, from its meaning and its words.

A multinomial logistic regression tells the kinds apart. It misses too much of what must not be missed: for
those groups support vector machines with a radial kernel say how probable the group is, and the regression
only which kind of it.
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt

from data.answers.intents.features import combine, hash_grams
from data.answers.intents.kinds import DISTRESS, Intent
from data.answers.search.encoder import Vectors

WEIGHTS_FILE = Path(__file__).parent / "weights.npz"
GROUPS: tuple[frozenset[Intent], ...] = (
    DISTRESS,
    frozenset({Intent.NAMES}),
    frozenset({Intent.INJECTION}),
)
"""What must not be missed."""
STEPS = 20
"""Steps in a standard deviation to which support vectors are rounded, to fit into a byte."""


@dataclass(frozen=True)
class LinearModel:
    """Coefficients of the regression, one row a label."""

    labels: tuple[Intent, ...]
    weights: Vectors
    bias: Vectors

    def probabilities(self, features: Vectors) -> dict[Intent, float]:
        """How probable each kind is for one row of features."""
        scores = self.weights @ features + self.bias
        powers = np.exp(scores - scores.max())
        return dict(zip(self.labels, (powers / powers.sum()).tolist(), strict=True))


@dataclass(frozen=True)
class SupportVectors:
    """One machine for each of GROUPS, over shared vectors in steps of a standard deviation.

    `coefficients` has a row for each machine; `slopes` and `shifts` make probabilities of their scores.
    """

    scale: Vectors
    width: float
    steps: npt.NDArray[np.int8]
    coefficients: Vectors
    offsets: Vectors
    slopes: Vectors
    shifts: Vectors

    @cached_property
    def _vectors(self) -> Vectors:
        return self.steps.astype(np.float32) / STEPS

    @cached_property
    def _squares(self) -> Vectors:
        squares: Vectors = (self._vectors**2).sum(axis=1)
        return squares

    def scores(self, centred: Vectors) -> Vectors:
        """How far a centred vector lies inside each group; below 0, outside."""
        vector = centred / self.scale
        apart = self._squares + vector @ vector - 2 * (self._vectors @ vector)
        return np.asarray(self.coefficients @ np.exp(-self.width * apart) + self.offsets)

    def probabilities(self, centred: Vectors) -> Vectors:
        """How probable each group is."""
        return np.asarray(1 / (1 + np.exp(-(self.slopes * self.scores(centred) + self.shifts))))


@dataclass(frozen=True)
class MessageModel:
    """Both together, and a regression over words alone, for where there is no encoder. `examples` is the
    digest of the examples they were fitted on."""

    mean: Vectors
    linear: LinearModel
    words: LinearModel
    machines: SupportVectors
    examples: str

    def probabilities(self, vector: Vectors, plain: str) -> dict[Intent, float]:
        """How probable each kind is for one text; they add up to 1."""
        found = self.linear.probabilities(combine(vector, self.mean, plain))
        wanted = self.machines.probabilities(vector - self.mean)
        wanted /= max(1.0, float(wanted.sum()))
        rest = frozenset(found).difference(*GROUPS)
        for group, chance in zip((*GROUPS, rest), (*wanted, 1 - wanted.sum()), strict=True):
            total = sum(found[kind] for kind in group) or 1.0
            found |= {kind: float(chance) * found[kind] / total for kind in group}
        return found

    def by_words(self, plain: str) -> dict[Intent, float]:
        """The same from the words of a text alone."""
        return self.words.probabilities(hash_grams(plain))


def write_model(model: MessageModel, path: Path = WEIGHTS_FILE) -> None:
    """Write the coefficients, at half precision."""
    linear, machines = model.linear, model.machines
    np.savez_compressed(
        path,
        labels=np.array([str(label) for label in linear.labels]),
        mean=model.mean.astype(np.float16),
        weights=linear.weights.astype(np.float16),
        bias=linear.bias.astype(np.float32),
        words=model.words.weights.astype(np.float16),
        words_bias=model.words.bias.astype(np.float32),
        scale=machines.scale.astype(np.float32),
        width=np.array(machines.width),
        steps=machines.steps,
        coefficients=machines.coefficients.astype(np.float16),
        offsets=machines.offsets,
        slopes=machines.slopes,
        shifts=machines.shifts,
        examples=np.array(model.examples),
    )


def read_model(path: Path = WEIGHTS_FILE) -> MessageModel:
    """The coefficients that come with the bot."""
    with np.load(path, allow_pickle=False) as file:
        labels = tuple(Intent(label) for label in file["labels"].tolist())
        linear = LinearModel(labels, file["weights"].astype(np.float32), file["bias"])
        words = LinearModel(labels, file["words"].astype(np.float32), file["words_bias"])
        machines = SupportVectors(
            file["scale"],
            float(file["width"]),
            file["steps"],
            file["coefficients"].astype(np.float32),
            file["offsets"],
            file["slopes"],
            file["shifts"],
        )
        return MessageModel(file["mean"].astype(np.float32), linear, words, machines, str(file["examples"]))
