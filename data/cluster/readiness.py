"""Whether this process can do its work: read and write its database."""

from sqlmodel import Session, col, delete

from data.db.notify import own_number
from data.models.content import Stamp


def check_write(session: Session) -> None:
    """Write a row and remove it, in this transaction. Raises whatever the database does."""
    name = f"readiness:{own_number(session)}"
    session.exec(delete(Stamp).where(col(Stamp.name) == name))
    session.add(Stamp(name=name, value=""))
    session.flush()
    session.exec(delete(Stamp).where(col(Stamp.name) == name))
