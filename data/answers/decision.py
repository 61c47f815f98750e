"""Decide by probabilities what is shown: an entry, the nearest one, choices, or who knows instead."""

from collections.abc import Callable
from dataclasses import replace

from data.answers.closed_questions.comparison import speaks_of_relatives, tells_of_relative
from data.answers.closed_questions.recognition import without_tag, without_why
from data.answers.outcomes import (
    MAX_OFFERED,
    MAX_OTHERS,
    Answer,
    Choices,
    NoAnswer,
    Outcome,
    beside,
    codes_of,
    is_direct,
    is_elsewhere,
    likeliest,
    sureness,
)
from data.answers.search.confidence import ConfidenceModel
from data.answers.search.index import Found, Index
from data.answers.search.out_of_scope import ELSEWHERE, OUT_OF_SCOPE_BELOW
from data.text.tu_questions import in_standard_form

NOTHING_NEAR = 0.06
"""Chance that one of the candidates is right, below which a question is out of scope, whatever it names and
whether or not a known one is near it: of the 1,081 labelled questions in scope 1 has less, of the 306 others
194.
"""
FAR_OUTSIDE, DOUBTFUL = -0.25, 0.15
"""Depth inside the scope below which a question is out of it, if the same chance is below DOUBTFUL: that
holds of 2 of the 1,081 questions in scope, and of 221 of the 306 others.
"""
MOSTLY_UNKNOWN = 0.7
"""Share of words in no entry from which a question isn't called out of scope: it may be about something new.
"""
OFFERED_BELOW, OFFERED_SURELY_BELOW, KEPT_BELOW = 0.03, 0.3, 0.1
"""Probability of being out of scope, by the classifier of messages, from which a question that lies outside
is offered no choices; the same, if one of them is right more LIKELY than not; and from which it isn't kept as
one without an answer. Of the labelled questions that the classifier hasn't learnt, 0 of 34 in scope lose
their choices and 7 of 10 others do; of those without an answer it is 0 of 3 and 8 of 31.
"""
NEAREST_BELOW = 0.05
"""The same probability from which a question FAR_OUTSIDE isn't shown the nearest entry: of the labelled ones
with an answer, 1 of 916 in scope and 3 of 6 others.
"""
NEARER_OUTSIDE = 0.08
"""Cosine by which a question is nearer to one out of scope than to any text of its candidates, from which it
is out of scope whatever it names, unless it is surely answered: of the 156 questions in scope of the dev half
that have an unsure answer none has more than .043.
"""
LIKELY = 0.5
"""Probability from which one of the choices is likely right."""
LIKELY_FOR_OFFICERS = 0.8
"""Probability from which the nearest entry stays if the question says that an officer asks."""


def decide(found: Found, model: ConfidenceModel) -> Answer | Choices | None:
    """Return what the candidates' probabilities allow to show: one entry, the nearest, choices, or None."""
    chance, also = found.first_chance, found.likely(1 + MAX_OTHERS)[1:]
    if model.is_sure(chance, found.odds, found.saying, found.depth, bool(also)):
        return Answer(found.codes[0], chance)
    if chance >= model.nearest_from:
        return Answer(found.codes[0], chance, is_nearest=True, also=also)
    if found.offered_chance >= model.offer_from:
        return Choices(found.likely(MAX_OFFERED), found.offered_chance)
    return None


def surer_in_plain_words(question: str, outcome: Outcome, search: Callable[[str], Outcome]) -> Outcome:
    """Return the surest outcome of a question that is searched for: as it was asked, without a tag ("…,
    right?") or in the standard form of one with "tu". Both make the search less sure.
    """
    for plain in dict.fromkeys((without_tag(question), in_standard_form(question))):
        if plain != question and not is_direct(outcome):
            outcome = max(outcome, search(plain), key=sureness)
    return outcome


def surer_without_why(question: str, outcome: Outcome, search: Callable[[str], Outcome]) -> Outcome:
    """Return the outcome of a question that asks why something is so, given that of the whole; what is found
    for the thing itself counts where that isn't sure ("why are tattoos banned" is nearer to what isn't asked
    than "are tattoos banned"), as the nearest or as choices: nothing says that it is so.
    """
    stated = without_why(question)
    if stated == question or is_direct(outcome):
        return outcome
    found, code = search(stated), likeliest(outcome)
    if isinstance(found, Answer) and (found.code == code or not isinstance(outcome, Answer)):
        also = beside(found.code, codes_of(outcome), found.also)[:MAX_OTHERS]
        return replace(found, is_nearest=True, also=also)
    return found if isinstance(outcome, NoAnswer) else outcome


def prefer_relatives(question: str, outcome: Outcome, index: Index) -> Outcome:
    """Return the outcome of a question; if it tells a fact of a relative, the entry that answers is the first
    whose nearest saying names one, and without such an entry the answer is only the nearest found.
    """
    if not isinstance(outcome, Answer) or not tells_of_relative(question):
        return outcome
    named = (outcome.code, *outcome.also)
    for code in named:
        if speaks_of_relatives(index.near_sayings(code, question)[0][0]):
            return replace(outcome, code=code, also=tuple(one for one in named if one != code))
    return replace(outcome, is_nearest=True)


def place_outside(found: Found, place: str | None, unknown_share: float, names_mission: bool) -> str | None:
    """Return who knows instead if a question is out of scope; None if it may be within it. `place` is who
    knows about the nearest question out of scope, if one is near; `unknown_share` is the share of words that
    no entry has, from 0 to 1.
    """
    chance, is_readable = found.offered_chance, unknown_share < MOSTLY_UNKNOWN
    if chance < NOTHING_NEAR and is_readable:
        return place or ELSEWHERE
    if names_mission:
        return None
    if is_readable and chance < DOUBTFUL and found.depth < FAR_OUTSIDE:
        return place or ELSEWHERE
    return place if chance < OUT_OF_SCOPE_BELOW else None


def refuse_nearer_outside(outcome: Outcome, found: Found, find_place: Callable[[], str | None]) -> Outcome:
    """Return the outcome of a question; who knows instead of choices or the nearest entry if it is all but
    one out of scope, as "weather in Kyiv": its name alone led to the candidates. `find_place` tells
    who knows.
    """
    is_unsure = not is_direct(outcome) and not isinstance(outcome, NoAnswer)
    is_outside = is_unsure and found.outside >= NEARER_OUTSIDE
    return NoAnswer(outcome.score, find_place() or ELSEWHERE) if is_outside else outcome


def in_scope(
    outcome: Outcome, outside: float, depth: float, place: str | None, is_introduced: bool = False
) -> Outcome:
    """Return the outcome of a question; who knows instead (`place`, or ELSEWHERE) if nothing surely answers
    it, it lies outside the scope (`depth` below 0), and the classifier of messages, which learnt from other
    examples, gives it a probability of being `outside` as well. A likely answer to somebody who is introduced
    as an officer stays.
    """
    doubtful_from, deepest = KEPT_BELOW, 0.0
    if isinstance(outcome, Choices):
        doubtful_from = OFFERED_BELOW if outcome.score < LIKELY else OFFERED_SURELY_BELOW
    elif isinstance(outcome, Answer):
        doubtful_from, deepest = NEAREST_BELOW, FAR_OUTSIDE
        if is_introduced and outcome.score >= LIKELY_FOR_OFFICERS:
            return outcome
    if is_direct(outcome) or is_elsewhere(outcome) or depth >= deepest or outside < doubtful_from:
        return outcome
    return NoAnswer(outcome.score, place or ELSEWHERE)
