"""Make a proposed entry of a coordinator's reply, with the officers' own wordings as phrasings."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from data.answers.anonymization import without_personal_data
from data.answers.personal_facts import personal_facts
from data.answers.question_log import Resolution
from data.editing.fields import verified
from data.editing.store import propose
from data.editing.views import RevisionKind, RevisionView
from data.forms.validation import texts_in
from data.models.content import Entry, EntryText, Question, Reply
from data.people.views import Actor
from data.text.locales import LANGUAGES
from data.text.normalize import fold
from data.unanswered.forms import ENTRY
from data.unanswered.store import reply_to

MAX_ANSWER_LENGTH = 400
MAX_PHRASING_LENGTH = 200
"""Characters of an entry's answer, and of a phrasing, at most."""
MIN_WORDINGS = 3
"""Wordings that an entry needs in each language; the form asks for more only below that."""
MIN_ANSWER_LENGTH = 10
"""Characters of a reply after which its answer may end with a sentence."""
SIGNS = ' ?!.…«»"\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}'
"""Signs at the ends of a wording that make it no other one."""
SENTENCE_END = re.compile(r"[.!?]\s+|\n+")


@dataclass(frozen=True)
class Wordings:
    """How officers ask for the coming entry in a language: `kept` become phrasings, `taken` lead to another
    entry already.
    """

    kept: tuple[str, ...]
    taken: tuple[str, ...]

    @property
    def missing(self) -> int:
        """Return how many more wordings the entry needs."""
        return max(0, MIN_WORDINGS - len(self.kept))


class WordingsMissing(Exception):
    """Raised for an entry with too few wordings in a language; `read` has those of each language."""

    def __init__(self, read: dict[str, Wordings]) -> None:
        super().__init__()
        self.read = read


def read_wordings(session: Session, answers: Mapping[str, Any]) -> dict[str, Wordings]:
    """Return the wordings that were typed, and those of the questions that the reply answers, by language."""
    typed = {language: typed_wordings(session, answers, language) for language in LANGUAGES}
    known = known_wordings(session) if any(typed.values()) else set()
    read: dict[str, Wordings] = {}
    for language, said in typed.items():
        kept = tuple(text for key, text in said.items() if key not in known)
        read[language] = Wordings(kept, tuple(text for key, text in said.items() if key in known))
        known |= set(said)
    return read


def typed_wordings(session: Session, answers: Mapping[str, Any], language: str) -> dict[str, str]:
    """Return the wordings of one language by their folded texts."""
    typed = [line.strip(" -•") for line in str(answers.get(f"teach_asked_{language}") or "").split("\n")]
    asked = [*typed, *wordings(session, Question.reply_id == answers.get("_reply", 0), language)]
    return {as_compared(text): text[:MAX_PHRASING_LENGTH] for text in asked if len(text) > 1}


def known_wordings(session: Session) -> set[str]:
    """Return the folded wordings of all entries: tens of thousands, which take a tenth of a second."""
    return {as_compared(text) for texts in session.exec(select(EntryText.phrasings)).all() for text in texts}


def as_compared(text: str) -> str:
    """Return a wording without capitals, accents and the signs at its ends, by which two are the same."""
    return fold(text).strip(SIGNS)


def answers_from_reply(session: Session, reply_id: int, *, in_part: bool = False) -> dict[str, Any]:
    """Return what a reply fills into the form: its texts, and officers' wordings if they are enough for an
    entry, or with `in_part` however few.
    """
    reply = session.get(Reply, reply_id)
    filled: dict[str, Any] = {"_reply": reply_id}
    for language, text in texts_in(reply.texts if reply else {}).items():
        filled[f"teach_text_{language}"] = text
    for language, asked in read_wordings(session, filled).items():
        if asked.kept and (in_part or not asked.missing):
            filled[f"teach_asked_{language}"] = as_many(asked.kept, f"teach_asked_{language}")
    return filled


def answers_from_questions(session: Session, question_ids: Sequence[int]) -> dict[str, str]:
    """Return what open questions fill into the form: officers' wordings, and titles made of these."""
    filled = {}
    for language in LANGUAGES:
        key = f"teach_asked_{language}"
        if asked := wordings(session, col(Question.id).in_(question_ids), language):
            filled[key] = as_many(asked, key)
    return with_titles(filled)


