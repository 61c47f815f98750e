"""A question in; an answer, choices, or an honest no out. This is the policy; `search` finds."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from sqlmodel import Session, col, select

from data.answers.closed_questions import SAME_SAYING, is_closed, negations
from data.answers.follow_up import LEANING, leans, tells_more
from data.answers.outcomes import Answer as Answer
from data.answers.outcomes import Choices as Choices
from data.answers.outcomes import NoAnswer as NoAnswer
from data.answers.outcomes import Outcome, Part, is_direct, sureness
from data.answers.parts import split
from data.answers.search.encoder import Encoder, Vectors
from data.answers.search.gate import Gate, read_gate
from data.answers.search.index import Found, Index
from data.answers.search.lexical import Document, content_stems, distinct_stems
from data.answers.search.out_of_scope import ELSEWHERE
from data.answers.search.vectors import KeepGoing, VectorFile, always
from data.entries.mission_names import missions_in, name_missions
from data.models.content import Entry, EntryText
from data.text.normalize import plain_question, words_of, written_out

LIKELY = 0.5
OFFERED = 5
FOREIGN, FOREIGN_WITH_PLACE = 0.15, 0.4
"""Chance that one of those offered would be right below which a question may be out of scope: where nobody
can be named who knows, and where somebody can."""
ALSO = 3
"""Entries named beside the nearest one, which is shown whole."""
FEWEST_WORDS = 2
"""Words that carry meaning from which two sayings of the same words are taken to be the same."""
SAME_QUESTION = 0.42
"""Cosine from which two questions are taken to ask the same: of the labelled questions' pairs that
no entry answers both, 1 in 1,500 is that near."""
FEWEST_KNOWN = 2
"""Parts with different answers from which a message is answered in parts."""
REMEMBERED = 2048
"""Questions whose outcome is kept, because many people ask the same."""


class Answers:
    """The entries of both languages, ready to be asked. Safe to use from several threads."""

    def __init__(self, documents: list[Document], gate: Gate, stamp: str = "") -> None:
        self.stamp = stamp
        self._gate = gate
        self._index = Index(documents, gate)
        self._exact: dict[str, str] = {}
        self._titles: dict[str, str] = {}
        self._said: dict[tuple[str, ...], str | None] = {}
        """Whose a saying of these words is, None where several entries have it."""
        self._replies: dict[str, tuple[str, str]] = {}
        for document in documents:
            self._titles.setdefault(document.code, document.title)
            for question, reply in document.replies:
                self._replies[" ".join(words_of(question))] = document.language, reply
            for text in (document.title, *document.phrasings):
                self._exact.setdefault(" ".join(words_of(text)), document.code)
                stems = distinct_stems(text)
                if self._said.setdefault(stems, document.code) != document.code:
                    self._said[stems] = None
        missions = ((one.code, one.phrasings) for one in documents if one.kind == "mission")
        self._mission_names = name_missions(missions)
        self._look_up = lru_cache(REMEMBERED)(self._find)

    @property
    def complete(self) -> bool:
        """Whether meaning is known, and not words only."""
        return self._index.knows_meaning

    def learn(self, encoder: Encoder, folder: Path, keep_going: KeepGoing = always) -> None:
        """Take the vectors of all texts from the file in `folder`, once; making missing ones is slow.

        Raises LearningStopped when `keep_going` says no.
        """
        if self.complete:
            return
        self._index.learn(encoder, VectorFile(folder, encoder), keep_going)

    @property
    def encode(self) -> Callable[[str], Vectors] | None:
        """Gives the vector of one plain text, remembered for a while; None without an encoder."""
        return self._index.encode if self.complete else None

    def missing(self, encoder: Encoder, folder: Path) -> int:
        """How many texts have no vector yet."""
        return len(VectorFile(folder, encoder).missing(self._index.texts))

    def ask(self, question: str, reading: str | None = None) -> Outcome:
        """What is known about a question, whatever language it is in.

        `reading` is the entry a person read last: where a short question alone leaves a doubt, it is asked
        again about that entry. That very entry is no new answer, unless the question is about "it".
        """
        plain = plain_question(question)
        outcome = self._look_up(plain)
        return self._with_reply(self._in_context(plain, outcome, reading), plain)

    def ask_all(self, message: str, reading: str | None = None) -> list[Part]:
        """What is known about each question of a message: one, or two or three where it asks so many and at
        least one of them is answered by itself.

        A story whose question says little by itself is searched for whole too; the surer outcome counts.
        """
        questions = split(message)
        if len(questions) == 1:
            outcome = self.ask(questions[0], reading)
            if questions[0] != message and not is_direct(outcome):
                outcome = max(outcome, self.ask(message, reading), key=sureness)
            return [Part(questions[0], outcome)]
        parts = [Part(question, self.ask(question, reading)) for question in questions]
        known = {p.outcome.code: p for p in parts if isinstance(p.outcome, Answer)}
        if len(known) < FEWEST_KNOWN:
            return [
                Part(message, max([self.ask(message, reading), *(p.outcome for p in parts)], key=sureness))
            ]
        return [p for p in parts if not isinstance(p.outcome, Answer) or known[p.outcome.code] is p]

    def _in_context(self, plain: str, outcome: Outcome, reading: str | None) -> Outcome:
        """The outcome for a question that may lean on what was read before."""
        title = self._titles.get(reading or "")
        if title is None or len(content_stems(plain)) > LEANING or not leans(plain, outcome, reading):
            return outcome
        again = self._look_up(plain_question(f"{title} {plain}"))
        if isinstance(again, Choices) and not isinstance(outcome, Answer):
            first, *others = again.codes
            again = Answer(first, again.score, is_nearest=True, also=tuple(others[:ALSO]))
        if isinstance(again, Answer) and tells_more(again, plain, outcome, reading):
            return replace(again, about=reading)
        return outcome

    def _with_reply(self, outcome: Outcome, plain: str) -> Outcome:
        """With the short reply to a closed question, where the entry has one to nearly this question."""
        if not isinstance(outcome, Answer) or outcome.is_nearest:
            return outcome
        asked = " ".join(words_of(plain))
        if asked not in self._replies and self.complete and is_closed(plain):
            saying, likeness = self._index.nearest_saying(outcome.code, plain)
            same = likeness >= SAME_SAYING and negations(saying) == negations(plain)
            asked = " ".join(words_of(saying)) if same else asked
        if asked not in self._replies:
            return outcome
        language, reply = self._replies[asked]
        return replace(outcome, reply=reply, reply_language=language)

    def _find(self, plain: str) -> Outcome:
        full = written_out(plain)
        for text in dict.fromkeys((plain, full)):
            if (folded := " ".join(words_of(text))) in self._exact:
                return Answer(self._exact[folded], 1.0)
            if same := self._same_words(text):
                return Answer(same, 1.0)
        if not words_of(full):
            return NoAnswer()
        if not self.complete:
            return self._find_by_words(full)
        found = self._index.find(full)
        if found.first >= self._gate.answer_from:
            return Answer(found.codes[0], found.first)
        if found.first >= self._gate.nearest_from:
            return Answer(found.codes[0], found.first, is_nearest=True, also=found.codes[1 : 1 + ALSO])
        if found.among >= self._gate.offer_from:
            return Choices(found.codes[:OFFERED], found.among)
        place = None if self.missions_in(full) else self._index.place_for(full)
        most = FOREIGN if place == ELSEWHERE else FOREIGN_WITH_PLACE
        return NoAnswer(found.among, place if found.among < most else None)

    def _same_words(self, plain: str) -> str | None:
        """The one entry with a title or phrasing of the same words, little ones and their order apart."""
        stems = distinct_stems(plain)
        return self._said.get(stems) if len(stems) >= FEWEST_WORDS else None

    def _find_by_words(self, plain: str) -> Outcome:
        """Without meaning nothing is sure: choices at most."""
        hits = self._index.lexical.search(plain, OFFERED)
        likely = tuple(hit.code for hit in hits if hit.coverage >= LIKELY)
        best = hits[0].coverage if hits else 0.0
        return Choices(likely, best) if likely else NoAnswer(best)

    def group(self, questions: list[str]) -> list[list[int]]:
        """Which of these questions ask the same, as places in the list; each question in one group.

        A question joins the group that it is nearest to on average, if that is at least SAME_QUESTION;
        without meaning, one of the same words.
        """
        stems = [frozenset(content_stems(plain_question(question))) for question in questions]
        likeness = self._index.likeness_of([plain_question(question) for question in questions])
        groups: list[list[int]] = []
        for place, words in enumerate(stems):

            def nearness(group: list[int], place: int = place, words: frozenset[str] = words) -> float:
                if any(stems[other] == words for other in group):
                    return 1.0
                return float(likeness[place, group].mean()) if likeness is not None else 0.0

            nearest = max(groups, key=nearness, default=None)
            if nearest is not None and nearness(nearest) >= SAME_QUESTION:
                nearest.append(place)
            else:
                groups.append([place])
        return groups

    def rank(self, question: str) -> Found:
        """The candidates without a threshold, for measuring."""
        return self._index.find(written_out(plain_question(question)))

    def missions_in(self, question: str) -> tuple[str, ...]:
        """The codes of the missions that a question names."""
        return tuple(missions_in(question, self._mission_names))

    def forget_questions(self) -> None:
        """Drop the outcomes that are remembered, and with them the questions."""
        self._look_up.cache_clear()

    def suggest(self, typed: str, limit: int) -> list[str]:
        """The codes of entries for what is being typed, nearest first, without a threshold."""
        plain = plain_question(typed)
        by_words = [hit.code for hit in self._index.lexical.search(plain, limit)]
        by_meaning = list(self._index.find(plain).codes)
        return list(dict.fromkeys([*by_meaning[:limit], *by_words]))[:limit]


def content_stamp(session: Session) -> str:
    """A fingerprint of all the entries, which changes with any of them."""
    digests = session.exec(select(Entry.digest).order_by(col(Entry.code)))
    return sha256("".join(digests).encode()).hexdigest()


def read_documents(session: Session) -> list[Document]:
    """What the database holds now, an entry and language each, grouped by entry."""
    query = (
        select(Entry.code, Entry.kind, EntryText)
        .join(EntryText)
        .order_by(col(Entry.position), col(EntryText.language))
    )
    return [
        Document(
            code,
            text.title,
            (*text.phrasings, *(question for reply in text.replies or () for question in reply["questions"])),
            text.answer,
            text.detail or "",
            text.language,
            tuple(
                (question, reply["reply"]) for reply in text.replies or () for question in reply["questions"]
            ),
            kind,
        )
        for code, kind, text in session.exec(query)
    ]


def build_answers(documents: list[Document], stamp: str) -> Answers:
    """Answers over what was read, by words only until they learn."""
    return Answers(documents, read_gate(), stamp)


def load_answers(session: Session) -> Answers:
    """Answers over what the database holds now."""
    return build_answers(read_documents(session), content_stamp(session))
