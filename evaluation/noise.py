"""Questions as typed on a phone: greetings, stories, slips and missing accents around the same words."""

import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random

import yaml

FILE = Path(__file__).parent / "noise.yaml"
MAX_LENGTH = 300
LETTERS = "aeiourstnl"
Surroundings = Mapping[str, Mapping[str, Sequence[str]]]


def read_surroundings(path: Path = FILE) -> Surroundings:
    """Return, by language, what stands before and after a question."""
    found: Surroundings = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return found


def noisy(text: str, around: Mapping[str, Sequence[str]]) -> str:
    """Return the text with something around it, up to two slips, and maybe no accents or only capitals; the
    same for the same text each time, so that its vector can be kept.
    """
    chance = Random(text)
    if chance.random() < 0.75:
        text = chance.choice(around["before"]) + text[:1].lower() + text[1:]
    if chance.random() < 0.45:
        text = text.rstrip("?.! ") + chance.choice(around["after"])
    for likely in (0.25, 0.15):
        if chance.random() < likely:
            text = slip(text, chance)
    how = chance.random()
    if how < 0.3:
        text = without_accents(text).lower()
    elif how < 0.35:
        text = text.upper()
    return text[:MAX_LENGTH]


def slip(text: str, chance: Random) -> str:
    """Return the text with one letter doubled, left out or taken for another, or with two that changed
    places.
    """
    if len(text) < 6:
        return text
    at = chance.randrange(1, len(text) - 2)
    return chance.choice(
        [
            text[:at] + text[at + 1] + text[at] + text[at + 2 :],
            text[:at] + text[at + 1 :],
            text[:at] + text[at] + text[at:],
            text[:at] + chance.choice(LETTERS) + text[at + 1 :],
        ]
    )


def without_accents(text: str) -> str:
    """Return the text as typed on a keyboard without accents."""
    return "".join(
        letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter)
    )
