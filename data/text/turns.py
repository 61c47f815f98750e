"""The words with which a writer turns to something else."""

from functools import cache
from pathlib import Path

from data.text.word_lists import read_word_lists

FILE = Path(__file__).with_suffix(".yaml")


def turns_after_a_story() -> list[str]:
    """Return the words that set aside what was told before."""
    return [*read_turns()["aside"], *read_turns()["after_a_story"]]


def turns_between_sentences() -> list[str]:
    """Return the words that a sentence without a full stop ends before."""
    return [*read_turns()["aside"], *read_turns()["between_sentences"]]


@cache
def read_turns() -> dict[str, list[str]]:
    """Return the words of turns.yaml by the name of their list."""
    return read_word_lists(FILE)
