"""A question in; an answer, choices, or an honest no out. This is the policy; data/search finds."""

from collections.abc import Callable
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from sqlmodel import Session, col, select

from data.answers.outcomes import Answer as Answer
from data.answers.outcomes import Choices as Choices
from data.answers.outcomes import NoAnswer as NoAnswer
from data.answers.outcomes import Outcome
from data.answers.search.encoder import Encoder, Vectors
from data.answers.search.gate import Gate, read_gate
from data.answers.search.index import Found, Index
from data.answers.search.lexical import Document, content_stems
from data.answers.search.vectors import KeepGoing, VectorFile, always
from data.models.content import Entry, EntryText
from data.text.normalize import plain_question, words_of, written_out

LIKELY = 0.5
OFFERED = 3
FEWEST_WORDS = 2
"""Words that carry meaning from which two sayings of the same words are taken to be the same."""
LEANING = 3
"""Words that carry meaning up to which a question may lean on what was read before; a longer one says itself
what it is about, and asking twice takes twice as long."""
QUESTION_WORDS = frozenset(
    """and are can could do does how if is must should was what when where which who why will with
    avec c ce combien comment dois est et faut me ou peut peux pour pourquoi puis qu quand que quel quelle
    quelles quels qui quoi si y""".split()
)
"""How a question that leans on what was read begins, folded."""
PRONOUNS = frozenset("it its this that there they them he she ca cela il ils elle elles y".split())
"""What stands for the entry that was read, folded."""
SURE = 0.9
"""The score from which a question that has a pronoun is understood without what was read."""
SAME_QUESTION = 0.45
"""Whitened cosine from which two questions are taken to ask the same: of the labelled questions' pairs that
no entry answers both, 1 in 1,500 is that near."""
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
        self._said: dict[frozenset[str], set[str]] = {}
        for document in documents:
            self._titles.setdefault(document.code, document.title)
            for text in (document.title, *document.phrasings):
                self._exact.setdefault(" ".join(words_of(text)), document.code)
                self._said.setdefault(frozenset(content_stems(text)), set()).add(document.code)
        self._look_up = lru_cache(REMEMBERED)(self._find)

    @property
    def complete(self) -> bool:
        """Whether meaning is known, and not words only."""
        return self._index.knows_meaning

    def learn(self, encoder: Encoder, folder: Path, keep_going: KeepGoing = always) -> None:
        """Take the vectors of all texts from the file in `folder`; making the missing ones takes a while.

        Raises LearningStopped when `keep_going` says no.
        """
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
        title = self._titles.get(reading or "")
        if title is None or len(content_stems(plain)) > LEANING or not leans(plain, outcome, reading):
            return outcome
        again = self._look_up(plain_question(f"{title} {plain}"))
        if isinstance(again, Answer) and tells_more(again, plain, outcome, reading):
            return Answer(again.code, again.score, reading)
        return outcome

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
        if found.among >= self._gate.offer_from:
            return Choices(found.codes[:OFFERED], found.among)
        return NoAnswer(found.among)

    def _same_words(self, plain: str) -> str | None:
        """The one entry with a title or phrasing of the same words, little ones and their order apart."""
        stems = frozenset(content_stems(plain))
        owners = self._said.get(stems, set())
        return next(iter(owners)) if len(stems) >= FEWEST_WORDS and len(owners) == 1 else None

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

    def forget_questions(self) -> None:
        """Drop the outcomes that are remembered, and with them the questions."""
        self._look_up.cache_clear()

    def suggest(self, typed: str, limit: int) -> list[str]:
        """The codes of entries for what is being typed, nearest first, without a threshold."""
        plain = plain_question(typed)
        by_words = [hit.code for hit in self._index.lexical.search(plain, limit)]
        by_meaning = list(self._index.find(plain).codes)
        return list(dict.fromkeys([*by_meaning[:limit], *by_words]))[:limit]


def leans(plain: str, outcome: Outcome, reading: str | None) -> bool:
    """Whether a short saying may be about what was read: it begins like a question, or is near that entry by
    itself. Anything else would find the entry by its own title; what has its answer leans on nothing, unless
    it is about "it"."""
    if isinstance(outcome, Answer) and (outcome.score >= SURE or not is_about_it(plain)):
        return False
    first = next(iter(words_of(plain)), "")
    return first in QUESTION_WORDS or (isinstance(outcome, Choices) and reading in outcome.codes)


def tells_more(again: Answer, plain: str, outcome: Outcome, reading: str | None) -> bool:
    """Whether what was found with the title of what was read says more than what was found without. The very
    entry that was read does only where nothing else is an answer and the question is about "it"."""
    if isinstance(outcome, Answer):
        return again.code != reading and again.score > outcome.score
    return again.code != reading or is_about_it(plain)


def is_about_it(plain: str) -> bool:
    """Whether a question has a word that stands for something said before."""
    return not PRONOUNS.isdisjoint(words_of(plain))


def content_stamp(session: Session) -> str:
    """A fingerprint of all the entries, which changes with any of them."""
    digests = session.exec(select(Entry.digest).order_by(col(Entry.code)))
    return sha256("".join(digests).encode()).hexdigest()


def read_documents(session: Session) -> list[Document]:
    """What the database holds now, an entry and language each, grouped by entry."""
    query = (
        select(Entry.code, EntryText).join(EntryText).order_by(col(Entry.position), col(EntryText.language))
    )
    return [
        Document(code, text.title, tuple(text.phrasings), text.answer, text.detail or "")
        for code, text in session.exec(query)
    ]


def build_answers(documents: list[Document], stamp: str) -> Answers:
    """Answers over what was read, by words only until they learn."""
    return Answers(documents, read_gate(), stamp)


def load_answers(session: Session) -> Answers:
    """Answers over what the database holds now."""
    return build_answers(read_documents(session), content_stamp(session))
