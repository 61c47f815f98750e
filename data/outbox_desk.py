"""What an operator can see and do about messages that wait or failed."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, func, select, update

from data.announcements import STOPPED
from data.models import Letter, Outbox, utc_now
from data.outbox import UNSENT

LISTED = 50
DROPPED = "dropped"
"""The error of a message that an operator gave up."""


@dataclass(frozen=True)
class Waiting:
    """A message that isn't delivered; `error` is the kind of error, never its text."""

    id: int
    kind: str
    person_id: int
    attempts: int
    due_at: datetime
    failed_at: datetime | None
    error: str | None


def list_undelivered(session: Session, failed: bool) -> list[Waiting]:
    """The oldest that wait, or the latest that failed."""
    query = select(Outbox).where(col(Outbox.sent_at).is_(None))
    if failed:
        query = query.where(col(Outbox.failed_at).is_not(None)).order_by(col(Outbox.id).desc())
    else:
        query = query.where(col(Outbox.failed_at).is_(None)).order_by(col(Outbox.id))
    return [
        Waiting(row.id or 0, row.kind, row.person_id, row.attempts, row.due_at, row.failed_at, row.error)
        for row in session.exec(query.limit(LISTED))
    ]


def retry(session: Session, outbox_id: int | None) -> int:
    """Try a failed message again, or with None all that failed and weren't dropped. Returns how many.

    Announcements that were stopped, or that their reader said STOP to, stay so.
    """
    which = col(Outbox.error) != DROPPED if outbox_id is None else col(Outbox.id) == outbox_id
    is_over = col(Outbox.failed_at).is_not(None), col(Outbox.sent_at).is_(None)
    failed = *is_over, which, col(Outbox.error) != STOPPED
    letters = select(Outbox.letter_id).where(*failed, Outbox.kind == "letter")
    session.exec(update(Letter).where(col(Letter.id).in_(letters)).values(failed=None))
    again = {"failed_at": None, "error": None, "attempts": 0, "due_at": utc_now()}
    return int(session.exec(update(Outbox).where(*failed).values(**again)).rowcount)


def drop(session: Session, outbox_id: int) -> bool:
    """Give a waiting message up. False if there is none such."""
    query = (
        update(Outbox).where(col(Outbox.id) == outbox_id, *UNSENT).values(failed_at=utc_now(), error=DROPPED)
    )
    return bool(session.exec(query).rowcount)


def find_age(session: Session) -> tuple[int, float]:
    """How many messages wait, and for how many seconds the oldest has been due: but for announcements, which
    take as long as they are many.
    """
    due = func.min(Outbox.due_at).filter(col(Outbox.is_bulk).is_(False))
    count, oldest = session.exec(select(func.count(), due).where(*UNSENT)).one()
    age = (utc_now() - oldest).total_seconds() if oldest else 0.0
    return count, max(0.0, age)
