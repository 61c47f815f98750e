"""Write the questions that Quebec asks with "tu" in their standard form."""

import re
from functools import cache
from pathlib import Path

from data.text.word_lists import read_yaml

FILE = Path(__file__).with_suffix(".yaml")


def in_standard_form(question: str) -> str:
    """Return a question that is written out with « peut-on » for « on peut-tu », and so on; others as they
    are.
    """
    for pattern, standard in read_forms():
        question = pattern.sub(standard, question)
    return question


@cache
def read_forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the patterns that come with the bot, in order, each with its standard form."""
    forms: dict[str, str] = read_yaml(FILE)
    return tuple((re.compile(shape, re.IGNORECASE), standard) for shape, standard in forms.items())
