"""Find the short reply to a closed question, by its words or, if the same is asked, by meaning."""

from collections.abc import Callable
from dataclasses import replace

from data.answers.closed_questions.comparison import asks_alike
from data.answers.closed_questions.recognition import as_compared, is_closed, is_denied, takes_yes_or_no
from data.answers.outcomes import Answer, Outcome
from data.answers.search.index import Index
from data.answers.search.sayings import KnownSayings

SAME_SAYING = 0.93
"""Cosine from which a closed question counts as asking the same as a phrasing."""
SURELY_SAME = 0.95
"""The cosine that is needed if a question isn't plainly closed, or its entry only the nearest: of the
phrasings with a reply, 7 in 10 have at 0.93 another with the same reply nearest, 8 in 10 from here on.
"""
NEARLY_AS_NEAR = 0.03
"""How far behind the nearest saying's cosine those are whose replies must not say the opposite. Of 11,959
sayings with a reply, each left out, 2,634 have another near enough, 198 of them one with the opposite reply;
with this and what must be stated alike 2,018 and 49, while 1,138 of 1,422 keep the same reply.
"""
MissionsIn = Callable[[str], tuple[str, ...]]
"""Returns the codes of the missions that a text names."""


def with_yes_or_no(outcome: Outcome, plain: str) -> Outcome:
    """Return the outcome of a question; an answer says whether its own yes or no may be said to it."""
    if not isinstance(outcome, Answer) or takes_yes_or_no(plain):
        return outcome
    return replace(outcome, takes_yes_or_no=False, is_denied=is_denied(plain))


def with_reply(
    outcome: Outcome, plain: str, sayings: KnownSayings, index: Index, missions_in: MissionsIn
) -> Outcome:
    """Return the outcome of a question, with the short reply of its entry to nearly the same, if it has
    one.
    """
    if not isinstance(outcome, Answer):
        return outcome
    found = sayings.find_reply(plain)
    if found is None and index.knows_meaning:
        asked = as_compared(plain)
        near, likeness = index.near_sayings(outcome.code, asked, NEARLY_AS_NEAR)
        is_plain = is_closed(plain) and not outcome.is_nearest
        is_near = likeness >= (SAME_SAYING if is_plain else SURELY_SAME)
        if is_near and asks_the_same(near[0], asked, missions_in):
            found = sayings.find_agreed_reply(near, outcome.is_denied)
    if found is None:
        return outcome
    language, reply = found
    return replace(outcome, reply=reply, reply_language=language)


def asks_the_same(one: str, other: str, missions_in: MissionsIn) -> bool:
    """Return whether two closed questions of nearly the same words ask the same, of the same missions."""
    return {*missions_in(one)} == {*missions_in(other)} and asks_alike(one, other)
