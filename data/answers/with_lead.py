"""Questions that need their lead: the statement or question before them, or the title of what was read."""

from collections.abc import Collection
from dataclasses import replace

from data.answers.outcomes import (
    MAX_OFFERED,
    MAX_OTHERS,
    Answer,
    Asking,
    Choices,
    NoAnswer,
    Outcome,
    codes_of,
    is_direct,
    is_elsewhere,
    likeliest,
    sureness,
)
from data.answers.parts import has_enough_words, is_tail
from data.answers.search.lexical import content_stems
from data.text.anaphora import is_about_it

QUESTION_WEIGHT, LEAD_WEIGHT = 0.4, 0.25
"""Weights of the log odds that a question alone, and its lead alone, give to a candidate for both."""
NO_CANDIDATE, UNLIKELY = -5.0, -0.5
"""The log odds of an entry that is no candidate; and those of the candidate with its lead, below which an
answer to few words isn't sure.
"""
MIN_OWN_WORDS = 2
"""Words with meaning of a question that may stand alone among others."""
CERTAIN = 0.99
"""Score from which a question with one word with meaning ("who pays") is answered by itself."""


def stands_alone(question: str, outcome: Outcome) -> bool:
    """Return whether a question of few words is certain of its answer and leans on nothing before it."""
    leans = is_about_it(question) or is_tail(question) or len(content_stems(question)) < MIN_OWN_WORDS
    return is_direct(outcome) and outcome.score >= CERTAIN and not leans


def ask_with_lead(lead: str, question: str, asking: Asking, topic: str | None = None) -> Outcome:
    """Return the outcome of a question that needs its `lead`, from the candidates for both together. It is
    sure only if the question alone surely finds the same. A question with enough words that finds nothing is
    left alone. `topic` is the entry that answers the lead, if that is a question.
    """
    alone = asking.ask(question, None)
    if isinstance(alone, NoAnswer) and has_enough_words(question):
        return alone
    if stands_alone(question, alone) and likeliest(alone) in asking.candidates(f"{lead} {question}"):
        return alone
    both = asking.ask(f"{lead} {question}", None)
    surer = max(alone, both, key=sureness)
    codes = rank_with_lead(lead, question, asking)
    if is_elsewhere(both) or not codes or isinstance(surer, NoAnswer):
        return NoAnswer(both.score, both.place if isinstance(both, NoAnswer) else None)
    if isinstance(surer, Choices):
        return Choices(codes[:MAX_OFFERED], surer.score)
    is_said = alone.score >= CERTAIN or len(content_stems(question)) > 1
    is_likely = asking.candidates(f"{lead} {question}")[codes[0]] >= UNLIKELY
    if is_direct(alone) and likeliest(alone) == codes[0] and is_said and is_likely:
        return alone
    return Answer(codes[0], surer.score, topic, is_nearest=True, also=codes[1 : 1 + MAX_OTHERS])


def ask_tail(title: str, question: str, asking: Asking, context_entry: str | None) -> Answer | Choices | None:
    """Return the outcome of a question that names nothing, as "and when", asked about the entry read before,
    whose title is given. None for another question, and if nothing is found.
    """
    if not is_tail(question):
        return None
    outcome = ask_with_lead(title, question.rstrip(" ?!."), asking, context_entry)
    return None if isinstance(outcome, NoAnswer) else outcome


def rank_with_lead(lead: str, question: str, asking: Asking) -> tuple[str, ...]:
    """Return the candidates for a question with its lead, the best first: those near the question itself
    count more, those for the lead alone count less.
    """
    alone, before = asking.candidates(question), asking.candidates(lead)
    odds = {
        code: both
        + QUESTION_WEIGHT * alone.get(code, NO_CANDIDATE)
        - LEAD_WEIGHT * max(before.get(code, NO_CANDIDATE), NO_CANDIDATE)
        for code, both in asking.candidates(f"{lead} {question}").items()
    }
    return tuple(sorted(odds, key=odds.__getitem__, reverse=True))


def keep_near(near: Collection[str], outcome: Outcome, candidates: tuple[str, ...]) -> Outcome:
    """Return the outcome if its entry is near the whole message too; else what of a part's candidates is."""
    if isinstance(outcome, NoAnswer) or (isinstance(outcome, Answer) and outcome.code in near):
        return outcome
    codes = tuple(code for code in dict.fromkeys((*codes_of(outcome), *candidates)) if code in near)
    if not codes:
        return NoAnswer(outcome.score)
    if isinstance(outcome, Choices):
        return replace(outcome, codes=codes[:MAX_OFFERED])
    return Answer(codes[0], outcome.score, is_nearest=True, also=codes[1 : 1 + MAX_OTHERS])


def ask_part(question: str, lead: str, context_entry: str | None, asking: Asking) -> Outcome:
    """Return the outcome of one question of several; one with few words is searched for with `lead`, the
    statement that leads to it.
    """
    if lead and not has_enough_words(question):
        return asking.ask(f"{lead} {question}", context_entry)
    outcome = asking.ask(question, context_entry)
    if not lead or is_direct(outcome):
        return outcome
    return max(outcome, asking.ask(f"{lead} {question}", context_entry), key=sureness)
