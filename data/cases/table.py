"""The table of cases: filtered, searched, sorted, in pages, with counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, func, select

from data.cases.filters import Filter
from data.cases.matching import count_scopes, list_matching
from data.db.pagination import paginate
from data.interests.cards import view_interests
from data.interests.views import InterestCard
from data.letters.store import LetterKind
from data.models.interests import Interest, Letter
from data.people.access_log import Access, record_access
from data.people.views import Actor


@dataclass(frozen=True)
class Line:
    """A case in the table; `unread` counts its officer's letters since a coordinator last wrote."""

    card: InterestCard
    unread: int


@dataclass(frozen=True)
class CaseTable:
    """A page of the table. `counts` are by scope; a number of MAX_CASES means that many or more."""

    lines: tuple[Line, ...]
    number: int
    pages: int
    total: int
    counts: dict[str, int]


def read_table(session: Session, actor: Actor, asked: Filter, language: str) -> CaseTable:
    """Return a page of the table for a coordinator, and record in the access log whom it names."""
    numbers = list_matching(session, asked, actor.coordinator_id)
    pages, number = paginate(len(numbers), asked.size, asked.page)
    ids = numbers[number * asked.size : (number + 1) * asked.size]
    cards = view_interests(session, list_interests(session, ids), language)
    record_access(session, actor.person_id, ids, Access.LISTED)
    unread = count_unread(session, [card.id for card in cards if card.awaiting_since])
    lines = tuple(Line(card, unread.get(card.id, 0)) for card in cards)
    return CaseTable(lines, number, pages, len(numbers), count_scopes(session, actor.coordinator_id))


def list_interests(session: Session, ids: Sequence[int]) -> list[Interest]:
    """Return these interests in the order given, without those that are gone."""
    found = session.exec(select(Interest).where(col(Interest.id).in_(ids))) if ids else ()
    by_id = {interest.id: interest for interest in found}
    return [by_id[one] for one in ids if one in by_id]


def count_unread(session: Session, interest_ids: Sequence[int]) -> dict[int, int]:
    """Count, by case, the letters of its officer since a coordinator last wrote."""
    if not interest_ids:
        return {}
    last = (
        select(func.coalesce(func.max(Letter.id), 0))
        .where(Letter.interest_id == Interest.id, Letter.kind == LetterKind.TO_OFFICER)
        .correlate(Interest)
        .scalar_subquery()
    )
    query = (
        select(Letter.interest_id, func.count())
        .join(Interest)
        .where(col(Letter.interest_id).in_(interest_ids), Letter.kind == LetterKind.TO_DESK)
        .where(col(Letter.id) > last)
        .group_by(col(Letter.interest_id))
    )
    return dict(session.exec(query).all())
