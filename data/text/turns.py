"""The words with which a writer turns to something else."""

import re
from functools import cache
from pathlib import Path

from data.text.word_lists import any_of, read_word_lists

FILE = Path(__file__).with_suffix(".yaml")


def turns_after_a_story() -> list[str]:
    """Return the words that set aside what was told before."""
    return [*read_turns()["aside"], *read_turns()["after_a_story"]]


def turns_between_sentences() -> list[str]:
    """Return the words that a sentence without a full stop ends before."""
    return [*read_turns()["aside"], *read_turns()["between_sentences"]]


def behind_correction(text: str) -> str:
    """Return what stands behind the words that correct a question before: "no, I meant how long"; else ''."""
    return read_correcting().sub("", text) if read_correcting().match(text) else ""


@cache
def read_correcting() -> re.Pattern[str]:
    """Return the pattern of what corrects a question, at the beginning of the next."""
    return re.compile(any_of(f"^{one}" for one in read_turns()["correcting"]), re.IGNORECASE)


@cache
def read_turns() -> dict[str, list[str]]:
    """Return the words of turns.yaml by the name of their list."""
    return read_word_lists(FILE)
