"""The labelled messages of examples.yaml."""

import hashlib
from pathlib import Path

from data.answers.intents.kinds import Intent
from data.text.word_lists import read_yaml

FILE = Path(__file__).parent / "examples.yaml"


def read_examples() -> dict[Intent, list[str]]:
    """Return the messages of each kind, in all languages."""
    return {
        Intent(kind): [text for texts in by_language.values() for text in texts]
        for kind, by_language in _read().items()
    }


def read_in_languages() -> list[tuple[str, str]]:
    """Return every message with its language."""
    kinds = _read().values()
    return [(text, language) for one in kinds for language, texts in one.items() for text in texts]


def _read() -> dict[str, dict[str, list[str]]]:
    raw: dict[str, dict[str, list[str]]] = read_yaml(FILE)
    return raw


def digest_examples() -> str:
    """Return a fingerprint of the examples, by which the weights say which ones they were fitted on."""
    return hashlib.sha256(FILE.read_bytes()).hexdigest()
