"""The access log: which coordinator was shown which officer's data, one row a day, coordinator and way."""

from collections.abc import Callable, Collection
from enum import StrEnum
from typing import Concatenate, ParamSpec, TypeVar

from sqlmodel import Session, col, select

from data.db.base import today_began
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
    reader = select(Coordinator.id).where(
        Coordinator.person_id == person_id, col(Coordinator.removed_at).is_(None)
    )
    logged = select(History.id).where(
        History.interest_id == Interest.id,
        History.person_id == person_id,
        col(History.event).in_(COVERED_BY[access]),
        col(History.at) >= today_began(),
    )
    unlogged = (
        select(Interest.id)
        .where(col(Interest.id).in_(set(interest_ids)), Interest.person_id != person_id)
        .where(reader.exists(), ~logged.exists())
    )
    for interest_id in sorted(found for found in session.exec(unlogged) if found):
        session.add(History(interest_id=interest_id, person_id=person_id, event=access))


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
