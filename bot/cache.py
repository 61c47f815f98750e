"""A read-through cache for entries and openings, cleared when they change."""

from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

from data.db.database import Database

MOST = 1000
"""Results cached at most; each has one or two kilobytes."""
P = ParamSpec("P")
R = TypeVar("R")


class ContentCache:
    """A read-through cache in front of a database, only for reads that depend on nothing but entries and
    openings.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._kept: dict[tuple[Any, ...], Any] = {}

    async def read(self, work: Callable[Concatenate[Any, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Return the result of `work(session, …)`, from the cache if it is there."""
        key = (work, *args, *kwargs.items())
        if key in self._kept:
            found: R = self._kept[key]
            return found
        kept = self._kept
        made = await self._db.run(work, *args, **kwargs)
        if len(kept) >= MOST:
            kept.pop(next(iter(kept)))
        kept[key] = made
        return made

    def forget(self) -> None:
        """Clear the cache; safe from any thread. The result of a read that is running now isn't cached."""
        self._kept = {}
