"""Read the YAML files that come with the bot, and make patterns of the words in them."""

import re
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Any

import yaml


def read_yaml(path: Path) -> Any:
    """Return what a YAML file holds. It comes with the bot, so nothing in it is checked."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def read_word_lists(path: Path) -> dict[str, list[str]]:
    """Return the words of a file by the name of their list, those of all languages together. Under each name
    the file has one list for each language.
    """
    return {name: [*chain.from_iterable(lists)] for name, lists in read_yaml(path).items()}


def any_of(expressions: Iterable[str]) -> str:
    """Return an expression that matches whatever one of these matches."""
    return f"(?:{'|'.join(expressions)})"


def any_word(words: Iterable[str]) -> str:
    """Return an expression that matches one of these words, in which a star stands for any ending."""
    return any_of(re.escape(word).replace(r"\*", r"\w*") for word in words)
