"""What callers see of revisions, and what may be wrong with an entry that somebody typed."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from pydantic import ValidationError

from data.entries.source_files import EntryFile
from data.entries.views import EntryCard
from data.forms.mistakes import Mistake

LENGTHS = {
    "string_too_long": (Mistake.TOO_LONG, "max_length"),
    "string_too_short": (Mistake.TOO_SHORT, "min_length"),
}
"""What is wrong with a text by the name that pydantic has for it, and where pydantic names the limit."""


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


@dataclass(frozen=True)
class ShownEntry:
    """An entry as officers read it, and what only coordinators see."""

    card: EntryCard
    review_by: date
    is_made_here: bool
    """Whether it was made in Telegram, so that no file has it."""


class BadContent(Exception):
    """Raised for an entry that isn't valid; `field` names what is wrong, such as 'en.title', `mistake` says
    how, if that is known, and `limit` is how many characters it may have at most or needs at least.
    """

    def __init__(self, field: str, mistake: Mistake | None = None, limit: int = 0) -> None:
        super().__init__(field)
        self.field, self.mistake, self.limit = field, mistake, limit


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
        first = error.errors()[0]
        mistake, limit = LENGTHS.get(first["type"], (None, ""))
        field = ".".join(str(part) for part in first["loc"])
        raise BadContent(field, mistake, first.get("ctx", {}).get(limit, 0)) from error
