"""Membership: a PostgreSQL connection shows that this process lives, and receives notifications."""

import asyncio
import contextlib
import logging
import time
from typing import TYPE_CHECKING, Any

from data.db.database import Database
from data.db.notify import CHANNEL, LIVING_LOCKS, SHARED

if TYPE_CHECKING:
    from psycopg import AsyncConnection

RETRY_PAUSE = 1.0
"""Seconds between two tries to connect."""
ANSWER_TIMEOUT = 15.0
"""Seconds after which a silent server is given up."""
SETTLE_SECONDS = 10.0
"""Seconds after a lost connection before peers are judged: theirs may have been lost with it."""
KEEPALIVE = ("tcp_keepalives_idle = 15", "tcp_keepalives_interval = 5", "tcp_keepalives_count = 3")
"""The server drops a process whose machine is gone after half a minute."""
log = logging.getLogger(__name__)


class Membership:
    """While this is open, other processes see that this one lives."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._connection: AsyncConnection[Any] | None = None
        self._task: asyncio.Task[None] | None = None
        self._judges_at = 0.0

    @property
    def is_settled(self) -> bool:
        """Return whether missing peers may be treated as dead."""
        return time.monotonic() >= self._judges_at

    async def start(self) -> None:
        """Join: show from now on that this process lives."""
        if not self._db.is_sqlite:
            await self._connect()
            self._task = asyncio.create_task(self._listen(), name="membership")

    async def stop(self) -> None:
        """Leave."""
        if self._task:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        if self._connection:
            await self._connection.close()

    async def _connect(self) -> None:
        """Connect, trying again until it works; one log line if it fails at first."""
        import psycopg

        is_said = False
        while True:
            try:
                async with asyncio.timeout(ANSWER_TIMEOUT):
                    self._connection = await self._open()
                return
            except (psycopg.Error, TimeoutError) as error:
                if not is_said:
                    log.warning(
                        "notifications of other processes can't be received: %s", type(error).__name__
                    )
                is_said = True
                await asyncio.sleep(RETRY_PAUSE)

    async def _open(self) -> "AsyncConnection[Any]":
        """Open the connection that shows this process and receives notifications."""
        import psycopg

        from data.db.postgres.connection import with_limits

        _, how = self._db.engine.dialect.create_connect_args(self._db.engine.url)
        connection = await psycopg.AsyncConnection.connect(
            **with_limits(how, is_patient=True), autocommit=True
        )
        try:
            for setting in KEEPALIVE:
                await connection.execute(f"SET {setting}")
            # Shared: the server may not have noticed yet that the connection before is gone.
            await connection.execute(
                "SELECT pg_advisory_lock_shared(%s, %s)", (LIVING_LOCKS, self._db.process)
            )
            await connection.execute(f"LISTEN {CHANNEL}")
        except BaseException:
            await connection.close()
            raise
        return connection

    async def _listen(self) -> None:
        import psycopg

        while self._connection:
            with contextlib.suppress(psycopg.Error):
                async for notification in self._connection.notifies():
                    self._db.call_listener(notification.payload)
            self._judges_at = float("inf")
            await self._connect()
            self._judges_at = time.monotonic() + SETTLE_SECONDS
            for topic in SHARED:
                self._db.call_listener(topic)
