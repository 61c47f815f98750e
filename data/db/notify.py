"""The processes that share a database: who of them lives, and what they tell each other."""

import secrets

from sqlalchemy import text
from sqlmodel import Session

LIVES = 820_009
"""The class of the locks that living processes hold; the number beside it is the process's."""
CHANNEL = "peaceops"
ABROAD = frozenset({"content", "answered", "desk"})
"""What other processes hear of too; who is written to in the outbox concerns the one that wrote it."""
LIVING = text("""
    SELECT objid FROM pg_locks WHERE locktype = 'advisory' AND classid = :lives AND objsubid = 2 AND granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
""")


def new_number() -> int:
    """What a process is known by, as long as it lives."""
    return secrets.randbelow(2**31 - 1) + 1


def own_number(session: Session) -> int:
    """The number of the process that asks."""
    number: int = session.info["process"]
    return number


def is_shared(session: Session) -> bool:
    """Whether other processes may be at work on this database: SQLite has one."""
    return session.get_bind().dialect.name == "postgresql"


def list_others(session: Session) -> set[int]:
    """The other processes that live now; PostgreSQL lets go of a lock the moment its holder is killed."""
    if not is_shared(session):
        return set()
    rows = session.connection().execute(LIVING, {"lives": LIVES})
    return {int(number) for (number,) in rows} - {own_number(session)}


def tell(session: Session, what: str) -> None:
    """Once this transaction is done, wake who listens for `what`: outbox, content, answered or desk."""
    session.info["told"].add(what)


def spread(session: Session) -> set[str]:
    """Before the commit: have PostgreSQL tell the other processes with it. Returns all that is told."""
    told: set[str] = session.info["told"]
    if told & ABROAD and is_shared(session):
        for what in sorted(told & ABROAD):
            session.connection().execute(
                text("SELECT pg_notify(:channel, :what)"), {"channel": CHANNEL, "what": what}
            )
    return told
