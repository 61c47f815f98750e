"""The messages that show leads a request: where they are, and that their buttons go when it is over."""

from collections.abc import Sequence

from sqlmodel import Session, col, delete, select

from data.models.people import Approval, ApprovalCopy
from data.outbox import store as outbox
from data.outbox.message import OutboxMessage

OVER = "approval_over"
"""The kind of message by which a request loses its buttons."""


def keep_copy(session: Session, request_id: int, person_id: int, message_id: int) -> None:
    """Remember that a message shows a lead a request; if it is over by then, its buttons go."""
    row = session.get(Approval, request_id)
    if row is None or row.decided_at:
        enqueue_end(session, request_id, person_id, message_id)
        return
    place = {"approval_id": request_id, "person_id": person_id, "message_id": message_id}
    if session.exec(select(ApprovalCopy).filter_by(**place)).first() is None:
        session.add(ApprovalCopy(**place))


def close_copies(session: Session, request_ids: Sequence[int], but: int | None = None) -> None:
    """Have the buttons taken away wherever these requests are shown, except in the chat of the person `but`,
    who has just decided there.
    """
    shown = col(ApprovalCopy.approval_id).in_(request_ids)
    for copy in session.exec(select(ApprovalCopy).where(shown)).all():
        if copy.person_id != but:
            enqueue_end(session, copy.approval_id, copy.person_id, copy.message_id)
    session.exec(delete(ApprovalCopy).where(shown))


def enqueue_end(session: Session, request_id: int, person_id: int, message_id: int) -> None:
    key = f"{OVER}:{request_id}:{person_id}:{message_id}"
    message = OutboxMessage(OVER, key, about_id=request_id, message_id=message_id)
    outbox.enqueue(session, person_id, message)
