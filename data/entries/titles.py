"""The titles of entries."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Select, String, bindparam
from sqlalchemy import select as select_many
from sqlmodel import Session, col

from data.db.statements import run_statement
from data.entries.views import EntryTitle
from data.models.content import Entry, EntryText


def list_titles(session: Session, codes: Sequence[str], language: str) -> list[EntryTitle]:
    """Return the titles of these entries, in the order given; unknown codes are left out."""
    rows = run_statement(session, titles_query(), {"codes": list(codes), "language": language})
    titles = {row[0]: EntryTitle(*row) for row in rows}
    return [titles[code] for code in codes if code in titles]


@cache
def titles_query() -> Select[*tuple[Any, ...]]:
    """Return the query of `list_titles`, cached because building it takes longer than running it."""
    codes = bindparam("codes", expanding=True, type_=String)
    query = select_many(col(Entry.code), col(EntryText.title), col(Entry.kind)).join(EntryText)
    return query.where(col(Entry.code).in_(codes), col(EntryText.language) == bindparam("language"))
