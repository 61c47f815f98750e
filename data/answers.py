"""A question in; an answer, choices, or an honest no out. This is the policy; data/search finds."""

import re
from dataclasses import dataclass

from sqlmodel import Session, select

from data.models import Entry, EntryText, Question
from data.search.lexical import Document, LexicalIndex, words_of

SURE = 0.8
CLEAR = 0.1
LIKELY = 0.5
OFFERED = 3


@dataclass(frozen=True)
class Answer:
    """One entry, sure enough to show at once."""

    code: str
    score: float


@dataclass(frozen=True)
class Choices:
    """Two to four entries of which one may be meant; 'none of these' is always offered beside them."""

    codes: tuple[str, ...]
    score: float


@dataclass(frozen=True)
class NoAnswer:
    """Nothing near enough is known."""

    score: float = 0.0


Outcome = Answer | Choices | NoAnswer


class Answers:
    """The entries of both languages, ready to be asked."""

    def __init__(self, documents: list[Document]) -> None:
        self._index = LexicalIndex(documents)
        self._exact: dict[str, str] = {}
        for document in documents:
            for text in (document.title, *document.phrasings):
                self._exact.setdefault(" ".join(words_of(text)), document.code)

    def ask(self, question: str) -> Outcome:
        """What is known about a question, whatever language it is in."""
        folded = " ".join(words_of(question))
        if folded and folded in self._exact:
            return Answer(self._exact[folded], 1.0)
        hits = self._index.search(question, OFFERED)
        if not hits:
            return NoAnswer()
        best, second = hits[0], hits[1].likeness if len(hits) > 1 else 0.0
        if best.likeness >= SURE and best.likeness - second >= CLEAR:
            return Answer(best.code, best.likeness)
        likely = tuple(hit.code for hit in hits if hit.coverage >= LIKELY)
        if likely:
            return Choices(likely, best.coverage)
        return NoAnswer(best.coverage)


def load_answers(session: Session) -> Answers:
    """Answers over what the database holds now."""
    query = select(Entry.code, EntryText).join(EntryText)
    return Answers(
        [
            Document(code, text.title, tuple(text.phrasings), f"{text.answer} {text.detail or ''}")
            for code, text in session.exec(query)
        ]
    )


def record_question(
    session: Session, person_id: int, language: str, text: str, outcome: str, offered: list[str]
) -> int:
    """Keep a question that found no sure answer, for the coordinators; without what names a person."""
    question = Question(
        person_id=person_id,
        language=language,
        text=without_personal_data(text),
        outcome=outcome,
        offered=offered,
    )
    session.add(question)
    session.flush()
    return question.id or 0


def mark_refused(session: Session, person_id: int, question_id: int) -> None:
    """None of what was offered was meant."""
    question = session.get(Question, question_id)
    if question and question.person_id == person_id:
        question.outcome = "refused"


def without_personal_data(text: str) -> str:
    """At most 300 characters, with addresses, handles, links and long numbers taken out."""
    text = re.sub(r"[^\s,;]+@[^\s,;]+|@\w+|https?://\S+", "…", text[:300])
    return re.sub(r"\+?\d[\d\s().-]{5,}\d", "…", text)
