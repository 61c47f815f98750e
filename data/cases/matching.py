"""The queries behind the table of cases: which cases fit a filter, in its order, and how many there are."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Integer, Select, bindparam
from sqlalchemy import select as select_many
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, func, select

from data.cases.filters import Filter, Scope, Sort
from data.cases.queue import MAX_CASES
from data.cases.search import find_case_ids
from data.models.interests import Interest, SearchTerm

FEW_CASES = 10_000
"""Cases of the rarest search term up to which only these are looked through; otherwise all are, in order."""
COUNTED = (Scope.OPEN, Scope.FREE, Scope.MINE, Scope.AWAITING)
"""The scopes that are counted above the table, up to MAX_CASES each."""
OLDEST = (col(Interest.created_at), col(Interest.id))


def list_matching(session: Session, asked: Filter, coordinator_id: int) -> list[int]:
    """Return the ids of the first MAX_CASES cases that fit; nobody turns more pages than that. In the order
    of the queue, unclaimed and claimed cases are read one after the other, each from its index. If only few
    cases can fit, these are sorted instead.
    """
    few = rank_rare_terms(session, asked.terms)
    conditions = narrowed(asked, coordinator_id, few)
    if asked.wanted:
        conditions.append(col(Interest.id).in_(find_case_ids(session, asked.wanted)))
    is_queue = asked.sort is Sort.WAITING and asked.scope in (Scope.OPEN, Scope.FREE)
    if few or asked.wanted or not is_queue:
        return list_first(session, conditions, order(asked.sort), MAX_CASES)
    is_free = col(Interest.owner_id).is_(None)
    found = list_first(session, [*conditions, is_free], OLDEST, MAX_CASES)
    if asked.scope is Scope.OPEN and len(found) < MAX_CASES:
        found += list_first(session, [*conditions, ~is_free], OLDEST, MAX_CASES - len(found))
    return found


def list_first(
    session: Session, conditions: Sequence[ColumnElement[bool]], columns: Sequence[Any], most: int
) -> list[int]:
    """Return the ids of the first `most` cases in an order."""
    query = select_many(col(Interest.id)).where(*conditions).order_by(*columns).limit(most)
    return [number for number in session.scalars(query).all() if number]


def rank_rare_terms(session: Session, terms: Sequence[str]) -> list[str]:
    """Return these search terms, the one of the fewest cases first, or none if each has more than FEW_CASES
    cases. No term is counted further than the rarest before it.
    """
    most, ranked = FEW_CASES + 1, list[tuple[int, str]]()
    for term in terms:
        count = session.execute(count_query(), {"clue": term, "most": most}).scalar_one()
        ranked.append((count, term))
        most = min(most, count + 1)
    return [term for _, term in sorted(ranked)] if ranked and min(ranked)[0] <= FEW_CASES else []


@cache
def count_query() -> Select[*tuple[Any, ...]]:
    """Return the query that counts the cases of a search term, up to a limit. It is cached, because building
    it takes longer than running it.
    """
    having = select(SearchTerm.interest_id).where(col(SearchTerm.clue) == bindparam("clue"))
    some = having.limit(bindparam("most", type_=Integer)).subquery()
    return select_many(func.count()).select_from(some)


def narrowed(asked: Filter, coordinator_id: int, few: Sequence[str]) -> list[ColumnElement[bool]]:
    """Return the conditions of a filter without the typed words. `few` are search terms as `rank_rare_terms`
    returns them: cases of the first are looked up and tested for the others. If `few` is empty, every case is
    tested.
    """
    found = [in_scope(asked.scope, coordinator_id)]
    if asked.stage:
        found.append(col(Interest.stage) == asked.stage)
    if asked.mission:
        found.append(col(Interest.mission) == asked.mission)
    if few:
        rarest, *others = few
        begin = aliased(SearchTerm)
        has_others = (has_term(begin.interest_id, term) for term in others)
        found.append(col(Interest.id).in_(select(begin.interest_id).where(begin.clue == rarest, *has_others)))
        return found
    return found + [has_term(Interest.id, term) for term in asked.terms if not term.startswith("mission:")]


def has_term(number: Any, term: str) -> ColumnElement[bool]:
    """Return the condition that the case of this id has a search term."""
    mine = aliased(SearchTerm)
    return select(mine.interest_id).where(mine.clue == term, mine.interest_id == number).exists()


def in_scope(scope: Scope, coordinator_id: int | BindParameter[int]) -> ColumnElement[bool]:
    """Return the condition that a case belongs to a scope."""
    is_open, awaits = col(Interest.open_key).is_not(None), col(Interest.awaiting_since).is_not(None)
    return {
        Scope.OPEN: is_open,
        Scope.FREE: is_open & col(Interest.owner_id).is_(None),
        Scope.MINE: (col(Interest.owner_id) == coordinator_id) & (is_open | awaits),
        Scope.AWAITING: awaits,
        Scope.CLOSED: ~is_open,
        Scope.ALL: col(Interest.id).is_not(None),
    }[scope]


def order(sort: Sort) -> Sequence[Any]:
    """Return the columns of an order; a case's id decides between equals."""
    number, created = col(Interest.id), col(Interest.created_at)
    columns: dict[Sort, Sequence[Any]] = {
        Sort.WAITING: (col(Interest.owner_id).is_not(None), created, number),
        Sort.ANSWER: (col(Interest.awaiting_since).is_(None), col(Interest.awaiting_since), number),
        Sort.AVAILABLE: (col(Interest.available_from), number),
        Sort.STAGE: (col(Interest.stage), created, number),
        Sort.NEWEST: (number.desc(),),
    }
    return columns[sort]


def count_scopes(session: Session, coordinator_id: int) -> dict[str, int]:
    """Count the cases in each scope of COUNTED, up to MAX_CASES each."""
    found = session.execute(counts_query(), {"coordinator": coordinator_id}).one()
    return {str(scope): count for scope, count in zip(COUNTED, found, strict=True)}


@cache
def counts_query() -> Select[*tuple[Any, ...]]:
    """Return the query of `count_scopes`; unclaimed cases are read from their own index."""
    mine = bindparam("coordinator", type_=Integer)
    some = (
        select(Interest.id)
        .where(in_scope(scope, mine))
        .order_by(*(OLDEST if scope is Scope.FREE else ()))
        .limit(MAX_CASES)
        for scope in COUNTED
    )
    return select_many(*(select(func.count()).select_from(one.subquery()).scalar_subquery() for one in some))
