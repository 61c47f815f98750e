"""What rooms do when a message can't arrive: given by the composition, found in a session."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from sqlmodel import Session

from data.db.database import Database
from data.outbox.readers import find_declared
from data.outbox.store import Delivery

KEY = "outbox_hooks"
"""Under this name a session holds the hooks."""
Undelivered = Callable[[Session, Delivery, str], None]
"""Records that a message was given up, and why: "blocked", "refused" or "failed"."""
Barred = Callable[[Session, Delivery], None]
"""Finds other readers for a message that its reader may not get any longer."""
Blocked = Callable[[Session, int], None]
"""Notes that this person, by id, has blocked the bot."""


@dataclass(frozen=True)
class Hooks:
    """`undelivered` and `barred` are keyed by the kind of message, or by its first words; of two that fit,
    the longer key counts. Every function of `blocked` is called.
    """

    undelivered: Mapping[str, Undelivered] = field(default_factory=dict)
    barred: Mapping[str, Barred] = field(default_factory=dict)
    blocked: Sequence[Blocked] = ()

    def on_undelivered(self, session: Session, delivery: Delivery, why: str) -> None:
        """Call what is registered for the message's kind, if anything is."""
        if hook := find_declared(self.undelivered, delivery.kind):
            hook(session, delivery, why)

    def on_barred(self, session: Session, delivery: Delivery) -> None:
        """Call what is registered for the message's kind, if anything is."""
        if hook := find_declared(self.barred, delivery.kind):
            hook(session, delivery)

    def on_blocked(self, session: Session, person_id: int) -> None:
        """Call all that is registered."""
        for hook in self.blocked:
            hook(session, person_id)


def give_hooks(db: Database, hooks: Hooks) -> None:
    """Let the sessions of a database know these hooks."""
    db.registries[KEY] = hooks


def hooks_of(session: Session) -> Hooks:
    """The hooks of all rooms. Raises LookupError where the composition gave none."""
    if KEY not in session.info:
        raise LookupError("no outbox hooks were given to this database: see give_hooks")
    return cast(Hooks, session.info[KEY])
