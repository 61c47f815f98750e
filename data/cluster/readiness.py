"""Readiness: whether this process can read and write its database."""

from sqlmodel import Session, col, delete

from data.db.notify import own_number
from data.models.content import Stamp


def check_write(session: Session) -> None:
    """Write a row and remove it in this transaction. Raises the database's error."""
    name = f"readiness:{own_number(session)}"
    session.exec(delete(Stamp).where(col(Stamp.name) == name))
    session.add(Stamp(name=name, value=""))
    session.flush()
    session.exec(delete(Stamp).where(col(Stamp.name) == name))
