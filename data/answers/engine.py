"""The policy of answering: from what `search` finds, decide on an answer, choices, or no answer."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from sqlmodel import Session

from data.answers.asked_of_missions import ask_in_general, name_alike, needs_general
from data.answers.closed_questions import (
    NEARLY_AS_NEAR,
    SAME_SAYING,
    SURELY_SAME,
    as_compared,
    group_alike,
    is_closed,
    is_denied,
    speaks_of_relatives,
    takes_yes_or_no,
    tells_of_relative,
)
from data.answers.decision import decide, in_scope, place_outside
from data.answers.documents import content_stamp as content_stamp
from data.answers.documents import read_documents as read_documents
from data.answers.follow_up import MOST_WORDS, QuestionContext, find_context, in_context
from data.answers.follow_up import NO_TOPIC as NO_TOPIC
from data.answers.follow_up import Topic as Topic
from data.answers.follow_up import topic_after as topic_after
from data.answers.messages import MOST_OFFERED, answer_message
from data.answers.outcomes import Answer as Answer
from data.answers.outcomes import Asking, Outcome, Part, is_direct
from data.answers.outcomes import Choices as Choices
from data.answers.outcomes import NoAnswer as NoAnswer
from data.answers.search.confidence import ConfidenceModel, read_confidence_model
from data.answers.search.index import Found, Index
from data.answers.search.lexical import Document, content_stems
from data.answers.search.sayings import KnownSayings, asks_alike
from data.answers.vectors.encoder import Encoder, Vectors
from data.answers.vectors.vector_file import KeepGoing, VectorFile, always
from data.entries.place_spelling import read_places
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
        return self._with_reply(outcome, plain)

    def ask_all(
        self, message: str, context_entry: str | None = None, outside: float = 0.0, topic: Topic = NO_TOPIC
    ) -> list[Part]:
        """Return what is known about each question of a message: one question, or two or three if it asks so
        many and at least one of them is answered by itself. If only one is answered, its answer is the
        nearest found for the message. A story whose question says little by itself is also searched for
        whole; the surer outcome counts. `outside` is the known probability that it is out of scope.
        """
        parts = answer_message(message, context_entry, self._asking(topic))
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

    def _with_reply(self, outcome: Outcome, plain: str) -> Outcome:
        """Add the short reply of the entry to this question, if it has one to nearly the same."""
        if not isinstance(outcome, Answer):
            return outcome
        found = self._sayings.find_reply(plain)
        if found is None and self.complete:
            asked = as_compared(plain)
            sayings, likeness = self._index.near_sayings(outcome.code, asked, NEARLY_AS_NEAR)
            is_plain = is_closed(plain) and not outcome.is_nearest
            if likeness >= (SAME_SAYING if is_plain else SURELY_SAME) and self._asks_alike(sayings[0], asked):
                found = self._sayings.find_agreed_reply(sayings, outcome.is_denied)
        if found is None:
            return outcome
        language, reply = found
        return replace(outcome, reply=reply, reply_language=language)

    def _asks_alike(self, saying: str, plain: str) -> bool:
        """Return whether two closed questions of nearly the same words ask the same, of the same missions."""
        named = ({*self.missions_in(saying)}, {*self.missions_in(plain)})
        return named[0] == named[1] and asks_alike(saying, plain)

    def _find(self, plain: str) -> Outcome:
        outcome = self._search(plain)
        if isinstance(outcome, Answer) and not takes_yes_or_no(plain):
            return replace(outcome, takes_yes_or_no=False, is_denied=is_denied(plain))
        return outcome

    def _search(self, plain: str) -> Outcome:
        full = written_out(plain)
        for text in dict.fromkeys((plain, full)):
            said = self._sayings.find(text)
            if said and name_alike(text, self._index.texts_of(said), self._places.missions_in):
                return Answer(said, 1.0)
        if not words_of(full):
            return NoAnswer()
        if not self.complete:
            return self._find_by_words(full)
        found = self._measure(full)
        outcome = self._of_relative(full, self._decide(full, found))
        if not needs_general(outcome):
            return outcome
        return ask_in_general(full, self._places.names, self._measure) or outcome

    def _of_relative(self, full: str, outcome: Outcome) -> Outcome:
        """Return the outcome; for a fact of a relative, an entry counts whose nearest saying names one."""
        if not isinstance(outcome, Answer) or not tells_of_relative(full):
            return outcome
        named = (outcome.code, *outcome.also)
        for code in named:
            if speaks_of_relatives(self._index.near_sayings(code, full, 0.0)[0][0]):
                return replace(outcome, code=code, also=tuple(one for one in named if one != code))
        return replace(outcome, is_nearest=True)

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

    def group(self, questions: list[str]) -> list[list[int]]:
        """Return the places of questions in groups that ask the same: each joins the group it is nearest to
        on average, from SAME_QUESTION on; without meaning, one with the same words.
        """
        plain = [plain_question(question) for question in questions]
        return group_alike([frozenset(content_stems(one)) for one in plain], self._index.likeness_of(plain))

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


def build_answers(documents: list[Document], stamp: str) -> Answers:
    """Return the Answers for these documents; they find by words only until they learn."""
    return Answers(documents, read_confidence_model(), stamp)


def load_answers(session: Session) -> Answers:
    """Return the Answers for what the database holds now."""
    return build_answers(read_documents(session), content_stamp(session))
