"""What an operator can see and do about undelivered messages."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, func, select, update

from data.db.base import utc_now
from data.models.interests import Letter
from data.models.messages import Outbox
from data.models.openings import Announcement
from data.outbox.store import STOPPED, UNSENT

LISTED = 50
"""Messages of a kind listed at most."""
DROPPED = "dropped"
"""The error of a message that an operator dropped."""
SET_ASIDE = (
    col(Outbox.failed_at).is_not(None),
    col(Outbox.sent_at).is_(None),
    col(Outbox.errors) > 0,
    col(Outbox.error) != DROPPED,
)
"""A message is set aside if it failed by an error of ours; it waits for an operator to retry or drop it."""


@dataclass(frozen=True)
class WaitingMessage:
    """A message that isn't delivered, due since `since`; `error` is the kind of error, never its text."""

    id: int
    kind: str
    person_id: int
    attempts: int
    since: datetime
    due_at: datetime
    failed_at: datetime | None
    error: str | None


@dataclass(frozen=True)
class OutboxState:
    """How many messages wait, for how many seconds the oldest has been due, how many were set aside."""

    waiting: int
    age: float
    set_aside: int


def list_undelivered(session: Session, failed: bool) -> list[WaitingMessage]:
    """Return the messages that were set aside and the oldest that wait, or with `failed` the latest that
    failed; LISTED of each at most.
    """
    query = select(Outbox).where(col(Outbox.sent_at).is_(None))
    is_failed = col(Outbox.failed_at).is_not(None)
    if failed:
        rows = list(session.exec(query.where(is_failed).order_by(col(Outbox.id).desc()).limit(LISTED)))
    else:
        rows = list(session.exec(query.where(*SET_ASIDE).order_by(col(Outbox.id).desc()).limit(LISTED)))
        rows += session.exec(query.where(~is_failed).order_by(col(Outbox.id)).limit(LISTED))
    return [
        WaitingMessage(
            id=row.id or 0,
            kind=row.kind,
            person_id=row.person_id,
            attempts=row.attempts,
            since=row.first_due_at or row.due_at,
            due_at=row.due_at,
            failed_at=row.failed_at,
            error=row.error,
        )
        for row in rows
    ]


def retry(session: Session, outbox_id: int | None) -> int:
    """Try a failed message again, or with None all that failed and weren't dropped. Announcements that were
    stopped, or that their reader refused with STOP, aren't tried; the progress of the others is reported
    again. Returns how many messages are tried.
    """
    which = col(Outbox.error) != DROPPED if outbox_id is None else col(Outbox.id) == outbox_id
    is_over = col(Outbox.failed_at).is_not(None), col(Outbox.sent_at).is_(None)
    failed = *is_over, which, col(Outbox.error) != STOPPED
    letters = select(Outbox.letter_id).where(*failed, Outbox.kind == "letter")
    session.exec(update(Letter).where(col(Letter.id).in_(letters)).values(failed=None))
    news = select(Outbox.about_id).where(*failed, Outbox.kind == "announcement")
    session.exec(update(Announcement).where(col(Announcement.id).in_(news)).values(ended_at=None))
    now = utc_now()
    again = {"failed_at": None, "error": None, "attempts": 0, "errors": 0, "due_at": now, "first_due_at": now}
    return int(session.exec(update(Outbox).where(*failed).values(**again)).rowcount)


def drop(session: Session, outbox_id: int) -> bool:
    """Drop a message that waits or was set aside. Returns False if there is no such message."""
    given_up = {"failed_at": utc_now(), "error": DROPPED}
    for which in (UNSENT, SET_ASIDE):
        query = update(Outbox).where(col(Outbox.id) == outbox_id, *which).values(**given_up)
        if session.exec(query).rowcount:
            return True
    return False


def get_age(session: Session) -> tuple[int, float]:
    """Return how many messages wait, and for how many seconds the oldest has been due, counted from when it
    was first due, however often it was put off. The age leaves announcements out, because they take as long
    as they are many.
    """
    due = func.min(func.coalesce(Outbox.first_due_at, Outbox.due_at)).filter(col(Outbox.is_bulk).is_(False))
    count, oldest = session.exec(select(func.count(), due).where(*UNSENT)).one()
    age = (utc_now() - oldest).total_seconds() if oldest else 0.0
    return count, max(0.0, age)


def get_state(session: Session) -> OutboxState:
    """Return the state of the outbox, for health, metrics and `check`."""
    set_aside = session.exec(select(func.count()).select_from(Outbox).where(*SET_ASIDE)).one()
    return OutboxState(*get_age(session), set_aside)
