"""Tells what a message is: by sure sayings first, then by a linear model over its meaning and its words.

The model is a multinomial logistic regression fitted on examples.yaml (`python -m evaluation intents fit`);
tests/answers/README.md says how well it does and how that was measured.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from data.answers.intents.features import combine, plain_message, sentences_of
from data.answers.intents.kinds import DISTRESS, SMALL_TALK, Intent
from data.answers.intents.phrases import Phrases
from data.answers.search.encoder import Vectors

WEIGHTS_FILE = Path(__file__).parent / "weights.npz"
DISTRESS_FROM = 0.3
"""Probability of distress or danger from which a message gets a safety reply."""
SUSPECTED_FROM = 0.12
"""The same where the message's words usually mean distress or danger."""
SURE_FROM = 0.6
"""Probability from which a message is taken for small talk."""
GUARDED_FROM = 0.4
"""Probability from which a message is taken for a request for names or an injection."""
Encode = Callable[[str], Vectors]


@dataclass(frozen=True)
class Verdict:
    """What a message is taken for, and how probable that is (1 where a saying says so)."""

    intent: Intent
    probability: float


@dataclass(frozen=True)
class LinearModel:
    """Coefficients of the regression. `examples` is the digest of the examples it was fitted on."""

    labels: tuple[Intent, ...]
    mean: Vectors
    weights: Vectors
    bias: Vectors
    examples: str

    def probabilities(self, vector: Vectors, plain: str) -> dict[Intent, float]:
        """How probable each kind is for one text."""
        scores = self.weights @ combine(vector, self.mean, plain) + self.bias
        powers = np.exp(scores - scores.max())
        return dict(zip(self.labels, (powers / powers.sum()).tolist(), strict=True))


def write_model(model: LinearModel, path: Path = WEIGHTS_FILE) -> None:
    """Write the coefficients, at half precision."""
    np.savez_compressed(
        path,
        labels=np.array([str(label) for label in model.labels]),
        mean=model.mean.astype(np.float16),
        weights=model.weights.astype(np.float16),
        bias=model.bias.astype(np.float32),
        examples=np.array(model.examples),
    )


def read_model(path: Path = WEIGHTS_FILE) -> LinearModel:
    """The coefficients that come with the bot."""
    with np.load(path, allow_pickle=False) as file:
        return LinearModel(
            tuple(Intent(label) for label in file["labels"].tolist()),
            file["mean"].astype(np.float32),
            file["weights"].astype(np.float32),
            file["bias"].astype(np.float32),
            str(file["examples"]),
        )


class IntentClassifier:
    """Safe to use from several threads. The model is read when it is first used."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases

    @cached_property
    def model(self) -> LinearModel:
        """The coefficients."""
        return read_model()

    def classify(self, message: str, encode: Encode | None) -> Verdict:
        """What a message is. Without `encode`, and of a message without a letter, only sayings are known, and
        the rest is a question.
        """
        encode = encode if any(char.isalpha() for char in message) else None
        said = self._phrases.find(message)
        if said in DISTRESS:
            return Verdict(said, 1.0)
        suspected = self._phrases.suspect(message)
        if encode is None:
            return Verdict(suspected or said or Intent.QUESTION, 1.0)
        measured = self._measure(message, encode, SUSPECTED_FROM if suspected else DISTRESS_FROM)
        if said is None or measured.intent in DISTRESS:
            return measured
        return Verdict(said, 1.0)

    def _measure(self, message: str, encode: Encode, distress_from: float) -> Verdict:
        plain = plain_message(message)
        if not plain:
            return Verdict(Intent.QUESTION, 1.0)
        whole = self.model.probabilities(encode(plain), plain)
        parts = [self.model.probabilities(encode(part), part) for part in sentences_of(message)]
        return decide(whole, parts, distress_from)


def decide(
    whole: dict[Intent, float], parts: list[dict[Intent, float]], distress_from: float = DISTRESS_FROM
) -> Verdict:
    """The verdict on a message from the probabilities of the whole and of its sentences.

    A message in distress may hold one sentence that says so among several that don't, so the worst sentence
    counts as much as the whole. Everything else is judged by the whole.
    """
    worst = max(parts, key=distress_in, default=whole)
    distress = (distress_in(whole) + distress_in(worst)) / 2
    if distress >= distress_from:
        kind = max(DISTRESS, key=lambda intent: whole[intent] + worst[intent])
        return Verdict(kind, distress)
    talk = sum(whole.get(intent, 0.0) for intent in SMALL_TALK)
    if talk >= SURE_FROM:
        return Verdict(max(SMALL_TALK, key=lambda intent: whole.get(intent, 0.0)), talk)
    guarded = max((Intent.NAMES, Intent.INJECTION), key=lambda intent: whole[intent])
    if whole[guarded] >= GUARDED_FROM:
        return Verdict(guarded, whole[guarded])
    return Verdict(Intent.QUESTION, 1 - distress)


def distress_in(probabilities: dict[Intent, float]) -> float:
    """How probable distress or danger of any kind is."""
    return sum(probabilities[intent] for intent in DISTRESS)
