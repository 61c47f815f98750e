"""Which coordinators are told of what an officer does to their interests, and how."""

from datetime import timedelta
from functools import cache
from typing import Any

from sqlalchemy import Integer, Select, bindparam
from sqlalchemy import select as select_many
from sqlmodel import Session, col, func, select

from data.db.base import UtcDateTime, utc_now
from data.db.statements import run_statement
from data.models.interests import History
from data.models.officers import DeskBlock
from data.models.people import Coordinator

MAX_EVENTS = 20
"""Events of one officer in an hour of which coordinators are told one by one."""
HELD, QUIET = "held", "quiet"


def list_recipients(session: Session, officer_id: int, event: str | None) -> tuple[list[int], str | None]:
    """Return the person ids of the coordinators but the officer, and the event they are told: `event`; HELD
    for the first beyond MAX_EVENTS; QUIET, shown only on messages they have, for later ones and while the
    desk has blocked the officer. None if it wasn't the officer who acted.
    """
    given = {"officer": officer_id, "since": utc_now() - timedelta(hours=1)}
    found = run_statement(session, readers_query(), given).all()
    for _, done, is_blocked in found[:1] if event else ():
        if is_blocked or done > MAX_EVENTS + 1:
            event = QUIET
        elif done == MAX_EVENTS + 1:
            event = HELD
    return [reader for reader, *_ in found], event


@cache
def readers_query() -> Select[*tuple[Any, ...]]:
    """Return the query for the coordinators but the officer, each with how many events the officer caused
    since a time, and whether the desk has blocked them.
    """
    officer = bindparam("officer", type_=Integer)
    own = col(History.person_id) == officer, col(History.at) > bindparam("since", type_=UtcDateTime)
    count = select(func.count()).select_from(History).where(*own).scalar_subquery()
    blocked = select(DeskBlock.id).where(col(DeskBlock.person_id) == officer).exists()
    query = select_many(col(Coordinator.person_id), count, blocked)
    query = query.where(col(Coordinator.removed_at).is_(None), col(Coordinator.person_id) != officer)
    return query.order_by(col(Coordinator.id))
