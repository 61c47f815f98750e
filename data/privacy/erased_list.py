"""The list of erased people: a keyed hash for each, in the database and in the file beside it."""

from datetime import datetime

from sqlmodel import Session, col, func, select

from data.db.erased_file import erased_file
from data.models.privacy import Erased


def record(session: Session, telegram_id: int, at: datetime) -> None:
    """List a person as erased; the file beside the database has it after `synchronize`."""
    file = erased_file(session)
    digest = file.digest(telegram_id)
    known = select(Erased).where(Erased.key_id == file.key_id, Erased.digest == digest)
    row = session.exec(known).first()
    if row is None:
        session.add(Erased(key_id=file.key_id, digest=digest, at=at))
    else:
        row.at = max(row.at, at)


def synchronize(session: Session) -> None:
    """Copy what only the database lists into the file, and what only the file lists into the database. Raises
    DatabaseError, OSError if the file can't be used.
    """
    file = erased_file(session)
    kept = {row.digest: row for row in session.exec(select(Erased).where(Erased.key_id == file.key_id))}
    listed = file.read()
    file.add({one: row.at for one, row in kept.items() if one not in listed or listed[one] < row.at})
    for digest, at in listed.items():
        row = kept.get(digest)
        if row is None:
            session.add(Erased(key_id=file.key_id, digest=digest, at=at))
        elif row.at < at:
            row.at = at


def count_unreadable(session: Session) -> int:
    """Count those listed under a key that isn't in the file, with whom nobody can be compared."""
    other = select(func.count()).where(col(Erased.key_id) != erased_file(session).key_id)
    return session.exec(other).one()


def count_listed(session: Session) -> int:
    """Count those listed, under whatever key."""
    return session.exec(select(func.count()).select_from(Erased)).one()
