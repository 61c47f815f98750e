"""The access log of courses: which trainer was shown whose results, one row a day, trainer and officer.

Candidates need no file of an interest, so that this isn't the history of one.
"""

from collections.abc import Collection
from datetime import UTC, datetime, time

from sqlmodel import Session, col, select

from data.db.base import utc_now
from data.models.courses import ResultsViewing
from data.models.people import Coordinator


def record_viewings(session: Session, reader_id: int, officer_ids: Collection[int]) -> None:
    """Write that a trainer was shown the results of these officers; nothing for other people or one's own."""
    query = select(Coordinator.id).where(
        Coordinator.person_id == reader_id, col(Coordinator.removed_at).is_(None)
    )
    if session.exec(query).first() is None:
        return
    midnight = datetime.combine(utc_now().date(), time(), UTC)
    logged = select(ResultsViewing.person_id).where(
        ResultsViewing.by_id == reader_id, col(ResultsViewing.at) >= midnight
    )
    for officer_id in sorted({*officer_ids} - {reader_id, *session.exec(logged)}):
        session.add(ResultsViewing(person_id=officer_id, by_id=reader_id))
