"""What officers read, fetched from the database once and kept until it changes: entries and openings."""

from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

from data.db.database import Database

MOST = 1000
"""Cards and lists that are kept; each is one or two kilobytes."""
P = ParamSpec("P")
R = TypeVar("R")


class ContentCache:
    """In front of a database. Only for what depends on nothing but entries and openings."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._kept: dict[tuple[Any, ...], Any] = {}

    async def read(self, work: Callable[Concatenate[Any, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """What `work(session, …)` gives, from memory where it was read before."""
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
        """Something changed; from any thread. What is being read just now isn't kept for later."""
        self._kept = {}
