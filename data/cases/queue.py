"""The desk's lists: all open cases, a coordinator's own cases, what to do next."""

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, func, select

from data.db.pagination import cut, paginate
from data.interests.cards import view_interests
from data.interests.stages import CLOSED, Stage
from data.interests.views import InterestCard, QueuePage
from data.models.interests import Interest
from data.models.people import Coordinator

PAGE = 5
"""Cases on a screen of the queue."""
MAX_CASES = 1000
"""Unclaimed cases, and claimed cases, that are counted and listed at most."""


def is_uncontacted(case: Interest | InterestCard) -> bool:
    """Return whether a coordinator has an open case and hasn't contacted its officer yet."""
    if case.stage in (*CLOSED, Stage.ON_HOLD) or case.claimed_at is None or case.owner_id is None:
        return False
    return case.contacted_at is None or case.contacted_at < case.claimed_at


def get_queue_page(session: Session, language: str, number: int) -> QueuePage:
    """Return a page of open cases: unclaimed first, then the oldest first."""
    free, taken = col(Interest.owner_id).is_(None), col(Interest.owner_id).is_not(None)
    waiting = count_some(session, free)
    total = waiting + count_some(session, taken)
    pages, number = paginate(total, PAGE, number)
    begin = number * PAGE
    shown = list_some(session, free, min(begin, waiting), PAGE) if begin < waiting else []
    if len(shown) < PAGE:
        shown += list_some(session, taken, max(0, begin - waiting), PAGE - len(shown))
    items = tuple(view_interests(session, shown, language))
    return QueuePage(items, number, pages, waiting, total, MAX_CASES in (waiting, total - waiting))


def count_some(session: Session, which: ColumnElement[bool]) -> int:
    """Count the open cases that fit a condition, up to MAX_CASES; nobody turns more pages than that."""
    some = select(Interest.id).where(col(Interest.open_key).is_not(None), which)
    # This order lets the database read from the index of exactly these cases.
    some = some.order_by(col(Interest.created_at), col(Interest.id)).limit(MAX_CASES)
    return session.exec(select(func.count()).select_from(some.subquery())).one()


def list_some(session: Session, which: ColumnElement[bool], begin: int, count: int) -> list[Interest]:
    """Return open cases that fit a condition, the oldest first."""
    query = (
        select(Interest)
        .where(col(Interest.open_key).is_not(None), which)
        .order_by(col(Interest.created_at), col(Interest.id))
    )
    return list(session.exec(query.offset(begin).limit(count)))


def get_own_page(session: Session, language: str, coordinator_id: int, number: int) -> QueuePage:
    """Return a page of a coordinator's own cases, those that wait for them first; `waiting` counts these."""
    mine = list_own(session, coordinator_id)
    page = cut(mine, PAGE, number)
    items = tuple(view_interests(session, page.items, language))
    return QueuePage(items, page.number, page.pages, sum(map(is_waiting, mine)), len(mine))


def is_waiting(case: Interest) -> bool:
    """Return whether the owner has to answer the officer, or to contact them first."""
    return case.awaiting_since is not None or is_uncontacted(case)


def list_own(session: Session, coordinator_id: int) -> list[Interest]:
    """Return a coordinator's cases: those whose officer waits for an answer, open or not, the longest wait
    first; those that wait for a first contact; then the others.
    """
    here = col(Interest.open_key).is_not(None) | col(Interest.awaiting_since).is_not(None)
    query = select(Interest).where(Interest.owner_id == coordinator_id, here)

    def order(case: Interest) -> tuple[bool, float, bool, int]:
        since = case.awaiting_since.timestamp() if case.awaiting_since else 0.0
        return case.awaiting_since is None, since, not is_uncontacted(case), case.id or 0

    return sorted(session.exec(query).all(), key=order)


def find_next(session: Session, coordinator_id: int, interest_id: int) -> int | None:
    """Return the case to do after this one: the coordinator's own that wait, then unclaimed ones; after the
    last the first again. None if nothing else waits. A coordinator's own interest is left to their
    colleagues.
    """
    own = [case.id or 0 for case in list_own(session, coordinator_id) if is_waiting(case)]
    person = select(Coordinator.person_id).where(Coordinator.id == coordinator_id)
    free = (
        select(Interest.id)
        .where(col(Interest.open_key).is_not(None), col(Interest.owner_id).is_(None))
        .where(Interest.stage != Stage.ON_HOLD, col(Interest.person_id) != person.scalar_subquery())
        .order_by(col(Interest.created_at), col(Interest.id))
        .limit(MAX_CASES)
    )
    to_do = own + [found or 0 for found in session.exec(free)]
    after = to_do.index(interest_id) + 1 if interest_id in to_do else 0
    return next((found for found in to_do[after:] + to_do[:after] if found != interest_id), None)
