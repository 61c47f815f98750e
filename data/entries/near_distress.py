"""The entries that somebody in distress may read or ask for."""

from functools import cache
from pathlib import Path

from data.text.word_lists import read_yaml

FILE = Path(__file__).with_suffix(".yaml")


@cache
def near_distress() -> frozenset[str]:
    """Return the codes of these entries."""
    return frozenset(read_yaml(FILE))
