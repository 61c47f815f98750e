"""The access log of courses: which trainer saw whose results, one row for a day, a trainer and an officer. A
candidate needs no registered interest, so the history of interests can't hold this.
"""

from collections.abc import Collection

from sqlmodel import Session, col, select

from data.db.base import today_began
from data.models.courses import ResultsViewing
from data.people.coordinators import is_coordinator


def record_viewings(session: Session, reader_id: int, officer_ids: Collection[int]) -> None:
    """Record that a trainer saw the results of these officers. Their own results aren't recorded."""
    if not is_coordinator(session, reader_id):
        return
    logged = select(ResultsViewing.person_id).where(
        ResultsViewing.by_id == reader_id, col(ResultsViewing.at) >= today_began()
    )
    for officer_id in sorted({*officer_ids} - {reader_id, *session.exec(logged)}):
        session.add(ResultsViewing(person_id=officer_id, by_id=reader_id))
