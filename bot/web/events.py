"""Live updates: open pages are notified that something at the desk changed, and fetch their content again."""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import suppress
from functools import partial
from secrets import randbits

from data.db.database import Database
from data.db.notify import DESK

MAX_STREAMS = 6
"""Streams one person may have open: pages in several windows."""
GATHER_SECONDS = 0.3
"""Seconds in which changes are gathered into one event."""
CHANGED = b"event: changed\ndata: 1\n\n"
HEARTBEAT = 25.0
"""Seconds after which an idle stream sends a heartbeat, and asks whether its reader may still listen."""


class Events:
    """Wakes the streams of open pages. An event doesn't say what changed: the page fetches what its reader
    may see.
    """

    def __init__(self, db: Database, heartbeat: float = HEARTBEAT) -> None:
        self._db = db
        self._heartbeat = heartbeat
        self._changed = asyncio.Event()
        self.changes = randbits(30)
        """The number of the last change, counted on from one that no other process begins with."""
        self._count = Counter[int]()
        self._open = Counter[tuple[int, int]]()
        self._is_closed = False

    def start(self) -> None:
        """Subscribe to changes at the desk."""
        loop = asyncio.get_running_loop()
        self._db.listeners[DESK] = partial(loop.call_soon_threadsafe, self._wake)

    def stop(self) -> None:
        """End every stream."""
        self._db.listeners.pop(DESK, None)
        self._is_closed = True
        self._wake()

    def _wake(self) -> None:
        self.changes += 1
        self._changed.set()
        self._changed = asyncio.Event()

    def is_full(self, person_id: int) -> bool:
        """Return whether this person has as many streams as they may."""
        return self._count[person_id] >= MAX_STREAMS

    def list_readers(self, interest_id: int) -> set[int]:
        """Return the person ids of those whose page in this process shows a case."""
        return {person for (case, person), count in self._open.items() if case == interest_id and count > 0}

    async def stream(
        self,
        person_id: int,
        may_listen: Callable[[], Awaitable[bool]],
        interest_id: int = 0,
        seen: int | None = None,
    ) -> AsyncGenerator[bytes, None]:
        """Yield server-sent events for one page, until its reader may no longer listen.

        `interest_id` is the case that the page shows, 0 for none: other pages are told that it is open there.
        Changes while an event is prepared or sent come with the next; those since `seen` are told at once.
        """
        missed = seen is not None and seen != self.changes
        self._count[person_id] += 1
        self._enter(interest_id, person_id, 1)
        changed = self._changed
        try:
            yield b"retry: 5000\n\n"
            if missed:
                yield CHANGED
            while not self._is_closed:
                event = b": still here\n\n"
                with suppress(TimeoutError):
                    async with asyncio.timeout(self._heartbeat):
                        await changed.wait()
                    await asyncio.sleep(GATHER_SECONDS)
                    changed, event = self._changed, CHANGED
                if self._is_closed or not await may_listen():
                    return
                yield event
        finally:
            self._count[person_id] -= 1
            self._enter(interest_id, person_id, -1)

    def _enter(self, interest_id: int, person_id: int, by: int) -> None:
        """Count that a person's page shows a case (`by` 1) or no longer does (-1); other pages are told."""
        if interest_id:
            self._open[interest_id, person_id] += by
            self._open += Counter()
            self._wake()
