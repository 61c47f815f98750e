"""The policy of answering: from what `search` finds, decide on an answer, choices, or no answer."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from data.answers.asked_of_missions import ask_in_general, name_alike, needs_general, offer_of_missions
from data.answers.closed_questions.replies import with_reply, with_yes_or_no
from data.answers.decision import (
    decide,
    in_scope,
    place_outside,
    prefer_relatives,
    refuse_foreign_officer,
    surer_in_plain_words,
)
from data.answers.follow_up import MOST_WORDS, QuestionContext, find_context, in_context
from data.answers.messages import MOST_OFFERED, answer_message
from data.answers.outcomes import Answer, Asking, Choices, NoAnswer, Outcome, Part, is_direct
from data.answers.search.confidence import ConfidenceModel
from data.answers.search.index import Found, Index
from data.answers.search.lexical import Document, content_stems
from data.answers.search.sayings import KnownSayings
from data.answers.vectors.encoder import Encoder, Vectors
from data.answers.vectors.vector_file import KeepGoing, VectorFile, always
from data.entries.place_spelling import read_places
from data.people.views import NO_TOPIC, Topic
from data.text.normalize import plain_question, words_of, written_out

LIKELY = 0.5
"""Share of a question's words, by weight, from which an entry that has them is suggested."""
REMEMBERED = 2048
"""Questions whose outcome is cached, because many people ask the same."""
MEASURED = 256
"""Questions whose candidates are cached: those of a message's parts are asked for more than once."""


