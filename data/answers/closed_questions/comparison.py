"""Compare questions: what they ask for, and whether two of nearly the same words have the same answer."""

import re

from data.answers.closed_questions.recognition import asked_word, is_closed, negations
from data.answers.closed_questions.vocabulary import read_question_words, read_tags, read_words
from data.text.normalize import words_of

ONE_SIDED = ((True, False), (False, True))
"""Which sides of a pair of opposites a text has, if it has one alone."""


def asked_for(plain: str) -> str:
    """Return what a question, given as folded words, asks for: 'who', 'when' …, 'if' for a closed one, '' if
    that isn't said. A question word after the beginning of a closed one asks only if somebody is to tell it:
    "can you tell me when".
    """
    words, known = plain.split(), read_words()
    begins = known.asking.match(plain)
    if not begins and is_closed(plain, plain) and not known.indirect.search(plain):
        return "if"
    return read_question_words().get(begins[0].split()[-1], "") if begins else asked_word(words)


def asks_alike(one: str, other: str) -> bool:
    """Return whether two questions of nearly the same words ask for the same: who, when … or yes or no; with
    the same negations, numbers and relatives, without opposites, and both for what is allowed, needed or had.
    "Im gay, problem?" asks for yes or no too.
    """
    first, second, known = " ".join(words_of(one)), " ".join(words_of(other)), read_words()
    asked = {asked_for(first), asked_for(second)}
    is_same = len(asked) == 1 or asked == {"", "if"}
    is_same = is_same and negations(one) == negations(other) and state_the_same(one, other)
    differ_by_need = differ(first, second, known.needing)
    is_other_need = differ_by_need and (differ(first, second, known.allowing) or numbers_in(first))
    return is_same and not is_other_need


def differ(one: str, other: str, pattern: re.Pattern[str]) -> bool:
    """Return whether the pattern matches in one of two folded texts alone; words that limit nothing don't
    count.
    """
    fillers = read_tags().fillers
    return bool(pattern.search(fillers.sub("", one))) != bool(pattern.search(fillers.sub("", other)))


def state_the_same(one: str, other: str) -> bool:
    """Return whether two closed questions of nearly the same words may have the same answer: they have the
    same numbers, and they aren't opposites ("is it safe", "is it dangerous"). Both speak of relatives, speak
    of soldiers, limit or turn what they ask, or neither does.
    """
    first, second = (" ".join(words_of(text)).removesuffix(" too") for text in (one, other))
    known = read_words()
    alike = not any(
        differ(first, second, pattern)
        for pattern in (known.relatives, known.soldiers, known.limiting, known.turning)
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
