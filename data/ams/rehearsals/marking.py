"""Mark short typed answers by key words, in half marks: 2 for a whole mark, 1 for half, 0.

A 2008 briefing for candidates gives a half for an incomplete answer and counts meaning, not spelling. So
accents and case don't count, a word may be misspelt a little, and numbers and times may be words or digits.
"""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from data.ams.material import ASKED, Exercise, ListeningQuestion, ReadingQuestion, TypedQuestion
from data.calendar.day_names import month_names, weekday_names
from data.text.number_words import in_digits

FULL, HALF, NONE = 2, 1, 0
PER_MARK = 2
"""An answer is stored in half marks, of which two make a mark."""
MAX_ANSWER_LENGTH = 200
"""Characters of a short answer; a longer one would find the key words by writing down everything."""
LIKENESS = 82.0
"""Likeness in percent from which a word of MIN_LETTERS or more counts as the other one misspelt."""
MIN_LETTERS = 4
MIN_OF_A_DAY = MIN_OF_A_PLURAL = 3
"""Letters of "tue" and "janv", and letters of a word whose "s" makes a plural."""
EITHER = re.compile(r"\s+(?:or|ou)\s+", re.IGNORECASE)


def mark_typed(question: TypedQuestion, typed: str, language: str) -> int:
    """Return the half marks of a typed answer. Of answers joined by "or" the worst counts, unless the right
    one has an "or" itself.
    """
    answers = [typed] if EITHER.search(question.answer) else EITHER.split(typed)
    return min(mark_one(question, in_digits(answer, language), language) for answer in answers)


def mark_one(question: TypedQuestion, words: list[str], language: str) -> int:
    """Return FULL if everything needed is among the words, HALF for a part of it, else NONE."""
    found = [holds(words, need, language) for need in question.needs]
    if all(found):
        return FULL
    is_part = question.half is not None and holds(words, question.half, language)
    return HALF if any(found) or is_part else NONE


def holds(words: list[str], alternatives: str, language: str) -> bool:
    """Return whether every word of one of the alternatives, which bars separate, is among these words."""
    return any(
        all(any(is_same(word, wanted) for word in words) for wanted in in_digits(one, language))
        for one in alternatives.split("|")
    )


def is_same(word: str, wanted: str) -> bool:
    """Return whether a word is the wanted one, its plural or a likely misspelling of it. Numbers must be
    exact. A day and a month may be cut short, and a time of day may have no colon: "1315", "6.30", "18" for
    18:00.
    """
    if word == wanted:
        return True
    if ":" in wanted:
        return word in (wanted.replace(":", ""), wanted.replace(":", "."), wanted.removesuffix(":00"))
    if len(word) >= MIN_OF_A_DAY and wanted in weekday_names() | month_names() and wanted.startswith(word):
        return True
    if min(len(word), len(wanted)) >= MIN_OF_A_PLURAL and word.removesuffix("s") == wanted.removesuffix("s"):
        return True
    if min(len(word), len(wanted)) < MIN_LETTERS or word[0] != wanted[0] or wanted[0].isdigit():
        return False
    return fuzz.ratio(word, wanted) >= LIKENESS


def option_typed(question: ReadingQuestion, typed: str, language: str) -> int | None:
    """Return the option that was typed instead of tapped: as it is written, or in words that only it has;
    else None.
    """
    words = in_digits(typed, language)
    offered = [in_digits(option, language) for option in question.options]
    if words in offered:
        return offered.index(words)
    having = [
        place
        for place, option in enumerate(offered)
        if all(any(is_same(word, wanted) for wanted in option) for word in words)
    ]
    return having[0] if words and len(having) == 1 else None


def half_marks(question: ListeningQuestion, stored: int) -> int:
    """Return the half marks of a stored answer: a typed one is stored as its half marks, a choice as the
    picked option.
    """
    if isinstance(question, TypedQuestion):
        return min(max(stored, NONE), FULL)
    return FULL if stored == question.right else NONE


def share_of(one: Exercise, answers: Sequence[int]) -> float:
    """Return the result of a rehearsal, from 0 to 1: the marks of its questions, or the share of points
    ticked.
    """
    if one.skill in ASKED:
        earned = sum(half_marks(q, a) for q, a in zip(one.questions, answers, strict=False))
        return earned / (PER_MARK * len(one.questions))
    return sum(0 <= point < one.checks for point in set(answers)) / one.checks
