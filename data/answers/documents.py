"""Read the entries from the database as the index reads them."""

from hashlib import sha256

from sqlmodel import Session, col, select

from data.answers.search.lexical import Document
from data.answers.vectors.packed import PackedTexts
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
