"""A question that leans on the entry that was read before it."""

import re
from dataclasses import replace

from data.answers.outcomes import Answer, Choices, Outcome, codes_of, is_direct
from data.text.normalize import words_of

LEANING = 3
"""Words that carry meaning up to which a question may lean on what was read before; a longer one says itself
what it is about, and asking twice takes twice as long."""
QUESTION_WORDS = frozenset(
    """and are can could do does how if is must should was what when where which who why will with
    avec c ce combien comment dois est et faut me ou peut peux pour pourquoi puis qu quand que quel quelle
    quelles quels qui quoi si y""".split()
)
"""How a question that leans on what was read begins, folded."""
PRONOUNS = frozenset("it its this that there they them he she ca cela il ils elle elles y".split())
"""What stands for the entry that was read, folded."""
IT_IS = re.compile(r"c est (?:tu )?(?!(?:combien|comment|ou|quand|quel|quelle|qui|quoi)\b)\w+")
"""A whole question about it in French, folded: "c'est payé?", "c'est tu long"."""
AFTERWARDS = frozenset("after afterwards apres ensuite since depuis then".split())
"""Words of a question that goes beyond what was read, folded: "et après ça" isn't answered by it."""
KEPT, MORE = 3, 2
"""Of what was found without what was read, how many stay first among choices; of what was found with it, how
many are offered too."""


def leans(plain: str, outcome: Outcome, reading: str | None) -> bool:
    """Whether a short saying may be about what was read: it begins like a question, is about "it", or is near
    that entry by itself. Anything else would find the entry by its own title; what has its answer leans on
    nothing."""
    if is_direct(outcome):
        return False
    first = next(iter(words_of(plain)), "")
    is_near = isinstance(outcome, Choices) and reading in outcome.codes
    return first in QUESTION_WORDS or is_about_it(plain) or is_near


def tells_more(again: Answer, plain: str, outcome: Outcome, reading: str | None) -> bool:
    """Whether what was found with the title of what was read says more than what was found without. The very
    entry that was read does only where nothing else is an answer and the question is about "it"."""
    if isinstance(outcome, Answer):
        return is_about_it(plain) and again.code != reading and again.score > outcome.score
    return again.code != reading or is_about_it(plain)


def in_card(again: Outcome, plain: str, outcome: Outcome, reading: str | None) -> Answer | None:
    """The entry that was read, as the nearest, where what is asked about "it" may stand in it: without that
    entry nothing sure is found, with it that entry surely is. What was found without is named beside."""
    if not isinstance(outcome, Answer) or not outcome.is_nearest:
        return None
    if not isinstance(again, Answer) or again.is_nearest or again.code != reading:
        return None
    if not is_about_it(plain) or not AFTERWARDS.isdisjoint(words_of(plain)):
        return None
    others = [code for code in codes_of(outcome) if code != reading]
    return replace(again, is_nearest=True, also=tuple(others[: len(outcome.also)]), about=reading)


def beside(outcome: Outcome, again: Outcome) -> Outcome:
    """What was found without what was read; where that isn't sure, beside what was found with it."""
    more = codes_of(again)
    if isinstance(outcome, Choices):
        codes = (*outcome.codes[:KEPT], *more[:MORE], *outcome.codes[KEPT:])
        return replace(outcome, codes=tuple(dict.fromkeys(codes))[: len(outcome.codes)])
    if not isinstance(outcome, Answer) or not outcome.is_nearest:
        return outcome
    codes = (*outcome.also[:1], *more[:MORE], *outcome.also[1:])
    others = [code for code in dict.fromkeys(codes) if code != outcome.code]
    return replace(outcome, also=tuple(others[: len(outcome.also)]))


def is_about_it(plain: str) -> bool:
    """Whether a question has a word that stands for something said before."""
    words = words_of(plain)
    return not PRONOUNS.isdisjoint(words) or IT_IS.fullmatch(" ".join(words)) is not None
