"""Entries as callers see them."""

from dataclasses import dataclass
from datetime import date

from data.entries.source_files import MissionFacts, Source


@dataclass(frozen=True)
class EntryTitle:
    """An entry in a list."""

    code: str
    title: str
    kind: str = "article"


@dataclass(frozen=True)
class OpeningView:
    """Posts to be filled, with titles in one language; `ended` says that the opening was closed."""

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
    """An entry as it is read, in one language, with the entries and openings it leads to."""

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
    contact: EntryTitle | None = None
    """The entry that says whom to ask; None on that entry, and if there is none."""
    due_since: date | None = None
    """The day by which it was to be checked again, once that day has come: a mandate it names may be over."""
