"""The titles of entries."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from data.entries.views import EntryTitle
from data.models.content import Entry, EntryText


def list_titles(session: Session, codes: Sequence[str], language: str) -> list[EntryTitle]:
    """Return the titles of these entries, in the order given; unknown codes are left out."""
    query = (
        select(Entry.code, EntryText.title, Entry.kind)
        .join(EntryText)
        .where(col(Entry.code).in_(codes), EntryText.language == language)
    )
    titles = {row[0]: EntryTitle(*row) for row in session.exec(query)}
    return [titles[code] for code in codes if code in titles]
