"""The table of cases: filtered, searched, sorted, in pages, with counts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, func, select

from data.cases.queue import MOST
from data.cases.search import Wanted, find_numbers
from data.cases.tags import clean
from data.db.pagination import paginate
from data.interests.store import view_interests
from data.interests.views import InterestCard
from data.letters.store import LetterKind
from data.models.interests import Interest, Letter, SearchTerm
from data.people.access_log import Access, record_access

PAGE = 50


class Scope(StrEnum):
    """Which cases; each has a text `page-scope-<value>`."""

    OPEN = "open"
    FREE = "free"
    MINE = "mine"
    AWAITING = "awaiting"
    """Their officer waits for an answer."""
    CLOSED = "closed"
    ALL = "all"


class Sort(StrEnum):
    """In which order; each has a text `page-sort-<value>`."""

    WAITING = "waiting"
    """Nobody's first, then the oldest first, as in the queue in chat."""
    ANSWER = "answer"
    """Whose officer has waited longest for an answer."""
    AVAILABLE = "available"
    STAGE = "stage"
    NEWEST = "newest"


COUNTED = (Scope.OPEN, Scope.FREE, Scope.MINE, Scope.AWAITING)
"""What is counted above the table, up to MOST each."""


@dataclass(frozen=True)
class Filter:
    """What the table shows. Empty codes leave nothing out; `wanted` is what was typed."""

    scope: Scope = Scope.OPEN
    stage: str = ""
    mission: str = ""
    role: str = ""
    language: str = ""
    service: str = ""
    tag: str = ""
    wanted: tuple[Wanted, ...] = ()
    sort: Sort = Sort.WAITING
    page: int = 0
    size: int = PAGE
    """Cases on a page."""


def read_filter(fields: Mapping[str, str], scope: Scope = Scope.OPEN) -> Filter:
    """The filter that fields ask for, by their names; what isn't one of ours is left out."""
    asked, sort = fields.get("scope", ""), fields.get("sort", "")
    return Filter(
        scope=Scope(asked) if asked in set(Scope) else scope,
        sort=Sort(sort) if sort in set(Sort) else Sort.WAITING,
        stage=fields.get("stage", ""),
        mission=fields.get("mission", ""),
        role=fields.get("role", ""),
        language=fields.get("language", ""),
        service=fields.get("service", ""),
        tag=clean(fields.get("tag", "")),
    )


@dataclass(frozen=True)
class Line:
    """A case in the table; `unread` counts its officer's letters since the desk wrote last."""

    card: InterestCard
    unread: int


@dataclass(frozen=True)
class Table:
    """A page of it. `counts` are by scope; a number of MOST means that many or more."""

    lines: tuple[Line, ...]
    number: int
    pages: int
    total: int
    counts: dict[str, int]


def read_table(session: Session, person_id: int, coordinator_id: int, asked: Filter, language: str) -> Table:
    """A page of cases for a coordinator: the access log has that it named them."""
    conditions = list(narrowed(asked, coordinator_id))
    if asked.wanted:
        conditions.append(col(Interest.id).in_(find_numbers(session, asked.wanted)))
    total = count(session, conditions)
    pages, number = paginate(total, asked.size, asked.page)
    found = list_page(session, conditions, asked, number * asked.size) if total else []
    cards = view_interests(session, found, language)
    ids = [card.id for card in cards]
    record_access(session, person_id, ids, Access.LISTED)
    unread = count_unread(session, [card.id for card in cards if card.awaiting_since])
    counts = {str(one): count_in(session, one, coordinator_id) for one in COUNTED}
    lines = tuple(Line(card, unread.get(card.id, 0)) for card in cards)
    return Table(lines, number, pages, total, counts)


