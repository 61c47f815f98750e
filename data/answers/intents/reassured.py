"""Recognise messages that only say that their sender is well, as "sorry im ok" after a reply to distress."""

import re
from functools import cache
from pathlib import Path

from data.text.normalize import plain_question, words_of, written_out
from data.text.word_lists import any_of, read_word_lists

FILE = Path(__file__).with_suffix(".yaml")


def says_well(message: str, *, after_reply: bool = False) -> bool:
    """Return whether a message says that its sender is well, and nothing else. `after_reply` says that a
    reply to distress came before: "it was a joke" counts then too.
    """
    question = plain_question(message)
    return any(
        patterns()[after_reply].fullmatch(" ".join(words_of(text)))
        for text in (question, written_out(question))
    )


@cache
def patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the pattern of a whole message, and the one that holds after a reply to distress."""
    words = read_word_lists(FILE)
    well, meant, around = (any_of(sorted(words[name], key=len, reverse=True)) for name in words)
    return pattern_of(well, any_of((around, meant))), pattern_of(any_of((well, meant)), around)


def pattern_of(core: str, around: str) -> re.Pattern[str]:
    """Return the pattern of words around one or several sayings."""
    any_around = rf"(?:(?:{around}|{core}) )*"
    return re.compile(rf"{any_around}{core}(?: (?:{around}|{core}))*")
