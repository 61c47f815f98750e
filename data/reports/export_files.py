"""Exported files in coordinators' chats; they are erased before Telegram's time for deleting is over."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlmodel import Session, col, func, select

from data.db.base import utc_now
from data.models.interests import Interest
from data.models.privacy import ExportFile
from data.outbox import erasures

KEPT_FOR = timedelta(hours=46)
"""Telegram lets bots delete messages for 48 hours; two hours are left for delays."""


def open_files(session: Session, person_id: int, count: int) -> tuple[list[int], datetime]:
    """Make a row for each file that is about to be sent, before the export is read. Returns their ids, and
    when they expire. An erasure deletes the rows, so that `keep_file` notices one that happened in between.
    """
    expires_at = utc_now() + KEPT_FOR
    files = [ExportFile(person_id=person_id, message_id=0, expires_at=expires_at) for _ in range(count)]
    session.add_all(files)
    session.flush()
    return [file.id or 0 for file in files], expires_at


def keep_file(
    session: Session, file_id: int, person_id: int, message_id: int, interest_ids: Sequence[int]
) -> None:
    """Remember which message holds a file; erase it if something in it was erased meanwhile."""
    file = session.get(ExportFile, file_id)
    held = session.exec(select(func.count()).where(col(Interest.id).in_(interest_ids))).one()
    if file and held == len(interest_ids):
        file.message_id = message_id
        return
    if file:
        session.delete(file)
    erasures.erase_message(session, person_id, message_id, media=erasures.EXPORT, shown_at=utc_now())


def expire_files(session: Session) -> int:
    """Have every file erased whose time is over. Returns how many messages are erased."""
    due = session.exec(select(ExportFile).where(col(ExportFile.expires_at) <= utc_now())).all()
    if not due:
        return 0
    erasure = erasures.begin(session)
    for file in due:
        if file.message_id:
            place = file.person_id, file.message_id
            erasures.erase_message(session, *place, erasure.id, erasures.EXPORT, file.sent_at)
        session.delete(file)
    return erasures.end_gathering(session, erasure)
