"""A message that waits in the outbox."""

from dataclasses import dataclass
from datetime import datetime

from data.outbox.readers import is_declared


@dataclass(frozen=True)
class OutboxMessage:
    """What is sent to one person. A message with the same `key` is sent once. `interest_id` is the case it is
    about, `history_id` and `letter_id` the row it reports, `about_id` a row of another table that depends on
    `kind`. `message_id` is the message to edit. Without `due_at` it is due at once; `due_at` is within a few
    hours (MAX_WAIT), because a later one counts as put off by a clock that jumped and is sent at once.
    Raises ValueError for a kind whose readers aren't declared in data/outbox/readers.py.
    """

    kind: str
    key: str
    interest_id: int | None = None
    message_id: int | None = None
    history_id: int | None = None
    letter_id: int | None = None
    about_id: int | None = None
    due_at: datetime | None = None

    def __post_init__(self) -> None:
        if not is_declared(self.kind):
            raise ValueError(f"nobody is declared to read messages of kind {self.kind!r}")
