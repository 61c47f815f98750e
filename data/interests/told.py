"""Which coordinators hear of what an officer does to their interests, and how."""

from datetime import timedelta
from functools import cache
from typing import Any

from sqlalchemy import Integer, Select, bindparam
from sqlalchemy import select as select_many
from sqlmodel import Session, col, func, select

from data.db.base import UtcDateTime, utc_now
from data.models.interests import History
from data.models.officers import DeskBlock
from data.models.people import Coordinator

MOST_EVENTS = 20
"""What one officer does to their interests in an hour, and coordinators are told each time."""
HELD, QUIET = "held", "quiet"


def list_told(session: Session, officer_id: int, event: str | None) -> tuple[list[int], str | None]:
    """The person ids of the coordinators but the officer, and how they hear of what the officer did: as
    `event`; as HELD of the first too many in an hour; QUIET, on the messages they have, of later ones and
    while the desk has blocked the officer. None for what the officer didn't do.
    """
    given = {"officer": officer_id, "since": utc_now() - timedelta(hours=1)}
    found = session.execute(readers_query(), given).all()
    for _, done, is_blocked in found[:1] if event else ():
        if is_blocked or done > MOST_EVENTS + 1:
            event = QUIET
        elif done == MOST_EVENTS + 1:
            event = HELD
    return [reader for reader, *_ in found], event


@cache
def readers_query() -> Select[*tuple[Any, ...]]:
    """The coordinators but the officer; each with how much the officer did since, and whether the desk has
    blocked them.
    """
    officer = bindparam("officer", type_=Integer)
    own = col(History.person_id) == officer, col(History.at) > bindparam("since", type_=UtcDateTime)
    count = select(func.count()).select_from(History).where(*own).scalar_subquery()
    blocked = select(DeskBlock.id).where(col(DeskBlock.person_id) == officer).exists()
    query = select_many(col(Coordinator.person_id), count, blocked)
    query = query.where(col(Coordinator.removed_at).is_(None), col(Coordinator.person_id) != officer)
    return query.order_by(col(Coordinator.id))
