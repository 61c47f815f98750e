"""Find the short reply to a closed question, by its words or, if the same is asked, by meaning."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from data.answers.closed_questions.comparison import asks_alike
from data.answers.closed_questions.readings import Reading, questions_in, readings_of
from data.answers.closed_questions.recognition import (
    asks_to_choose,
    is_asked_so,
    is_denied,
    names_subject,
    takes_yes_or_no,
)
from data.answers.closed_questions.vocabulary import kind_of_reply
from data.answers.outcomes import Answer, Outcome
from data.answers.search.index import Index
from data.answers.search.sayings import KnownSayings
from data.text.locales import LANGUAGES
from data.text.normalize import written_out

SAME_SAYING, NEAREST_SAME_SAYING, SURELY_SAME = 0.5, 0.55, 0.65
"""Cosines, projected, from which a closed question counts as asking the same as one with a reply: of a sure
answer, of the nearest entry, and if it isn't plainly closed, or read without its denial.
"""
SAME_IN_OTHER_LANGUAGE = 0.4
"""The cosine that is enough for a reply that begins as one does that was found in another language."""
FAR_AGREED, NEAREST_FAR_AGREED = 0.35, 0.45
"""Cosines, of a sure answer and of the nearest entry, that are enough if the two nearest questions have
replies of one kind: of the 11,000 with a reply, each asked as if it had none, 3% would then get the opposite.
"""
MIN_TOLD = 0.3
"""The cosine from which the reply to the nearest question tells whether the answer's own yes or no fits."""
NEARLY_AS_NEAR = 0.1
"""How far behind the nearest one's cosine those are whose replies must not say the opposite."""
OPPOSITE = {"yes": "no", "no": "yes"}
"""The opposite of a kind of reply."""
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
    """Return the outcome of a question, with the short reply of its entry to nearly the same in each language
    that has one. A subject that is only named gets the entry, and no reply to what isn't asked about it; a
    question which of two things holds gets neither yes nor no.
    """
    if not isinstance(outcome, Answer):
        return outcome
    if said := sayings.find_reply(plain):
        return replace(outcome, replies=(said,))
    finder = ReplyFinder(outcome.code, sayings, index, missions_in)
    needed = NEAREST_NEEDED if outcome.is_nearest else NEEDED
    readings = [
        (reading, needed if is_asked_so(asked) and not reading.is_denial else SURELY_NEEDED)
        for asked in questions_in(written_out(plain))
        for reading in readings_of(asked)
    ]
    for reading, _ in readings:
        if same := finder.find_same(reading):
            return replace(outcome, replies=(same,))
    if names_subject(plain):
        return outcome
    near = (finder.find_near(reading, enough) for reading, enough in readings)
    found = next(filter(None, near), {})
    if asks_to_choose(plain):
        found = {language: reply for language, reply in found.items() if kind_of_reply(reply) not in OPPOSITE}
    if found:
        return replace(outcome, replies=tuple(found.items()))
    is_contradicted = any(finder.contradicts_answer(reading) for reading, _ in readings)
    return replace(outcome, takes_yes_or_no=False) if is_contradicted else outcome


@dataclass(frozen=True)
class Needed:
    """The cosines that are enough: of the nearest question, and if the two nearest agree."""

    nearest: float
    agreed: float


NEEDED = Needed(SAME_SAYING, FAR_AGREED)
NEAREST_NEEDED = Needed(NEAREST_SAME_SAYING, NEAREST_FAR_AGREED)
SURELY_NEEDED = Needed(SURELY_SAME, SURELY_SAME)


@dataclass(frozen=True)
class ReplyFinder:
    """Looks for the replies of one entry."""

    code: str
    sayings: KnownSayings
    index: Index
    missions_in: MissionsIn

    def find_same(self, reading: Reading) -> tuple[str, str] | None:
        """Return the language and text of the entry's reply to a question with the same words, or None."""
        found = self.sayings.find_reply(reading.text)
        if found is None or self.sayings.find(reading.text) != self.code:
            return None
        text = reading.fit(found[1])
        return (found[0], text) if text else None

    def find_near(self, reading: Reading, needed: Needed) -> dict[str, str]:
        """Return by language the reply to the nearest question with one that asks the same, if it is near
        enough, and one of its kind in the other language. Empty if one as near says the opposite.
        """
        near = self._list_near(reading, min(SAME_IN_OTHER_LANGUAGE, needed.agreed))
        first = next(iter(near), None)
        if first is None or first[1] < (needed.agreed if self._agree(near[:2]) else needed.nearest):
            return {}
        agreed = [text for text, likeness in near if likeness >= first[1] - NEARLY_AS_NEAR]
        said = self.sayings.find_agreed_reply(agreed)
        found: dict[str, str] = {}
        for text, _ in near if said else ():
            language, reply = self.sayings.find_reply(text) or ("", "")
            is_same = said is not None and kind_of_reply(reply) == kind_of_reply(said[1])
            if language not in found and is_same and (fitting := reading.fit(reply)):
                found[language] = fitting
        return found

    def contradicts_answer(self, reading: Reading) -> bool:
        """Return whether the reply to the nearest question with one says the opposite of the answer's own
        yes or no.
        """
        near = self.index.near_sayings(self.code, reading.text, MIN_TOLD)
        found = next(filter(None, (self.sayings.find_reply(text) for text, _ in near)), None)
        begun = {kind_of_reply(answer) for answer in self.index.texts_of(self.code)[-len(LANGUAGES) :]}
        said = kind_of_reply(found[1]) if found else ""
        return said in OPPOSITE and OPPOSITE[said] in begun

    def _agree(self, near: list[tuple[str, float]]) -> bool:
        """Return whether the replies to these questions, more than one, are of one kind."""
        kinds = {kind_of_reply(reply[1]) for text, _ in near if (reply := self.sayings.find_reply(text))}
        return len(near) > 1 and len(kinds) == 1

    def _list_near(self, reading: Reading, least: float) -> list[tuple[str, float]]:
        """Return the questions with a reply that ask the same of the same missions, the nearest first, each
        with its cosine.
        """
        missions = {*self.missions_in(reading.text)}

        def asks_the_same(text: str) -> bool:
            return {*self.missions_in(text)} == missions and asks_alike(text, reading.text)

        near = self.index.near_sayings(self.code, reading.text, least)
        return [one for one in near if self.sayings.find_reply(one[0]) and asks_the_same(one[0])]
