"""Load the answers from the database: read its entries as documents, and build the answers of them."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from sqlmodel import Session, col, select

from data.answers.engine import Answers
from data.answers.search.confidence import read_confidence_model
from data.answers.search.lexical import Document
from data.answers.vectors.encoder import open_encoder
from data.answers.vectors.packed import PackedTexts
from data.db.database import Database
from data.models.content import Entry, EntryText

ROWS = 50
"""Rows read at a time."""


def content_stamp(session: Session) -> str:
    """Return a fingerprint of all the entries, which changes with any of them."""
    digests = session.exec(select(Entry.digest).order_by(col(Entry.code)))
    return sha256("".join(digests).encode()).hexdigest()


def read_documents(session: Session) -> list[Document]:
    """Return the database's entries, one document for each entry and language, grouped by entry. A few rows
    are read at a time: all at once would take 10 MB more, of which the process gives little back.
    """
    query = (
        select(Entry.code, Entry.kind, EntryText)
        .join(EntryText)
        .order_by(col(Entry.position), col(EntryText.language))
    )
    return [as_document(*row) for row in session.exec(query).yield_per(ROWS)]


def as_document(code: str, kind: str, text: EntryText) -> Document:
    """Return one entry in one language as a document."""
    replies = [(question, one["reply"]) for one in text.replies or () for question in one["questions"]]
    return Document(
        code,
        text.title,
        PackedTexts([*text.phrasings, *(question for question, _ in replies)]),
        text.answer,
        text.detail or "",
        text.language,
        tuple(replies),
        kind,
    )


def build_answers(documents: list[Document], stamp: str) -> Answers:
    """Return the Answers for these documents; they find by words only until they learn."""
    return Answers(documents, read_confidence_model(), stamp)


def load_answers(session: Session) -> Answers:
    """Return the Answers for what the database holds now."""
    return build_answers(read_documents(session), content_stamp(session))


def load_learned(db: Database, folder: Path, before_learning: Callable[[], None]) -> Answers:
    """Return the Answers for what the database holds now, with the vectors that `folder` has; without an
    encoder they find by words only. `before_learning` is called if vectors must be made, which is slow.
    """
    answers = db.run_here(load_answers)
    if encoder := open_encoder():
        if answers.missing(encoder, folder):
            before_learning()
        answers.learn(encoder, folder)
    return answers
