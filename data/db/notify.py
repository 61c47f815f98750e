"""Notifications between the processes that share a database, and which of these are alive."""

import secrets

from sqlalchemy import text
from sqlmodel import Session

LIVING_LOCKS = 820_009
"""The class of the advisory locks that living processes hold; the second number is the process's."""
CHANNEL = "peaceops"
DESK = "desk"
"""The topic of changes to what open pages of the desk show."""
SHARED = frozenset({"content", "answered", DESK})
"""Topics that are sent to other processes; the outbox concerns only the process that wrote to it."""
LIVING_QUERY = text("""
    SELECT objid FROM pg_locks WHERE locktype = 'advisory' AND classid = :lives AND objsubid = 2 AND granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
""")


def new_number() -> int:
    """Return a number that identifies a process while it lives."""
    return secrets.randbelow(2**31 - 1) + 1


def own_number(session: Session) -> int:
    """Return the number of this process."""
    number: int = session.info["process"]
    return number


def is_shared(session: Session) -> bool:
    """Return whether other processes may use this database: never with SQLite."""
    return session.get_bind().dialect.name == "postgresql"


def list_others(session: Session) -> set[int]:
    """Return the numbers of the other living processes; PostgreSQL releases a lock the moment its holder is
    killed.
    """
    if not is_shared(session):
        return set()
    rows = session.connection().execute(LIVING_QUERY, {"lives": LIVING_LOCKS})
    return {int(number) for (number,) in rows} - {own_number(session)}


def notify(session: Session, topic: str) -> None:
    """Notify the listeners of a topic (outbox, content, answered, desk) after this transaction's commit."""
    session.info["topics"].add(topic)


def publish(session: Session) -> set[str]:
    """Send the transaction's notifications to other processes with its commit. Returns all of its topics."""
    topics: set[str] = session.info["topics"]
    if topics & SHARED and is_shared(session):
        for topic in sorted(topics & SHARED):
            session.connection().execute(
                text("SELECT pg_notify(:channel, :topic)"), {"channel": CHANNEL, "topic": topic}
            )
    return topics
