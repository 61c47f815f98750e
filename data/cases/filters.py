"""The filter of the table of cases: what it is narrowed down to, and its order."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from data.cases.search import TypedWord
from data.cases.tags import clean

PAGE = 50
"""Cases on a page of the table."""
KINDS = ("tag", "mission", "service", "role", "language")
"""The fields by which search terms 'kind:code' narrow cases down, those that few cases share first."""


class Scope(StrEnum):
    """Which cases are shown; each has a text `page-scope-<value>`."""

    OPEN = "open"
    FREE = "free"
    MINE = "mine"
    AWAITING = "awaiting"
    """Cases whose officer waits for an answer."""
    CLOSED = "closed"
    ALL = "all"


class Sort(StrEnum):
    """The order of cases; each has a text `page-sort-<value>`."""

    WAITING = "waiting"
    """Unclaimed cases first, then the oldest first, as in the queue in chat."""
    ANSWER = "answer"
    """The officer who has waited longest for an answer first."""
    AVAILABLE = "available"
    STAGE = "stage"
    NEWEST = "newest"


@dataclass(frozen=True)
class Filter:
    """What the table shows. An empty code leaves nothing out; `wanted` holds the typed words."""

    scope: Scope = Scope.OPEN
    stage: str = ""
    mission: str = ""
    role: str = ""
    language: str = ""
    service: str = ""
    tag: str = ""
    wanted: tuple[TypedWord, ...] = ()
    sort: Sort = Sort.WAITING
    page: int = 0
    size: int = PAGE
    """Cases on a page."""

    @property
    def terms(self) -> list[str]:
        """Return the search terms 'kind:code' that a case must have."""
        return [f"{kind}:{code}" for kind in KINDS if (code := getattr(self, kind))]


def read_filter(fields: Mapping[str, str], scope: Scope = Scope.OPEN) -> Filter:
    """Return the filter that a page's fields ask for; unknown fields and values are left out."""
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
