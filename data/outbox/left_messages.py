"""Messages left in the chats of erased coordinators, kept by number until they are deleted too."""

from dataclasses import dataclass

from sqlmodel import Session, col, delete, select

from data.models.privacy import LeftMessage

AT_ONCE = 10
"""Messages erased in a round: Telegram takes about one a second in a chat."""


@dataclass(frozen=True)
class LeftBehind:
    """A message that was left in such a chat."""

    id: int
    chat_id: int
    message_id: int
    language: str | None


def list_next(session: Session) -> list[LeftBehind]:
    """Return the oldest messages that are left, at most AT_ONCE."""
    query = select(LeftMessage).order_by(col(LeftMessage.id)).limit(AT_ONCE)
    return [LeftBehind(row.id or 0, row.chat_id, row.message_id, row.language) for row in session.exec(query)]


def mark_done(session: Session, left_id: int) -> None:
    """Forget a message that is deleted, or that Telegram lets no bot delete."""
    session.exec(delete(LeftMessage).where(col(LeftMessage.id) == left_id))
