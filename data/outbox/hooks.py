"""The hooks by which rooms handle messages that can't be delivered; the composition registers them, and
sessions hold them.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from sqlmodel import Session

from data.db.database import Database
from data.outbox.readers import find_declared
from data.outbox.store import Delivery

KEY = "outbox_hooks"
"""The name under which a session holds the hooks."""
Undelivered = Callable[[Session, Delivery, str], None]
"""Records that a message was given up, and why: "blocked", "refused" or "failed"."""
Unauthorized = Callable[[Session, Delivery], None]
"""Finds other readers for a message that its reader may not get any longer."""
Blocked = Callable[[Session, int], None]
"""Records that this person, by id, has blocked the bot."""
Returned = Callable[[Session, int], None]
"""Makes up to this person, by id, for the time in which they had blocked the bot."""


@dataclass(frozen=True)
class Hooks:
    """The hooks of all rooms. `undelivered` and `unauthorized` are keyed by the kind of message, or by its
    first words; of two that fit, the longer key counts. Every function of `blocked` and `returned` is called.
    """

    undelivered: Mapping[str, Undelivered] = field(default_factory=dict)
    unauthorized: Mapping[str, Unauthorized] = field(default_factory=dict)
    blocked: Sequence[Blocked] = ()
    returned: Sequence[Returned] = ()

    def on_undelivered(self, session: Session, delivery: Delivery, why: str) -> None:
        """Call the hook that is registered for the message's kind, if there is one."""
        if hook := find_declared(self.undelivered, delivery.kind):
            hook(session, delivery, why)

    def on_unauthorized(self, session: Session, delivery: Delivery) -> None:
        """Call the hook that is registered for the message's kind, if there is one."""
        if hook := find_declared(self.unauthorized, delivery.kind):
            hook(session, delivery)

    def on_blocked(self, session: Session, person_id: int) -> None:
        """Call every registered hook."""
        for hook in self.blocked:
            hook(session, person_id)

    def on_returned(self, session: Session, person_id: int) -> None:
        """Call every registered hook."""
        for hook in self.returned:
            hook(session, person_id)


def register_hooks(db: Database, hooks: Hooks) -> None:
    """Register these hooks with the sessions of a database."""
    db.registries[KEY] = hooks


def hooks_of(session: Session) -> Hooks:
    """Return the hooks of all rooms. Raises LookupError if none were registered."""
    if KEY not in session.info:
        raise LookupError("no outbox hooks were given to this database: see register_hooks")
    return cast(Hooks, session.info[KEY])
