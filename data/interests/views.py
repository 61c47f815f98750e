"""Interests as callers see them."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from data.forms.validation import InvalidValue


@dataclass(frozen=True)
class Identity:
    """How and when a coordinator verified an officer's identity, and the coordinator's name."""

    how: str
    at: datetime
    by: str | None


@dataclass(frozen=True)
class InterestCard:
    """An interest as its officer or a coordinator sees it. UNREADABLE stands for a role or an answer that is
    stored and isn't valid.
    """

    id: int
    person_id: int
    telegram_id: int
    mission: str | None
    mission_title: str | None
    roles: tuple[str | InvalidValue, ...]
    available_from: date
    available_said: str | None
    stage: str
    is_open: bool
    owner_id: int | None
    owner: str | None
    """The coordinator's name."""
    owner_person_id: int | None
    claimed_at: datetime | None
    contacted_at: datetime | None
    awaiting_since: datetime | None
    blocked: bool
    """Whether the officer blocked the bot."""
    created_at: datetime
    stage_at: datetime
    changed_at: datetime
    name: str
    username: str | None
    language: str | None
    profile: dict[str, Any] = field(default_factory=dict)
    identity: Identity | None = None
    """None if nobody verified the name, or it was changed since."""
    desk_blocked: bool = False
    """Whether the desk blocked the officer."""
    tags: tuple[str, ...] = ()

    @property
    def called(self) -> str:
        """Return the name that the officer typed, or else the one in Telegram."""
        full_name = self.profile.get("full_name")
        return full_name if isinstance(full_name, str) else self.name


@dataclass(frozen=True)
class HistoryLine:
    """One event of a case. `by` is the coordinator who caused it."""

    event: str
    at: datetime
    by: str | None
    detail: str | None


@dataclass(frozen=True)
class QueuePage:
    """A page of open interests, unclaimed first; `waiting` counts the unclaimed of all pages. `is_cut` says
    that there are more than are counted.
    """

    items: tuple[InterestCard, ...]
    number: int
    pages: int
    waiting: int
    total: int
    is_cut: bool = False
