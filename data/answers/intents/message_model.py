"""The probability of each kind of message, from its meaning and its words.

A multinomial logistic regression tells the kinds apart. For the groups that must not be missed it misses too
much: support vector machines and linear models of words give the probability of each group together, and the
regression only tells which kind of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from data.answers.intents.features import combine
from data.answers.intents.kinds import DISTRESS, Intent
from data.answers.vectors.encoder import Vectors
from data.answers.vectors.grams import hash_grams
from data.answers.vectors.support_vectors import SupportVectors, from_arrays
from data.answers.vectors.word_models import WordModels, word_models_from

WEIGHTS_FILE = Path(__file__).parent / "weights.npz"
GROUPS: tuple[frozenset[Intent], ...] = (
    DISTRESS,
    frozenset({Intent.NAMES}),
    frozenset({Intent.INJECTION}),
)
"""The groups of kinds that must not be missed; distress and danger stand first."""
EVERYDAY_FROM = 0.5
"""If the regression gives the kinds far from the subject at least this probability, it also gives the largest
probability of distress: the machines take much everyday trouble for distress.
"""


@dataclass(frozen=True)
class LinearModel:
    """Coefficients of the regression, one row a label."""

    labels: tuple[Intent, ...]
    weights: Vectors
    bias: Vectors

    def probabilities(self, features: Vectors) -> dict[Intent, float]:
        """Return the probability of each kind for one row of features."""
        scores = self.weights @ features + self.bias
        powers = np.exp(scores - scores.max())
        return dict(zip(self.labels, (powers / powers.sum()).tolist(), strict=True))


@dataclass(frozen=True)
class MessageModel:
    """The regression with the machines and the models of words, and a regression over words alone for when
    there is no encoder. `examples` is the digest of the examples they were fitted on.
    """

    linear: LinearModel
    words: LinearModel
    machines: SupportVectors
    word_models: WordModels
    shares: Vectors
    """For each group, how much the score of its machine counts, that of its words, and what is added."""
    examples: str

    def probabilities(self, vector: Vectors, plain: str) -> dict[Intent, float]:
        """Return the probability of each kind for one text; they add up to 1."""
        found = self.linear.probabilities(combine(vector, self.machines.mean, plain))
        of_machine, of_words, shift = self.shares.T
        scores = of_machine * self.machines.scores(vector, plain) + of_words * self.word_models.scores(plain)
        wanted = np.asarray(1 / (1 + np.exp(-(scores + shift))))
        if found[Intent.FAR] > EVERYDAY_FROM:
            wanted[0] = min(wanted[0], sum(found[kind] for kind in DISTRESS))
        return divided(wanted, found)

    def by_words(self, plain: str) -> dict[Intent, float]:
        """Return the probability of each kind from the words of a text alone."""
        return divided(self.word_models.probabilities(plain), self.words.probabilities(hash_grams(plain)))


def divided(wanted: Vectors, found: Mapping[Intent, float]) -> dict[Intent, float]:
    """Return the probability of each kind: that of its group, divided in the proportions of those found."""
    chances = wanted / max(1.0, float(wanted.sum()))
    rest = frozenset(found).difference(*GROUPS)
    divided_up = dict[Intent, float]()
    for group, chance in zip((*GROUPS, rest), (*chances, 1 - chances.sum()), strict=True):
        total = sum(found[kind] for kind in group) or 1.0
        divided_up |= {kind: float(chance) * found[kind] / total for kind in group}
    return divided_up


def write_model(model: MessageModel, path: Path = WEIGHTS_FILE) -> None:
    """Write the coefficients, at half precision."""
    linear = model.linear
    np.savez_compressed(
        path,
        labels=np.array([str(label) for label in linear.labels]),
        weights=linear.weights.astype(np.float16),
        bias=linear.bias.astype(np.float32),
        words=model.words.weights.astype(np.float16),
        words_bias=model.words.bias.astype(np.float32),
        examples=np.array(model.examples),
        shares=model.shares.astype(np.float32),
        **model.machines.arrays(),
        **model.word_models.arrays(),
    )


def read_model(path: Path = WEIGHTS_FILE) -> MessageModel:
    """Return the model that comes with the bot."""
    with np.load(path, allow_pickle=False) as file:
        labels = tuple(Intent(label) for label in file["labels"].tolist())
        linear = LinearModel(labels, file["weights"].astype(np.float32), file["bias"])
        words = LinearModel(labels, file["words"].astype(np.float32), file["words_bias"])
        machines, word_models = from_arrays(file), word_models_from(file)
        return MessageModel(linear, words, machines, word_models, file["shares"], str(file["examples"]))
