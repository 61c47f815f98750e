"""Messages to the candidates of a course, each sent to a candidate once."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from data.models.courses import CourseMember
from data.models.messages import Outbox
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage


def list_members(session: Session, course_id: int, before: datetime | None = None) -> list[int]:
    """Return the ids of the candidates; only of those who joined before a moment if one is given."""
    query = select(CourseMember.person_id).where(CourseMember.course_id == course_id)
    query = query.where(col(CourseMember.joined_at) < before) if before else query
    return list(session.exec(query))


def enqueue_for(
    session: Session, kind: str, about_id: int, person_ids: Sequence[int], due_at: datetime | None = None
) -> int:
    """Send a message to those of these candidates who weren't sent it. Returns to how many."""
    keys = {f"{kind}:{person_id}:{about_id}": person_id for person_id in person_ids}
    sent = {*session.exec(select(Outbox.key).where(col(Outbox.key).in_(keys)))}
    new = {
        who: OutboxMessage(kind, key, about_id=about_id, due_at=due_at)
        for key, who in keys.items()
        if key not in sent
    }
    outbox.enqueue_new(session, new)
    return len(new)
