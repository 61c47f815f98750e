"""Answer questions: what the search finds for each, given what came before it and the rest of its message."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from data.answers.asked_of_missions import offer_of_missions
from data.answers.closed_questions.replies import with_reply, with_yes_or_no
from data.answers.decision import in_scope
from data.answers.entry_search import EntrySearch
from data.answers.follow_ups.follow_up import MAX_WORDS, FollowUp
from data.answers.foreign_officers import refuse_foreign_officer
from data.answers.messages import (
    answer_message,
    asks_if_ruled_out,
    is_introduced,
    questions_of_officer,
)
from data.answers.outcomes import Answer, Asking, Outcome, Part, is_direct
from data.answers.search.confidence import ConfidenceModel
from data.answers.search.index import Found
from data.answers.search.lexical import Document, content_stems
from data.answers.vectors.encoder import Encoder, Vectors
from data.answers.vectors.vector_file import KeepGoing, VectorFile, always
from data.people.views import NO_TOPIC, Topic
from data.text.normalize import plain_question, written_out

REMEMBERED = 2048
"""Questions whose outcome is cached, because many people ask the same."""
LIKELY_OF_WORK = 0.8
"""Score from which the nearest entry shows that something is said of the work. Of the 898 messages of
distress held back none is lost by it, and one if any nearest counts; it was chosen on these totals.
"""
CACHES = ("_look_up", "_reply_to")
"""The attributes that hold caches, which no other process gets."""


class Answers:
    """The entries of both languages, ready to be asked. Safe to use from several threads."""

    def __init__(self, documents: list[Document], confidence: ConfidenceModel, stamp: str = "") -> None:
        self.stamp = stamp
        self._search = EntrySearch(documents, confidence)
        self._make_cache()

    def _make_cache(self) -> None:
        self._look_up = lru_cache(REMEMBERED)(self._find)
        self._reply_to = lru_cache(REMEMBERED)(self._with_reply)

    def __getstate__(self) -> dict[str, Any]:
        """Return everything but the caches, for another process."""
        return {name: value for name, value in self.__dict__.items() if name not in CACHES}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__ |= state
        self._make_cache()

    @property
    def complete(self) -> bool:
        """Return whether entries can be found by meaning, and not by words only."""
        return self._search.knows_meaning

    def learn(self, encoder: Encoder, folder: Path, keep_going: KeepGoing = always) -> None:
        """Take the vectors of all texts from the file in `folder`, once; making missing ones is slow. Raises
        LearningStopped when `keep_going` says no.
        """
        if self.complete:
            return
        self._search.index.learn(encoder, VectorFile(folder, encoder), keep_going)
        self.forget_questions()

    def use(self, encoder: Encoder) -> None:
        """Encode questions with this encoder, after the vectors of the texts came from another process."""
        self._search.index.use(encoder)

    def missing(self, encoder: Encoder, folder: Path) -> int:
        """Return how many texts have no vector, in `folder` or among those that come with the bot."""
        if self.complete:
            return 0
        return len(VectorFile(folder, encoder).take_shipped(self._search.index.texts))

    @property
    def encode(self) -> Callable[[str], Vectors] | None:
        """Return a function from a plain text to its vector, cached for a while; None without an encoder."""
        return self._search.index.encode if self.complete else None

    def is_wording(self, message: str) -> bool:
        """Return whether a message is a title or phrasing of an entry that nobody in distress asks for, or
        only says where an officer works: « je suis à Longueuil » is near « je suis à bout ».
        """
        return self._search.is_wording(message)

    def is_known_word(self, message: str) -> bool:
        """Return whether a message is one word, of a title or phrasing of an entry."""
        return self._search.sayings.is_known_word(message)

    def is_answered(self, message: str, surely: bool) -> bool:
        """Return whether an entry answers a message as a whole: `surely`, or else at least as the nearest."""
        outcome = self.ask(message)
        return is_direct(outcome) if surely else isinstance(outcome, Answer)

    def is_of_work(self, message: str) -> bool:
        """Return whether an entry that nobody in distress asks for surely answers a message, or likely as the
        nearest.
        """
        outcome = self.ask(message)
        if not isinstance(outcome, Answer) or self._search.sayings.is_near_distress(outcome.code):
            return False
        return is_direct(outcome) or outcome.score >= LIKELY_OF_WORK

    def languages_of(self, word: str) -> frozenset[str]:
        """Return the languages in which a title or phrasing has this folded word."""
        return self._search.sayings.languages_of(word)

    def ask(self, question: str, context_entry: str | None = None, topic: Topic = NO_TOPIC) -> Outcome:
        """Return what is known about a question in any language. `context_entry` is the code of the entry
        read last, `topic` what the questions are about: a short question without a sure answer is searched
        for again with these. The entry just read is no new answer, unless the question is about "it".
        """
        search = self._search
        plain = search.as_searched(question)
        context = search.find_context(plain, context_entry, topic)
        follow_up = FollowUp(plain, self._look_up(plain), context, self._asking(), self._look_up)
        return self._reply_to(follow_up.answer(), context.with_place(plain))

    def ask_all(
        self, message: str, context_entry: str | None = None, outside: float = 0.0, topic: Topic = NO_TOPIC
    ) -> list[Part]:
        """Return what is known about each question of a message: one outcome, or two or three if so many are
        asked and one is answered by itself. If only one is answered, that is the nearest for the message.
        `outside` is the known probability that it is out of scope; an officer of another country surely is.
        """
        if refused := refuse_foreign_officer(message):
            return [Part(message, refused)]
        if compared := self._search.compare_missions(message):
            return compared
        parts = answer_message(message, context_entry, self._asking(topic))
        parts = self._search.show_both(message, parts)
        if len(parts) == 1 and self.complete:
            offered = offer_of_missions(message, parts[0].outcome, outside, self.ask)
            parts = [replace(parts[0], outcome=offered)]
        is_short = context_entry is not None and len(content_stems(message)) <= MAX_WORDS
        if len(parts) > 1 or is_short or not outside or is_direct(parts[0].outcome):
            return parts
        if self._search.is_of_subject(message) or asks_if_ruled_out(message):
            return parts
        if any(is_direct(self.ask(question)) for question in questions_of_officer(message)):
            return parts
        depth = self.rank(message).depth
        place = self._search.index.place_for(written_out(plain_question(message)))
        kept = in_scope(parts[0].outcome, outside, depth, place, is_introduced(message))
        return [replace(parts[0], outcome=kept)]

    def _asking(self, topic: Topic = NO_TOPIC) -> Asking:
        return Asking(partial(self.ask, topic=topic), self._search.candidates)

    def _find(self, plain: str) -> Outcome:
        return with_yes_or_no(self._search.find(plain), plain)

    def _with_reply(self, outcome: Outcome, plain: str) -> Outcome:
        return with_reply(outcome, plain, self._search.sayings, self._search.index, self.missions_in)

    def likeness_of(self, questions: Sequence[Vectors]) -> Vectors | None:
        """Return the cosines to each other of questions, given as their vectors; None without vectors."""
        return self._search.index.likeness_of(questions)

    def rank(self, question: str) -> Found:
        """Return the candidates without a threshold, for measuring."""
        return self._search.rank(question)

    def missions_in(self, question: str) -> tuple[str, ...]:
        """Return the codes of the missions that a question names."""
        return self._search.missions_in(question)

    def suggest(self, typed: str, limit: int) -> list[str]:
        """Return the codes of entries for what is being typed, the nearest first, without a threshold."""
        return self._search.suggest(typed, limit)

    def forget_questions(self) -> None:
        """Clear the caches of outcomes and candidates, and with them the questions."""
        self._look_up.cache_clear()
        self._reply_to.cache_clear()
        self._search.forget_questions()
