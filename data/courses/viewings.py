"""The access log of courses: which trainer was shown whose results, one row a day, trainer and officer.

Candidates need no file of an interest, so that this isn't the history of one.
"""

from collections.abc import Collection

from sqlmodel import Session, col, select

from data.db.base import today_began
from data.models.courses import ResultsViewing
from data.people.coordinators import is_coordinator


def record_viewings(session: Session, reader_id: int, officer_ids: Collection[int]) -> None:
    """Write that a trainer was shown the results of these officers; nothing for other people or one's own."""
    if not is_coordinator(session, reader_id):
        return
    logged = select(ResultsViewing.person_id).where(
        ResultsViewing.by_id == reader_id, col(ResultsViewing.at) >= today_began()
    )
    for officer_id in sorted({*officer_ids} - {reader_id, *session.exec(logged)}):
        session.add(ResultsViewing(person_id=officer_id, by_id=reader_id))
