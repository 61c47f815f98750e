"""Compare questions: what they ask for, and whether two of nearly the same words have the same answer."""

from functools import cache
from pathlib import Path

from data.answers.closed_questions.recognition import is_closed, negations
from data.answers.closed_questions.vocabulary import read_words
from data.text.normalize import words_of
from data.text.word_lists import read_yaml

QUESTION_WORDS = Path(__file__).with_name("question_words.yaml")
ONE_SIDED = ((True, False), (False, True))
"""Which sides of a pair of opposites a text has, if it has one alone."""


def asked_for(plain: str) -> str:
    """Return what a question, given as folded words, asks for: 'who', 'when' …, 'if' for a closed one, '' if
    that isn't said.
    """
    known = read_question_words()
    asked = next((known[word] for word in plain.split() if word in known), "")
    return asked or ("if" if is_closed(plain, plain) else "")


def asks_alike(one: str, other: str) -> bool:
    """Return whether two questions of nearly the same words ask for the same: who, when … or yes or no, and
    with the same negations, numbers, relatives and without opposites. "Im gay, problem?" asks for yes or no
    too.
    """
    asked = {asked_for(" ".join(words_of(text))) for text in (one, other)}
    is_same = len(asked) == 1 or asked == {"", "if"}
    return is_same and negations(one) == negations(other) and state_the_same(one, other)


def state_the_same(one: str, other: str) -> bool:
    """Return whether two closed questions of nearly the same words may have the same answer: they have the
    same numbers, both speak of relatives or neither does, both limit or turn what they ask or neither does,
    and they aren't opposites ("is it safe", "is it dangerous").
    """
    first, second = " ".join(words_of(one)), " ".join(words_of(other))
    words = read_words()
    alike = all(
        bool(pattern.search(first)) == bool(pattern.search(second))
        for pattern in (words.relatives, words.limiting, words.turning)
    )
    return alike and numbers_in(first) == numbers_in(second) and not are_opposites(first, second)


def speaks_of_relatives(text: str) -> bool:
    """Return whether a text names a relative."""
    return read_words().relatives.search(" ".join(words_of(text))) is not None


def tells_of_relative(text: str) -> bool:
    """Return whether somebody says what a relative has or is, and asks about themselves."""
    return read_words().of_relative.search(" ".join(words_of(text))) is not None


def are_opposites(one: str, other: str) -> bool:
    """Return whether one folded text has one side of a pair of opposites alone, and another the other."""
    return any(
        (bool(left.search(one)), bool(right.search(one))) in ONE_SIDED
        and (bool(left.search(other)), bool(right.search(other)))
        == (bool(right.search(one)), bool(left.search(one)))
        for left, right in read_words().opposites
    )


def numbers_in(folded: str) -> frozenset[int]:
    """Return the numbers in a folded text, in digits or words; "one" and "first" may be no number."""
    words, values = folded.split(), read_words().numbers
    said = {values[word] for word in words if word in values}
    return frozenset(said | {int(word) for word in words if word.isdigit()})


@cache
def read_question_words() -> dict[str, str]:
    """Return the thing that each question word asks for, in all languages together."""
    return {
        word: asked for asked, lists in read_yaml(QUESTION_WORDS).items() for words in lists for word in words
    }
