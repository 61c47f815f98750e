"""What the table of cases can be narrowed down to, and in which order it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from data.cases.search import Wanted
from data.cases.tags import clean

PAGE = 50
KINDS = ("tag", "mission", "service", "role", "language")
"""The fields that a case is found by as 'kind:code', those that few cases share first."""


class Scope(StrEnum):
    """Which cases; each has a text `page-scope-<value>`."""

    OPEN = "open"
    FREE = "free"
    MINE = "mine"
    AWAITING = "awaiting"
    """Their officer waits for an answer."""
    CLOSED = "closed"
    ALL = "all"


class Sort(StrEnum):
    """In which order; each has a text `page-sort-<value>`."""

    WAITING = "waiting"
    """Nobody's first, then the oldest first, as in the queue in chat."""
    ANSWER = "answer"
    """Whose officer has waited longest for an answer."""
    AVAILABLE = "available"
    STAGE = "stage"
    NEWEST = "newest"


@dataclass(frozen=True)
class Filter:
    """What the table shows. Empty codes leave nothing out; `wanted` is what was typed."""

    scope: Scope = Scope.OPEN
    stage: str = ""
    mission: str = ""
    role: str = ""
    language: str = ""
    service: str = ""
    tag: str = ""
    wanted: tuple[Wanted, ...] = ()
    sort: Sort = Sort.WAITING
    page: int = 0
    size: int = PAGE
    """Cases on a page."""

    @property
    def clues(self) -> list[str]:
        """What each case has to be found by, as 'kind:code'."""
        return [f"{kind}:{code}" for kind in KINDS if (code := getattr(self, kind))]


def read_filter(fields: Mapping[str, str], scope: Scope = Scope.OPEN) -> Filter:
    """The filter that fields ask for, by their names; what isn't one of ours is left out."""
    asked, sort = fields.get("scope", ""), fields.get("sort", "")
    return Filter(
        scope=Scope(asked) if asked in set(Scope) else scope,
        sort=Sort(sort) if sort in set(Sort) else Sort.WAITING,
        stage=fields.get("stage", ""),
        mission=fields.get("mission", ""),
        role=fields.get("role", ""),
        language=fields.get("language", ""),
        service=fields.get("service", ""),
        tag=clean(fields.get("tag", "")),
    )
