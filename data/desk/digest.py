"""The morning digest: news and open work, on working days, at each coordinator's hour."""

from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, func, select

from data.calendar.business_hours import WorkingTime
from data.cases.queue import is_waiting, list_own
from data.db.base import utc_now
from data.editing import attention
from data.editing.views import RevisionState
from data.interests.stages import Stage
from data.models.content import Revision
from data.models.interests import History, Interest
from data.models.openings import Opening
from data.models.people import Coordinator
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage
from data.people.audit_log import Action, record
from data.unanswered import store as question_groups

KIND = "digest_morning"
MAX_NAMED = 5
"""Cases named at most."""
HOURS = (6, 7, 8, 9, 10)
"""The hours that coordinators can choose, in their zone."""


@dataclass(frozen=True)
class Digest:
    """What the digest tells: counts, and the numbers of cases that wait for its reader (`waiting_on_me`)."""

    new: int
    unclaimed: int
    waiting_on_me: tuple[int, ...]
    moved: int
    unanswered: int
    proposed: int
    overdue: int
    openings_over: int

    @property
    def is_empty(self) -> bool:
        """Return whether there is nothing to say."""
        return not any(
            (
                self.new,
                self.unclaimed,
                self.waiting_on_me,
                self.moved,
                self.unanswered,
                self.proposed,
                self.overdue,
                self.openings_over,
            )
        )


def enqueue_digests(session: Session, working: WorkingTime) -> int:
    """Enqueue today's digest for each coordinator whose hour has come on a working day. Returns how many. The
    day on which somebody joined is kept in UTC: in the evening it may be tomorrow, whose digest is still to
    come.
    """
    wanted = select(Coordinator).where(
        col(Coordinator.removed_at).is_(None), col(Coordinator.digest_hour).is_not(None)
    )
    count = 0
    for row in session.exec(wanted):
        now = utc_now().astimezone(zone_of(row, working))
        if row.digest_on and row.digest_on > now.date():
            row.digest_on = now.date()
        is_new = row.digest_on is None or row.digest_on < now.date()
        if is_new and (row.digest_hour or 0) <= now.hour and working.works_on(now.date()):
            row.digest_on, count = now.date(), count + 1
            key = f"{KIND}:{row.person_id}:{now.date()}"
            outbox.enqueue(session, row.person_id, OutboxMessage(KIND, key))
    return count


def zone_of(row: Coordinator, working: WorkingTime) -> ZoneInfo:
    """Return a coordinator's own zone, else the desk's."""
    return ZoneInfo(row.zone) if row.zone else working.zone


def make_digest(session: Session, person_id: int, working: WorkingTime) -> Digest | None:
    """Return what happened since the last working day's digest, and what waits now; None without news."""
    query = select(Coordinator).where(
        Coordinator.person_id == person_id, col(Coordinator.removed_at).is_(None)
    )
    reader = session.exec(query).first()
    if reader is None:
        return None
    zone = zone_of(reader, working)
    today = utc_now().astimezone(zone).date()
    since = datetime.combine(working.day_before(today), time(reader.digest_hour or 0), zone)
    is_open = col(Interest.open_key).is_not(None)
    return Digest(
        new=count(session, Interest, col(Interest.created_at) >= since),
        unclaimed=count(
            session, Interest, is_open, col(Interest.owner_id).is_(None), Interest.stage != Stage.ON_HOLD
        ),
        waiting_on_me=tuple(case.id or 0 for case in list_own(session, reader.id or 0) if is_waiting(case)),
        moved=count(session, History, col(History.event).startswith("stage_"), col(History.at) >= since),
        unanswered=len(question_groups.list_unanswered(session)),
        proposed=count(session, Revision, Revision.state == RevisionState.PROPOSED),
        overdue=len(attention.list_overdue(session, "en", today)),
        openings_over=count(session, Opening, col(Opening.closed_at).is_(None), Opening.closes_on < today),
    )


def count(session: Session, table: type, *conditions: object) -> int:
    """Return how many rows meet all conditions."""
    query = select(func.count()).select_from(table).where(*conditions)  # type: ignore[arg-type]
    return session.exec(query).one()


def set_hour(session: Session, coordinator_id: int, hour: int | None) -> None:
    """Set a coordinator's hour of the digest, None for no digest; today's isn't sent again."""
    row = session.get_one(Coordinator, coordinator_id)
    row.digest_hour, row.digest_on = hour, row.digest_on or utc_now().date()
    record(session, coordinator_id, Action.DIGEST_HOUR, "-" if hour is None else f"{hour}:00")
