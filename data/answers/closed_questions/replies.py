"""Find the short reply to a closed question, by its words or, if the same is asked, by meaning."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from data.answers.closed_questions.comparison import asks_alike
from data.answers.closed_questions.readings import Reading, questions_in, readings_of
from data.answers.closed_questions.recognition import is_asked_so, is_denied, takes_yes_or_no
from data.answers.outcomes import Answer, Outcome
from data.answers.search.index import Index
from data.answers.search.sayings import KnownSayings
from data.text.normalize import written_out

SAME_SAYING = 0.55
"""Cosine, projected, from which a closed question counts as asking the same as one with a reply."""
SURELY_SAME = 0.65
"""The cosine that is needed if a question isn't plainly closed, or its entry only the nearest."""
NEARLY_AS_NEAR = 0.15
"""How far behind the nearest one's cosine those are whose replies must not say the opposite."""
MissionsIn = Callable[[str], tuple[str, ...]]
"""Returns the codes of the missions that a text names."""


@dataclass(frozen=True)
class FoundReply:
    """A reply in a language, and how near the question with this reply is."""

    language: str
    text: str
    likeness: float = 1.0


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
    if said := sayings.find_reply(plain):
        return replace(outcome, reply=said[1], reply_language=said[0])
    finder = ReplyFinder(outcome.code, sayings, index, missions_in)
    readings = [
        (reading, SAME_SAYING if is_asked_so(asked) and not outcome.is_nearest else SURELY_SAME)
        for asked in questions_in(written_out(plain))
        for reading in readings_of(asked)
    ]
    found = next(filter(None, (finder.find_same(reading) for reading, _ in readings)), None)
    near = filter(None, (finder.find_near(reading, least) for reading, least in readings))
    found = found or max(near, key=lambda one: one.likeness, default=None)
    return replace(outcome, reply=found.text, reply_language=found.language) if found else outcome


@dataclass(frozen=True)
class ReplyFinder:
    """Looks for the replies of one entry."""

    code: str
    sayings: KnownSayings
    index: Index
    missions_in: MissionsIn

    def find_same(self, reading: Reading) -> FoundReply | None:
        """Return the entry's reply to a question with the same words, or None."""
        found = self.sayings.find_reply(reading.text)
        if found is None or self.sayings.find(reading.text) != self.code:
            return None
        text = reading.fit(found[1])
        return FoundReply(found[0], text) if text else None

    def find_near(self, reading: Reading, least: float) -> FoundReply | None:
        """Return the reply to the nearest question with one that asks the same, with a cosine of at least
        this; None if there is none, or if a reply about as near says the opposite.
        """
        near = [
            (text, likeness)
            for text, likeness in self.index.near_sayings(self.code, reading.text, least)
            if self.sayings.find_reply(text) and self.asks_the_same(text, reading.text)
        ]
        if not near:
            return None
        likeness = near[0][1]
        agreed = [text for text, other in near if other >= likeness - NEARLY_AS_NEAR]
        found = self.sayings.find_agreed_reply(agreed)
        text = reading.fit(found[1]) if found else None
        return FoundReply(found[0], text, likeness) if found and text else None

    def asks_the_same(self, one: str, other: str) -> bool:
        """Return whether two closed questions of nearly the same words ask the same, of the same missions."""
        return {*self.missions_in(one)} == {*self.missions_in(other)} and asks_alike(one, other)
