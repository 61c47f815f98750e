"""A read-through cache for entries and openings, cleared when they change."""

from collections.abc import Callable, Sequence
from typing import Any, Concatenate, ParamSpec, TypeVar

from cachetools import FIFOCache

from data.db.database import Database

MAX_RESULTS = 1000
"""Results cached at most; each has one or two kilobytes."""
P = ParamSpec("P")
R = TypeVar("R")


class ContentCache:
    """A read-through cache in front of a database, only for reads that depend on nothing but entries and
    openings.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._kept: FIFOCache[tuple[Any, ...], Any] = FIFOCache(MAX_RESULTS)

    async def read(self, work: Callable[Concatenate[Any, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Return the result of `work(session, …)`, from the cache if it is there."""
        key = (work, *args, *kwargs.items())
        kept = self._kept
        if key not in kept:
            kept[key] = await self._db.run(work, *args, **kwargs)
        found: R = kept[key]
        return found

    async def read_each(
        self,
        work: Callable[Concatenate[Any, str, P], R],
        codes: Sequence[str],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> list[R]:
        """Return the result of `work(session, code, …)` for each code, in order; what isn't in the cache is
        read in one transaction.
        """
        keys = [(work, code, *args, *kwargs.items()) for code in codes]
        kept = self._kept
        missing = {key: code for key, code in zip(keys, codes, strict=True) if key not in kept}
        known = {key: kept[key] for key in keys if key in kept}
        if missing:
            made = await self._db.run(
                lambda session: {key: work(session, code, *args, **kwargs) for key, code in missing.items()}
            )
            kept.update(made)
            known |= made
        return [known[key] for key in keys]

    def forget(self) -> None:
        """Clear the cache; safe from any thread. The result of a read that is running now isn't cached."""
        self._kept = FIFOCache(MAX_RESULTS)
