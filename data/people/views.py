"""Frozen views that leave the data layer; handlers and screens see these, never rows."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple


class Actor(NamedTuple):
    """A coordinator who acts: the id of the person, and that of the coordinator."""

    person_id: int
    coordinator_id: int


@dataclass(frozen=True)
class Topic:
    """What somebody's questions are about: the codes of an entry and of a mission."""

    entry: str | None = None
    mission: str | None = None


NO_TOPIC = Topic()


@dataclass(frozen=True)
class PersonView:
    """The person who writes."""

    id: int
    telegram_id: int
    language: str | None
    coordinator_id: int | None = None
    """None for an officer."""
    context_entry: str | None = None
    """The code of the entry they opened within CONTEXT_LIFETIME."""
    topic: Topic = NO_TOPIC
    """What their questions are about meanwhile."""
    is_asked: bool = True
    """False if surely no prompt waits for what they write."""
    in_form: bool = True
    """False if surely no form does."""
    has_case: bool = True
    """False if surely no coordinator wrote to them about an interest of theirs."""
    desk_open_until: datetime | None = None
    """When a coordinator's desk locks, if a second factor is required."""
    zone: str | None = None
    """The time zone they chose for the desk, else for their plan."""

    @property
    def actor(self) -> Actor:
        """Return the coordinator who acts."""
        return Actor(self.id, self.coordinator_id or 0)

    @property
    def is_coordinator(self) -> bool:
        """Return whether the person follows up with officers."""
        return self.coordinator_id is not None
