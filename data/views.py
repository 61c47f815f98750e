"""Frozen facts that leave the data layer; handlers and renderers see these, never rows."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from data.content_files import MissionFacts, Source
from data.form_values import Unreadable


@dataclass(frozen=True)
class PersonView:
    """Who is writing: `coordinator_id` is set for a coordinator, `reading` while they read an entry.

    `is_asked` and `in_form` are False where surely nothing waits for what they write.
    """

    id: int
    telegram_id: int
    language: str | None
    coordinator_id: int | None = None
    reading: str | None = None
    is_asked: bool = True
    in_form: bool = True


@dataclass(frozen=True)
class EntryTitle:
    """An entry in a list."""

    code: str
    title: str
    kind: str = "article"


@dataclass(frozen=True)
class OpeningView:
    """Posts to be filled, titles in one language; `ended` says that it was closed."""

    id: int
    mission: str | None
    mission_title: str | None
    role: str
    role_title: str
    seats: int
    languages: tuple[str, ...]
    armed: bool
    closes_on: date
    ended: bool
    waived: str | None


@dataclass(frozen=True)
class EntryCard:
    """An entry as it is read, in one language, with what it leads to."""

    code: str
    kind: str
    topic: str
    title: str
    answer: str
    detail: str | None
    caution: str | None
    mission: MissionFacts | None
    sources: tuple[Source, ...]
    verified_on: date
    related: tuple[EntryTitle, ...]
    openings: tuple[OpeningView, ...] = ()


@dataclass(frozen=True)
class Page:
    """One page of a list of titles; `number` counts from 0."""

    items: tuple[EntryTitle, ...]
    number: int
    pages: int


@dataclass(frozen=True)
class InterestCard:
    """An interest as its officer or a coordinator sees it. `owner` is a coordinator's name.

    UNREADABLE stands for a role or an answer that is stored and isn't valid.
    """

    id: int
    person_id: int
    telegram_id: int
    mission: str | None
    mission_title: str | None
    roles: tuple[str | Unreadable, ...]
    available_from: date
    stage: str
    is_open: bool
    owner_id: int | None
    owner: str | None
    owner_person_id: int | None
    claimed_at: datetime | None
    contacted_at: datetime | None
    awaiting_since: datetime | None
    blocked: bool
    created_at: datetime
    stage_at: datetime
    changed_at: datetime
    name: str
    username: str | None
    language: str | None
    profile: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class HistoryLine:
    """One thing that happened to a file. `by` is the coordinator who did it."""

    event: str
    at: datetime
    by: str | None
    detail: str | None


@dataclass(frozen=True)
class QueuePage:
    """One page of open interests, unclaimed first; `waiting` counts the unclaimed of all pages.

    `is_cut` says that there are more than are counted.
    """

    items: tuple[InterestCard, ...]
    number: int
    pages: int
    waiting: int
    total: int
    is_cut: bool = False


@dataclass(frozen=True)
class DraftView:
    """A form in progress: its valid answers, and the steps whose stored answers aren't."""

    id: int
    form: str
    step: str | None
    active: bool
    interest_id: int | None
    answers: dict[str, Any]
    unreadable: frozenset[str] = frozenset()
