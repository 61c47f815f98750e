"""A question that leans on the entry that was read before it."""

from dataclasses import replace

from data.answers.outcomes import Answer, Choices, Outcome
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
KEPT, MORE = 3, 2
"""Of what was found without what was read, how many stay first among choices; of what was found with it, how
many are offered too."""
SURE = 0.9
"""The score from which a question that has a pronoun is understood without what was read."""


def leans(plain: str, outcome: Outcome, reading: str | None) -> bool:
    """Whether a short saying may be about what was read: it begins like a question, is about "it", or is near
    that entry by itself. Anything else would find the entry by its own title; what has its answer leans on
    nothing."""
    if isinstance(outcome, Answer) and outcome.score >= SURE:
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


def beside(outcome: Outcome, again: Outcome) -> Outcome:
    """What was found without what was read; where that isn't sure, beside what was found with it."""
    more = again.codes if isinstance(again, Choices) else ()
    more = (again.code, *again.also) if isinstance(again, Answer) else more
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
    return not PRONOUNS.isdisjoint(words_of(plain))
