"""Follow-up questions: short ones that may be about the entry that was read before them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from data.answers.messages import MOST_OTHERS, Asking, ask_tail
from data.answers.outcomes import Answer, Choices, Outcome, codes_of, is_direct
from data.answers.search.lexical import content_stems
from data.text.normalize import plain_question, words_of

MOST_WORDS = 3
"""Words with meaning that a follow-up has at most; a longer question says itself what it is about, and asking
twice takes twice as long.
"""
QUESTION_WORDS = frozenset(
    """and are can could do does how if is must should was what when where which who why will with
    avec c ce combien comment dois est et faut me ou peut peux pour pourquoi puis qu quand que quel quelle
    quelles quels qui quoi si y""".split()
)
"""The first words of follow-up questions, folded."""
PRONOUNS = frozenset("it its this that there they them he she ca cela il ils elle elles y".split())
"""The words that stand for the entry that was read, folded."""
QUESTION_ABOUT_IT = re.compile(r"c est (?:tu )?(?!(?:combien|comment|ou|quand|quel|quelle|qui|quoi)\b)\w+")
"""A whole French question about it, folded: "c'est payé?", "c'est tu long"."""
AFTERWARDS = frozenset("after afterwards apres ensuite since depuis then".split())
"""Words of a question that goes beyond what was read, folded: the entry read doesn't answer "et après ça"."""
KEPT_CHOICES, ADDED_CHOICES = 3, 2
"""How many choices for the question alone stay first, and how many found with the entry's title are offered
too.
"""


@dataclass(frozen=True)
class Read:
    """The entry that was read last."""

    code: str
    title: str


def in_context(
    plain: str, outcome: Outcome, read: Read, asking: Asking, look_up: Callable[[str], Outcome]
) -> Outcome:
    """Return the outcome of a question that may be about the entry read before it. `outcome` is that of the
    question alone, and `look_up` returns that of another plain question alone.
    """
    reading = read.code
    if asked := ask_tail(read.title, plain, asking, reading):
        return asked
    if len(content_stems(plain)) > MOST_WORDS or not may_be_follow_up(plain, outcome, reading):
        return outcome
    with_title = look_up(plain_question(f"{read.title} {plain}"))
    found = with_title
    if isinstance(with_title, Choices) and not isinstance(outcome, Answer):
        first, *others = with_title.codes
        found = Answer(first, with_title.score, is_nearest=True, also=tuple(others[:MOST_OTHERS]))
    if isinstance(found, Answer) and adds_information(found, plain, outcome, reading):
        return replace(found, about=reading)
    return as_read_entry(with_title, plain, outcome, reading) or add_found(outcome, with_title)


def may_be_follow_up(plain: str, outcome: Outcome, reading: str | None) -> bool:
    """Return whether a short text may be about the entry `reading`: it begins like a question, is about "it",
    or is near that entry by itself. Any other text would find the entry only by its added title. A text that
    has its sure answer isn't a follow-up.
    """
    if is_direct(outcome):
        return False
    first = next(iter(words_of(plain)), "")
    is_near = isinstance(outcome, Choices) and reading in outcome.codes
    return first in QUESTION_WORDS or is_about_it(plain) or is_near


def adds_information(with_title: Answer, plain: str, outcome: Outcome, reading: str | None) -> bool:
    """Return whether the outcome of the question with the title of the entry read says more than the outcome
    of the question alone. The very entry that was read counts only if nothing else is an answer and the
    question is about "it".
    """
    if isinstance(outcome, Answer):
        return is_about_it(plain) and with_title.code != reading and with_title.score > outcome.score
    return with_title.code != reading or is_about_it(plain)


def as_read_entry(with_title: Outcome, plain: str, outcome: Outcome, reading: str | None) -> Answer | None:
    """Return the entry that was read as the nearest found, if it may answer a question about "it": the
    question alone finds nothing sure, and with that entry's title it surely finds that entry. Others found
    for the question alone are named beside it. None if it may not.
    """
    if not isinstance(outcome, Answer) or not outcome.is_nearest:
        return None
    if not isinstance(with_title, Answer) or with_title.is_nearest or with_title.code != reading:
        return None
    if not is_about_it(plain) or not AFTERWARDS.isdisjoint(words_of(plain)):
        return None
    others = [code for code in codes_of(outcome) if code != reading]
    return replace(with_title, is_nearest=True, also=tuple(others[: len(outcome.also)]), about=reading)


def add_found(outcome: Outcome, with_title: Outcome) -> Outcome:
    """Return the outcome of the question alone; if that isn't sure, add what was found with the title of the
    entry read.
    """
    more = codes_of(with_title)
    if isinstance(outcome, Choices):
        codes = (*outcome.codes[:KEPT_CHOICES], *more[:ADDED_CHOICES], *outcome.codes[KEPT_CHOICES:])
        return replace(outcome, codes=tuple(dict.fromkeys(codes))[: len(outcome.codes)])
    if not isinstance(outcome, Answer) or not outcome.is_nearest:
        return outcome
    codes = (*outcome.also[:1], *more[:ADDED_CHOICES], *outcome.also[1:])
    others = [code for code in dict.fromkeys(codes) if code != outcome.code]
    return replace(outcome, also=tuple(others[: len(outcome.also)]))


def is_about_it(plain: str) -> bool:
    """Return whether a question has a word that stands for something said before."""
    words = words_of(plain)
    return not PRONOUNS.isdisjoint(words) or QUESTION_ABOUT_IT.fullmatch(" ".join(words)) is not None