def list_page(
    session: Session, conditions: Sequence[ColumnElement[bool]], asked: Filter, begin: int
) -> list[Interest]:
    """A page of cases from the place `begin`. In the order of the queue those that nobody has and those that
    somebody has are read one after the other, each from its index.
    """
    size = asked.size
    owner, oldest = col(Interest.owner_id), (col(Interest.created_at), col(Interest.id))
    if asked.scope is not Scope.OPEN or asked.sort is not Sort.WAITING:
        is_free = asked.scope is Scope.FREE and asked.sort is Sort.WAITING
        return list_some(session, conditions, oldest if is_free else order(asked.sort), begin, size)
    free = count(session, [*conditions, owner.is_(None)], oldest)
    found: list[Interest] = []
    if begin < free:
        found = list_some(session, [*conditions, owner.is_(None)], oldest, begin, size)
    if len(found) < size:
        rest = [*conditions, owner.is_not(None)]
        found += list_some(session, rest, oldest, max(0, begin - free), size - len(found))
    return found


def list_some(
    session: Session, conditions: Sequence[ColumnElement[bool]], columns: Sequence[Any], begin: int, most: int
) -> list[Interest]:
    """So many cases from a place in an order."""
    query = select(Interest).where(*conditions).order_by(*columns)
    return list(session.exec(query.offset(begin).limit(most)))


def in_scope(scope: Scope, coordinator_id: int) -> ColumnElement[bool]:
    """Whether a case belongs to it."""
    is_open, awaits = col(Interest.open_key).is_not(None), col(Interest.awaiting_since).is_not(None)
    return {
        Scope.OPEN: is_open,
        Scope.FREE: is_open & col(Interest.owner_id).is_(None),
        Scope.MINE: (col(Interest.owner_id) == coordinator_id) & (is_open | awaits),
        Scope.AWAITING: awaits,
        Scope.CLOSED: ~is_open,
        Scope.ALL: col(Interest.id).is_not(None),
    }[scope]


def narrowed(asked: Filter, coordinator_id: int) -> list[ColumnElement[bool]]:
    """The conditions of a filter but for what was typed."""
    found = [in_scope(asked.scope, coordinator_id)]
    if asked.stage:
        found.append(col(Interest.stage) == asked.stage)
    if asked.mission:
        found.append(col(Interest.mission) == asked.mission)
    for kind in ("role", "language", "service", "tag"):
        code = getattr(asked, kind)
        if code:
            mine = select(SearchTerm.interest_id).where(
                SearchTerm.interest_id == Interest.id, SearchTerm.clue == f"{kind}:{code}"
            )
            found.append(mine.exists())
    return found


def order(sort: Sort) -> Sequence[Any]:
    """The columns of an order; a case's number decides where they are equal."""
    number, created = col(Interest.id), col(Interest.created_at)
    columns: dict[Sort, Sequence[Any]] = {
        Sort.WAITING: (col(Interest.owner_id).is_not(None), created, number),
        Sort.ANSWER: (col(Interest.awaiting_since).is_(None), col(Interest.awaiting_since), number),
        Sort.AVAILABLE: (col(Interest.available_from), number),
        Sort.STAGE: (col(Interest.stage), created, number),
        Sort.NEWEST: (number.desc(),),
    }
    return columns[sort]


def count_in(session: Session, scope: Scope, coordinator_id: int) -> int:
    """How many cases are in a scope, at most MOST; those that nobody has are read from their own index."""
    oldest = (col(Interest.created_at), col(Interest.id)) if scope is Scope.FREE else ()
    return count(session, [in_scope(scope, coordinator_id)], oldest)


def count(session: Session, conditions: Sequence[ColumnElement[bool]], columns: Sequence[Any] = ()) -> int:
    """How many cases there are, at most MOST: nobody turns more pages than that. `columns` are an order whose
    index is to be read.
    """
    some = select(Interest.id).where(*conditions).order_by(*columns).limit(MOST)
    return session.exec(select(func.count()).select_from(some.subquery())).one()


def count_unread(session: Session, interest_ids: Sequence[int]) -> dict[int, int]:
    """How many letters of their officers came since the desk wrote last, by case."""
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
