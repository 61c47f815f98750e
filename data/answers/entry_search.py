"""Search for what one plain question means by itself: an answer, choices, or who knows instead."""

from functools import lru_cache, partial
from typing import Any

from data.answers.asked_of_missions import (
    ask_in_general,
    compare_missions,
    name_alike,
    needs_general,
    show_both,
)
from data.answers.asked_of_services import ask_of_service, introduces_service
from data.answers.decision import (
    decide,
    place_outside,
    prefer_relatives,
    refuse_nearer_outside,
    surer_in_plain_words,
    surer_without_why,
)
from data.answers.follow_ups import question_context
from data.answers.follow_ups.question_context import QuestionContext
from data.answers.outcomes import MAX_OFFERED, Answer, Choices, NoAnswer, Outcome, Part
from data.answers.parts import without_correction
from data.answers.search.confidence import ConfidenceModel
from data.answers.search.index import Found, Index
from data.answers.search.lexical import Document
from data.answers.search.live_facts import asks_for_weather_now
from data.answers.search.out_of_scope import ELSEWHERE
from data.answers.search.sayings import KnownSayings
from data.entries.place_spelling import read_places
from data.people.views import Topic
from data.text.normalize import plain_question, words_of, written_out

LIKELY = 0.5
"""Share of a question's words, by weight, from which an entry that has them is suggested."""
CLEARLY_LIKELIER = 1.0
"""Log odds by which another candidate is likelier than an entry with a saying of the same words, so that the
question means that one: of the labelled questions none.
"""
MEASURED = 256
"""Questions whose candidates are cached: those of a message's parts are asked for more than once."""


class EntrySearch:
    """The entries of both languages, to be searched for one question, whatever came before it."""

    def __init__(self, documents: list[Document], confidence: ConfidenceModel) -> None:
        self._confidence = confidence
        self.index = Index(documents, confidence)
        self.titles: dict[str, str] = {}
        for document in documents:
            self.titles.setdefault(document.code, document.title)
        self.sayings = KnownSayings(documents, self.index.lexical.sayings())
        missions = [one for one in documents if one.kind == "mission"]
        self.places = read_places(
            ((one.code, one.phrasings) for one in missions),
            (f"{one.title}. {one.answer} {one.detail}" for one in missions),
        )
        self._make_cache()

    def _make_cache(self) -> None:
        self._measure = lru_cache(MEASURED)(self.index.find)

    def __getstate__(self) -> dict[str, Any]:
        """Return everything but the cache, for another process."""
        return {name: value for name, value in self.__dict__.items() if name != "_measure"}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__ |= state
        self._make_cache()

    def forget_questions(self) -> None:
        """Clear the caches of candidates and vectors, and with them the questions."""
        self._measure.cache_clear()
        self.index.encode.cache_clear()

    @property
    def knows_meaning(self) -> bool:
        """Return whether entries can be found by meaning, and not by words only."""
        return self.index.knows_meaning

    def as_searched(self, question: str) -> str:
        """Return a question as it is searched for: without what corrects another before it, and with places
        spelt well, unless it is a saying as it stands.
        """
        plain = without_correction(plain_question(question))
        return plain if self.sayings.has(plain) else self.places.corrected(plain)

    def find_context(self, plain: str, context_entry: str | None, topic: Topic) -> QuestionContext:
        """Return what came before a plain question."""
        return question_context.find_context(plain, context_entry, topic, self.titles, self.places)

    def find(self, plain: str) -> Outcome:
        """Return the outcome of a plain question."""
        full = written_out(plain)
        for text in dict.fromkeys((plain, full)):
            said = self.sayings.find(text)
            if said and self._says(text, said):
                return Answer(said, 1.0)
        if not words_of(full):
            return NoAnswer()
        if asks_for_weather_now(full):
            return NoAnswer(place=ELSEWHERE)
        if not self.knows_meaning:
            return self._find_by_words(full)
        found = self._measure(full)
        outcome = self._decide(full, found)
        outcome = prefer_relatives(full, outcome, self.index)
        outcome = surer_in_plain_words(full, outcome, self.find)
        outcome = surer_without_why(full, outcome, self.find)
        if not needs_general(outcome):
            return outcome
        outcome = ask_in_general(full, outcome, self.places.names, self.titles, self._measure)
        of_service = ask_of_service(full, outcome, self._measure)
        if of_service != outcome:
            return of_service
        return refuse_nearer_outside(outcome, found, partial(self.index.place_for, full))

    def _says(self, text: str, said: str) -> bool:
        """Return whether a text with the stems of one of an entry's sayings means it: it names the same
        missions and, unless it is that saying word for word, no candidate is much likelier. "A car over
        there" has the stems of "a do over in the car".
        """
        if not name_alike(text, self.index.texts_of(said), self.places.missions_in):
            return False
        if not self.knows_meaning or self.sayings.has(text):
            return True
        odds = self._measure(text).odds_by_code()
        return said in odds and odds[said] + CLEARLY_LIKELIER >= max(odds.values())

    def _decide(self, full: str, found: Found) -> Outcome:
        """Return the outcome that the candidates' chances allow; without one, who knows instead."""
        outcome = decide(found, self._confidence)
        if outcome is not None:
            return outcome
        unknown = self.index.lexical.unknown_share(full)
        place = place_outside(found, self.index.place_for(full), unknown, bool(self.missions_in(full)))
        return NoAnswer(found.offered_chance, place)

    def _find_by_words(self, plain: str) -> Outcome:
        """Find entries by words; without meaning nothing is sure, so at most choices are returned."""
        hits = self.index.lexical.search(plain, MAX_OFFERED)
        likely = tuple(hit.code for hit in hits if hit.coverage >= LIKELY)
        best = hits[0].coverage if hits else 0.0
        return Choices(likely, best) if likely else NoAnswer(best)

    def rank(self, question: str) -> Found:
        """Return the candidates without a threshold, for measuring."""
        return self._measure(written_out(self.as_searched(question)))

    def candidates(self, question: str) -> dict[str, float]:
        """Return the log odds of the candidates by code, the best first."""
        return self.rank(question).odds_by_code()

    def missions_in(self, question: str) -> tuple[str, ...]:
        """Return the codes of the missions that a question names."""
        return self.places.missions_in(self.places.corrected(question))

    def is_wording(self, message: str) -> bool:
        """Return whether a message is a title or phrasing of an entry that nobody in distress asks for, or
        only says where an officer works.
        """
        return self.sayings.is_wording(message) or introduces_service(message)

    def is_of_subject(self, message: str) -> bool:
        """Return whether a message names a mission, or only says where an officer works."""
        return bool(self.missions_in(message)) or introduces_service(message)

    def compare_missions(self, message: str) -> list[Part] | None:
        """Return the entries of two missions that a message compares; None for any other message."""
        return compare_missions(self.places.corrected(message), self.places.names)

    def show_both(self, message: str, parts: list[Part]) -> list[Part]:
        """Return the parts of a message, or the entries of both missions between which it asks to choose."""
        corrected = self.places.corrected(message)
        both = show_both(corrected, parts[0].outcome, self.places.names) if len(parts) == 1 else None
        return both or parts

    def suggest(self, typed: str, limit: int) -> list[str]:
        """Return the codes of entries for what is being typed, the nearest first, without a threshold."""
        plain = plain_question(typed)
        by_words = [hit.code for hit in self.index.lexical.search(plain, limit)]
        by_meaning = list(self.index.find(plain).codes)
        return list(dict.fromkeys([*by_meaning[:limit], *by_words]))[:limit]
