"""The labelled messages of examples.yaml."""

import hashlib
from pathlib import Path

import yaml

from data.answers.intents.kinds import Intent

FILE = Path(__file__).parent / "examples.yaml"


def read_examples() -> dict[Intent, list[str]]:
    """The messages of each kind, in both languages."""
    raw = yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {Intent(kind): [*by_language["en"], *by_language["fr"]] for kind, by_language in raw.items()}


def digest_examples() -> str:
    """A fingerprint of the examples: the weights say which ones they were fitted on."""
    return hashlib.sha256(FILE.read_bytes()).hexdigest()
