"""Tell a statement, as "they'll send me home", from what names a subject or asks for it."""

import re
from functools import cache
from pathlib import Path

from data.text.hearsay import CLAUSE
from data.text.normalize import plain_question, words_of, written_out
from data.text.questions import asks_in_words, is_question
from data.text.word_lists import any_of, read_word_lists

FILE = Path(__file__).with_suffix(".yaml")


def is_statement(message: str) -> bool:
    """Return whether a message tells something of its sender or of others, and none of its parts asks."""
    plain, (between, beginning) = plain_question(message), read_patterns()
    if any(is_question(part) or asks_in_words(part) for part in between.split(plain)):
        return False
    texts = (" ".join(words_of(text)) for text in (plain, written_out(plain)))
    return any(map(beginning.match, texts))


@cache
def read_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the pattern of what parts two clauses, and the one with which a statement begins, folded."""
    some = {name: any_of(expressions) for name, expressions in read_word_lists(FILE).items()}
    told = rf"{some['mine']} {some['said_of_it']}"
    between = re.compile(rf"{CLAUSE.pattern}|\s{some['lead']}\s", re.IGNORECASE)
    return between, re.compile(rf"(?:{some['lead']} )*(?:{some['about']}|{told}) (?=\w)")
