"""What callers see of revisions, and what may be wrong with an entry that somebody typed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import ValidationError

from data.entries.source_files import EntryFile


class RevisionKind(StrEnum):
    """What was done to an entry."""

    TAUGHT = "taught"
    CHANGED = "changed"
    VERIFIED = "verified"
    RESTORED = "restored"
    FILES = "files"
    """Taken from the content files, after both had changed the entry."""
    WITHDRAWN = "withdrawn"


class RevisionState(StrEnum):
    """Proposed (it waits for a second person), published, or declined."""

    PROPOSED = "proposed"
    PUBLISHED = "published"
    DECLINED = "declined"


class Decision(StrEnum):
    """The outcome of an attempt to decide; `overtaken` says that the entry has changed since then."""

    PUBLISHED = "published"
    REMOVED = "removed"
    DECLINED = "declined"
    TAKEN_BACK = "taken-back"
    OWN = "own"
    OVERTAKEN = "overtaken"
    GONE = "gone"


class BadContent(Exception):
    """Raised for an entry that isn't valid; `field` names what is wrong, such as 'en.title'."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class Collision(Exception):
    """Raised for two changes to the same part of an entry."""


@dataclass(frozen=True)
class RevisionView:
    """A revision as coordinators see it. `before` and `after` are the whole entry, None if there is none."""

    id: int
    code: str
    topic: str
    kind: str
    state: str
    author_id: int | None
    author: str | None
    decided_by: str | None
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    at: datetime


def checked(raw: dict[str, Any]) -> EntryFile:
    """Return an entry from plain JSON. Raises BadContent."""
    try:
        return EntryFile.model_validate({key: value for key, value in raw.items() if key != "topic"})
    except ValidationError as error:
        raise BadContent(".".join(str(part) for part in error.errors()[0]["loc"])) from error
