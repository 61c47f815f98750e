"""A message that waits in the outbox."""

from dataclasses import dataclass
from datetime import datetime

from data.outbox.readers import is_declared


@dataclass(frozen=True)
class OutboxMessage:
    """What is sent to one person. Raises ValueError for a kind whose readers aren't declared in
    data/outbox/readers.py.
    """

    kind: str
    key: str
    """A message with the same key is sent once."""
    interest_id: int | None = None
    """The case it is about."""
    message_id: int | None = None
    """The message to edit."""
    history_id: int | None = None
    letter_id: int | None = None
    """The row it reports, as `history_id`."""
    about_id: int | None = None
    """A row of another table, which depends on `kind`."""
    due_at: datetime | None = None
    """None for at once. Within MAX_WAIT: a later one counts as put off by a clock that jumped, and is sent at
    once.
    """

    def __post_init__(self) -> None:
        if not is_declared(self.kind):
            raise ValueError(f"nobody is declared to read messages of kind {self.kind!r}")