class Answers:
    """The entries of both languages, ready to be asked. Safe to use from several threads."""

    def __init__(self, documents: list[Document], confidence: ConfidenceModel, stamp: str = "") -> None:
        self.stamp = stamp
        self._confidence = confidence
        self._index = Index(documents, confidence)
        self._titles: dict[str, str] = {}
        for document in documents:
            self._titles.setdefault(document.code, document.title)
        self._sayings = KnownSayings(documents, self._index.lexical.sayings())
        missions = [one for one in documents if one.kind == "mission"]
        self._places = read_places(
            ((one.code, one.phrasings) for one in missions),
            (f"{one.title}. {one.answer} {one.detail}" for one in missions),
        )
        self._remember()

    def _remember(self) -> None:
        """Make the caches of outcomes and of the candidates behind them."""
        self._look_up = lru_cache(REMEMBERED)(self._find)
        self._measure = lru_cache(MEASURED)(self._index.find)

    def __getstate__(self) -> dict[str, Any]:
        """Return everything but the caches, for another process."""
        return {name: value for name, value in self.__dict__.items() if name not in ("_look_up", "_measure")}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__ |= state
        self._remember()

    @property
    def complete(self) -> bool:
        """Return whether entries can be found by meaning, and not by words only."""
        return self._index.knows_meaning

    def learn(self, encoder: Encoder, folder: Path, keep_going: KeepGoing = always) -> None:
        """Take the vectors of all texts from the file in `folder`, once; making missing ones is slow. Raises
        LearningStopped when `keep_going` says no.
        """
        if self.complete:
            return
        self._index.learn(encoder, VectorFile(folder, encoder), keep_going)
        self.forget_questions()

    def use(self, encoder: Encoder) -> None:
        """Encode questions with this encoder, after the vectors of the texts came from another process."""
        self._index.use(encoder)

    def is_wording(self, message: str) -> bool:
        """Return whether a message is a title or phrasing of an entry that nobody in distress asks for."""
        return self._sayings.is_wording(message)

    def is_known_word(self, message: str) -> bool:
        """Return whether a message is one word, of a title or phrasing of an entry."""
        return self._sayings.is_known_word(message)

    def is_answered(self, message: str, surely: bool) -> bool:
        """Return whether an entry answers a message as a whole: `surely`, or else at least as the nearest."""
        outcome = self.ask(message)
        return is_direct(outcome) if surely else isinstance(outcome, Answer)

    def languages_of(self, word: str) -> frozenset[str]:
        """Return the languages in which a title or phrasing has this folded word."""
        return self._sayings.languages_of(word)

    @property
    def encode(self) -> Callable[[str], Vectors] | None:
        """Return a function from a plain text to its vector, cached for a while; None without an encoder."""
        return self._index.encode if self.complete else None

    def missing(self, encoder: Encoder, folder: Path) -> int:
        """Return how many texts have no vector, in `folder` or among those that come with the bot."""
        if self.complete:
            return 0
        return len(VectorFile(folder, encoder).take_shipped(self._index.texts))

    def ask(self, question: str, context_entry: str | None = None, topic: Topic = NO_TOPIC) -> Outcome:
        """Return what is known about a question, in whatever language it is. `context_entry` is the code
        of the entry the person read last, and `topic` what their questions are about: a short question that
        alone has no sure answer is searched for again with these. The entry just read isn't a new answer,
        unless the question is about "it".
        """
        plain = self._as_searched(question)
        context = find_context(plain, context_entry, topic, self._titles, self._places)
        outcome = self._look_up(plain)
        if context != QuestionContext():
            outcome = in_context(plain, outcome, context, self._asking(), self._look_up)
        return with_reply(outcome, plain, self._sayings, self._index, self.missions_in)

    def ask_all(
        self, message: str, context_entry: str | None = None, outside: float = 0.0, topic: Topic = NO_TOPIC
    ) -> list[Part]:
        """Return what is known about each question of a message: one question, or two or three if it asks so
        many and at least one of them is answered by itself. If only one is answered, its answer is the
        nearest found for the message. A story whose question says little by itself is also searched for
        whole; the surer outcome counts. A short question that finds nothing is asked of missions. `outside`
        is the known probability that it is out of scope; what an officer of another country asks surely is.
        """
        if refused := refuse_foreign_officer(message):
            return [Part(message, refused)]
        parts = answer_message(message, context_entry, self._asking(topic))
        if len(parts) == 1 and self.complete:
            offered = offer_of_missions(message, parts[0].outcome, outside, self.ask)
            parts = [replace(parts[0], outcome=offered)]
        is_short = context_entry is not None and len(content_stems(message)) <= MOST_WORDS
        if len(parts) > 1 or is_short or not outside or is_direct(parts[0].outcome):
            return parts
        if self.missions_in(message):
            return parts
        depth = self.rank(message).depth
        place = self._index.place_for(written_out(plain_question(message)))
        return [replace(parts[0], outcome=in_scope(parts[0].outcome, outside, depth, place))]

    def _asking(self, topic: Topic = NO_TOPIC) -> Asking:
        return Asking(partial(self.ask, topic=topic), self._candidates)

    def _as_searched(self, question: str) -> str:
        """Return a question as it is searched for: places spelt well, unless it is a saying as it stands."""
        plain = plain_question(question)
        return plain if self._sayings.find(plain) else self._places.corrected(plain)

    def _find(self, plain: str) -> Outcome:
        return with_yes_or_no(self._search(plain), plain)

    def _search(self, plain: str) -> Outcome:
        full = written_out(plain)
        for text in dict.fromkeys((plain, full)):
            said = self._sayings.find(text)
            if said and self._says(text, said):
                return Answer(said, 1.0)
        if not words_of(full):
            return NoAnswer()
        if not self.complete:
            return self._find_by_words(full)
        found = self._measure(full)
        outcome = prefer_relatives(full, self._decide(full, found), self._index)
        outcome = surer_in_plain_words(full, outcome, self._search)
        if not needs_general(outcome):
            return outcome
        return ask_in_general(full, outcome, self._places.names, self._titles, self._measure)

    def _says(self, text: str, said: str) -> bool:
        """Return whether a text that has the stems of one of an entry's sayings means it: it names the same
        missions, and if it isn't that saying word for word, the entry is among the candidates. "A car over
        there" has the stems of "a do over in the car".
        """
        if not name_alike(text, self._index.texts_of(said), self._places.missions_in):
            return False
        return not self.complete or self._sayings.has(text) or said in self._measure(text).codes

    def _decide(self, full: str, found: Found) -> Outcome:
        """Return the outcome that the candidates' chances allow; without one, who knows instead."""
        outcome = decide(found, self._confidence)
        if outcome is not None:
            return outcome
        unknown = self._index.lexical.unknown_share(full)
        place = place_outside(found, self._index.place_for(full), unknown, bool(self.missions_in(full)))
        return NoAnswer(found.offered_chance, place)

    def _find_by_words(self, plain: str) -> Outcome:
        """Find entries by words; without meaning nothing is sure, so at most choices are returned."""
        hits = self._index.lexical.search(plain, MOST_OFFERED)
        likely = tuple(hit.code for hit in hits if hit.coverage >= LIKELY)
        best = hits[0].coverage if hits else 0.0
        return Choices(likely, best) if likely else NoAnswer(best)

    def likeness_of(self, questions: list[str]) -> Vectors | None:
        """Return the cosines of these questions to each other; None without vectors."""
        return self._index.likeness_of([plain_question(question) for question in questions])

    def rank(self, question: str) -> Found:
        """Return the candidates without a threshold, for measuring."""
        return self._measure(written_out(self._as_searched(question)))

    def _candidates(self, question: str) -> dict[str, float]:
        """Return the log odds of the candidates by code, the best first."""
        return self.rank(question).odds_by_code()

    def missions_in(self, question: str) -> tuple[str, ...]:
        """Return the codes of the missions that a question names."""
        return self._places.missions_in(self._places.corrected(question))

    def forget_questions(self) -> None:
        """Clear the caches of outcomes, and with them the questions."""
        self._look_up.cache_clear()
        self._measure.cache_clear()

    def suggest(self, typed: str, limit: int) -> list[str]:
        """Return the codes of entries for what is being typed, the nearest first, without a threshold."""
        plain = plain_question(typed)
        by_words = [hit.code for hit in self._index.lexical.search(plain, limit)]
        by_meaning = list(self._index.find(plain).codes)
        return list(dict.fromkeys([*by_meaning[:limit], *by_words]))[:limit]
