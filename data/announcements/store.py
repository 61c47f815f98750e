"""Announcements: how they are sent through the outbox, how far they are, how they ended."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select as select_many
from sqlmodel import Session, case, col, func, select, update

from data.announcements.audience import list_audience
from data.cluster.locks import WorkLock, wait_for_lock
from data.db.base import utc_now
from data.db.notify import DESK, notify
from data.forms.validation import texts_in
from data.models.messages import Outbox
from data.models.openings import Announcement
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage
from data.outbox.store import STOPPED
from data.people.audit_log import Action, record_by_person

KIND = "announcement"

SAME_WITHIN = timedelta(hours=1)
"""The time within which the same announcement isn't sent again."""


@dataclass(frozen=True)
class SendingProgress:
    """How far an announcement is, in people. `ended` says that nothing is left to send."""

    id: int
    audience: str
    total: int
    delivered: int
    blocked: int
    failed: int
    stopped: int
    ended: bool

    @property
    def done(self) -> int:
        """Return for how many people it is settled."""
        return self.delivered + self.blocked + self.failed + self.stopped


def announce(session: Session, person_id: int, audience: str, texts: dict[str, str], message_id: int) -> int:
    """Send one message to everybody in the audience, in the transaction that keeps the announcement.
    `message_id` is the author's message that will show how far it is. Returns how many people get it.
    """
    wait_for_lock(session, WorkLock.ANNOUNCING)
    readers = list_audience(session, audience)
    row = Announcement(
        person_id=person_id, audience=audience, texts=texts, message_id=message_id, total=len(readers)
    )
    session.add(row)
    session.flush()
    outbox.enqueue_bulk(
        session, KIND, row.id or 0, {reader: f"{KIND}:{row.id}:{reader}" for reader in readers}
    )
    report(session, row)
    notify(session, DESK)
    record_by_person(session, person_id, Action.ANNOUNCED, f"{audience}, {len(readers)}")
    return len(readers)


def announce_once(session: Session, person_id: int, audience: str, texts: dict[str, str]) -> int:
    """Announce from the desk's page, where no message shows how far it is. A form that is sent twice is one
    announcement: the same texts to the same audience aren't sent again within SAME_WITHIN. Returns how many
    people get it.
    """
    query = select(Announcement).where(
        Announcement.person_id == person_id,
        Announcement.audience == audience,
        col(Announcement.created_at) > utc_now() - SAME_WITHIN,
    )
    if any(row.texts == texts for row in session.exec(query)):
        return 0
    return announce(session, person_id, audience, texts, 0)


def list_progress(session: Session, latest: int) -> list[SendingProgress]:
    """Return how far the latest announcements are, the newest first."""
    query = select(Announcement).order_by(col(Announcement.id).desc()).limit(latest)
    return [get_progress(session, row) for row in session.exec(query).all()]


def get_progress(session: Session, row: Announcement) -> SendingProgress:
    """Count in the outbox how far an announcement is. A message that was stopped while it was on its way
    counts as waiting until it has arrived, or its lease ends.
    """
    sent, failed = col(Outbox.sent_at).is_not(None), col(Outbox.failed_at).is_not(None)
    in_hand = col(Outbox.process).is_not(None) & (col(Outbox.due_at) > utc_now())
    state = case((sent, "delivered"), (~failed | in_hand, "waiting"), else_=col(Outbox.error))
    mine = Outbox.kind == KIND, Outbox.about_id == row.id
    counts = {"delivered": 0, "blocked": 0, "failed": 0, STOPPED: 0, "waiting": 0}
    for name, count in session.exec(select(state, func.count()).where(*mine).group_by(state)):
        counts[name if name in counts else "failed"] += count
    waiting = counts.pop("waiting")
    return SendingProgress(row.id or 0, row.audience, row.total, ended=not waiting, **counts)


def find_progress(session: Session, announcement_id: int) -> SendingProgress | None:
    """Return how far one announcement is, or None."""
    row = session.get(Announcement, announcement_id)
    return get_progress(session, row) if row else None


def find_texts(session: Session, announcement_id: int) -> dict[str, str]:
    """Return what an announcement says, by language."""
    row = session.get(Announcement, announcement_id)
    return texts_in(row.texts) if row else {}


def report_progress(session: Session) -> None:
    """Have the authors' messages edited if something changed since; for the last time when it has ended."""
    for row in session.exec(select(Announcement).where(col(Announcement.ended_at).is_(None))).all():
        if report(session, row).ended:
            row.ended_at = utc_now()
            notify(session, DESK)


def report(session: Session, row: Announcement) -> SendingProgress:
    """Have the author's message say how far it is, once for every state. What was tried again and ends as it
    did before is another state.
    """
    progress = get_progress(session, row)
    if row.person_id and row.message_id:
        moments = (col(Outbox.sent_at), col(Outbox.failed_at), col(Outbox.first_due_at))
        latest = select_many(*(func.max(moment) for moment in moments))
        settled = session.execute(
            latest.where(col(Outbox.kind) == KIND, col(Outbox.about_id) == row.id)
        ).one()
        at = max((moment.timestamp() for moment in settled if moment), default=0)
        key = f"{KIND}_progress:{row.id}:{progress.done}:{progress.ended}:{at}"
        message = OutboxMessage(f"{KIND}_progress", key, message_id=row.message_id, about_id=row.id)
        outbox.enqueue(session, row.person_id, message)
    return progress


def stop_announcement(session: Session, announcement_id: int) -> bool:
    """Stop an announcement: nobody else gets it. Returns False if it has ended."""
    row = session.get(Announcement, announcement_id)
    if row is None or row.ended_at:
        return False
    row.stopped_at = row.stopped_at or utc_now()
    drop_waiting(session, Outbox.about_id == row.id, row.stopped_at)
    notify(session, DESK)
    report(session, row)
    return True


def drop_waiting(session: Session, which: object, at: datetime) -> None:
    """Drop the announcements that meet a condition and haven't gone out."""
    session.exec(
        update(Outbox)
        .where(Outbox.kind == KIND, which)  # type: ignore[arg-type]
        .where(*outbox.UNSENT)
        .values(failed_at=at, error=STOPPED)
    )
