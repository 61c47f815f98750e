"""The access log: which coordinator was shown which officer's data, one row a day, coordinator and way."""

from collections.abc import Callable, Collection
from enum import StrEnum
from functools import cache
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import BindParameter, Integer, Select, bindparam
from sqlalchemy import select as select_many
from sqlmodel import Session, col, select

from data.db.base import today_began, utc_now
from data.db.statements import insert_rows, run_statement
from data.models.interests import History, Interest
from data.models.people import Coordinator

Rest = ParamSpec("Rest")
Found = TypeVar("Found")


class Access(StrEnum):
    """How an officer's data came onto a coordinator's screen; each is an event of history."""

    OPENED = "opened"
    """The coordinator asked for it: the case, the conversation, a preview."""
    SHOWN = "shown"
    """The bot brought it: a card, a letter, a reminder."""
    LISTED = "listed"
    """The officer is one of several that a list names."""


COVERED_BY = {
    Access.OPENED: (Access.OPENED,),
    Access.SHOWN: (Access.SHOWN, Access.OPENED),
    Access.LISTED: (Access.LISTED, Access.SHOWN, Access.OPENED),
}
"""The events of the same day after which a row would add nothing."""
BROUGHT = (Access.SHOWN, Access.LISTED)
"""What coordinators didn't ask for case by case; /mydata shows it, the case's screen leaves it out."""


def record_access(session: Session, person_id: int, interest_ids: Collection[int], access: Access) -> None:
    """Record that a coordinator was shown these cases, once a day (UTC) for each. Nothing is recorded for a
    person who isn't a coordinator, for their own interest, or for one that is gone.
    """
    if not interest_ids:
        return
    given = {"person": person_id, "ids": list(set(interest_ids)), "today": today_began()}
    unlogged = run_statement(session, unlogged_query(access), given).scalars()
    row = {"person_id": person_id, "event": access.value, "at": utc_now()}
    if rows := [row | {"interest_id": interest_id} for interest_id in sorted(unlogged)]:
        insert_rows(session, "history", rows)


@cache
def unlogged_query(access: Access) -> Select[*tuple[Any, ...]]:
    """Return the query for those of several cases that a coordinator wasn't shown in this way today, cached
    because building it takes longer than running it.
    """
    person: BindParameter[Any] = bindparam("person")
    reader = select(Coordinator.id).where(
        col(Coordinator.person_id) == person, col(Coordinator.removed_at).is_(None)
    )
    logged = select(History.id).where(
        col(History.interest_id) == Interest.id,
        col(History.person_id) == person,
        col(History.event).in_(COVERED_BY[access]),
        col(History.at) >= bindparam("today"),
    )
    ids = col(Interest.id).in_(bindparam("ids", expanding=True, type_=Integer))
    query = select_many(col(Interest.id)).where(ids, col(Interest.person_id) != person)
    return query.where(reader.exists(), ~logged.exists())


def read_and_record(
    session: Session,
    person_id: int,
    read: Callable[Concatenate[Session, int, Rest], Found],
    interest_id: int,
    *args: Rest.args,
    **more: Rest.kwargs,
) -> Found:
    """Record that a coordinator opens a case, and return what `read` returns of it, in one transaction."""
    record_access(session, person_id, [interest_id], Access.OPENED)
    return read(session, interest_id, *args, **more)