def with_titles(answers: Mapping[str, Any]) -> dict[str, Any]:
    """Return the answers with a title in each language; a missing one is made of the shortest wording."""
    titled = dict(answers)
    for language in LANGUAGES:
        asked = [line.strip(" -•?") for line in str(titled.get(f"teach_asked_{language}") or "").split("\n")]
        if not titled.get(f"teach_title_{language}") and any(asked):
            title = min(filter(None, asked), key=len)
            step = ENTRY.step(f"teach_title_{language}")
            titled[f"teach_title_{language}"] = (title[:1].upper() + title[1:])[
                : step.longest if step else None
            ]
    return titled


def as_many(asked: Sequence[str], key: str) -> str:
    """Return as many of these lines, from the first, as the answer to a step may hold."""
    step = ENTRY.step(key)
    text = "\n".join(asked)[: step.longest + 1 if step else None]
    return text if step is None or len(text) <= step.longest else text.rpartition("\n")[0]


def wordings(session: Session, which: Any, language: str) -> list[str]:
    """Return, each wording once, how officers asked in one language in the questions that meet a condition.
    Questions for the coordinators, and those that hold a fact about somebody's life, are left out.
    """
    query = select(Question.text).where(
        which, Question.language == language, Question.outcome != Resolution.PERSON
    )
    texts = session.exec(query.order_by(col(Question.id))).all()
    cut = [
        without_personal_data(text)[:MAX_PHRASING_LENGTH]
        for text in texts
        if text and not personal_facts().tells_fact(text)
    ]
    return list({as_compared(text): text for text in cut if len(text) > 1}.values())


def propose_entry(session: Session, actor: Actor, answers: Mapping[str, Any], today: date) -> RevisionView:
    """Propose the entry that the finished form makes. Raises BadContent."""
    raw = entry_of(session, answers, today)
    return propose(session, actor, RevisionKind.TAUGHT, None, raw)


def reply_with_entry(
    session: Session,
    actor: Actor,
    question_ids: list[int],
    texts: dict[str, str],
    answers: Mapping[str, Any],
    today: date,
) -> RevisionView | None:
    """Reply to questions, and propose an entry made of the reply: both or nothing. Returns None if no
    question is open any more. Raises BadContent, WordingsMissing.
    """
    reply_id, people = reply_to(session, actor.person_id, question_ids, texts)
    if not people:
        return None
    complete = dict(answers) | {"_reply": reply_id}
    read = read_wordings(session, complete)
    if any(asked.missing for asked in read.values()):
        raise WordingsMissing(read)
    return propose_entry(session, actor, complete, today)


def entry_of(session: Session, answers: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Return the entry that a finished form makes, as plain JSON. `_source` is a source with two titles."""
    phrasings = read_wordings(session, answers)
    raw: dict[str, Any] = {
        "topic": answers["teach_topic"],
        "code": new_code(session, answers["teach_title_en"]),
        "kind": "article",
        "sources": [answers.get("_source") or {"title": answers["teach_source"]}],
    }
    for language in LANGUAGES:
        answer, detail = split_answer(answers[f"teach_text_{language}"])
        raw[language] = {
            "title": answers[f"teach_title_{language}"],
            "answer": answer,
            "phrasings": list(phrasings[language].kept),
        } | ({"detail": detail} if detail else {})
    return verified(raw, today)


def split_answer(text: str) -> tuple[str, str]:
    """Split a text into the answer, at most MAX_ANSWER_LENGTH long and ending with a sentence if it can, and
    the rest.
    """
    if len(text) <= MAX_ANSWER_LENGTH:
        return text, ""
    ends = [match.end() for match in SENTENCE_END.finditer(text) if match.start() > MIN_ANSWER_LENGTH]
    ends = [end for end in ends if end <= MAX_ANSWER_LENGTH]
    at = ends[-1] if ends else text.rfind(" ", 0, MAX_ANSWER_LENGTH) + 1 or MAX_ANSWER_LENGTH
    return text[:at].strip(), text[at:].strip()


def new_code(session: Session, title: str) -> str:
    """Return a code made of a title's letters that no entry has."""
    base = re.sub(r"[^a-z0-9]+", "_", fold(title)).strip("_")[:30] or "entry"
    known = set(session.exec(select(Entry.code)).all())
    numbered = (base if number == 1 else f"{base}_{number}" for number in range(1, len(known) + 2))
    return next(code for code in numbered if code not in known)
