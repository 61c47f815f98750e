"""What is done by the clock while the bot runs: asking, setting aside and erasing what is due."""

import asyncio
import contextlib
import logging
from dataclasses import asdict
from datetime import timedelta

from bot.context import Parts
from data import retention

PAUSE = 3600.0
"""Seconds between two rounds; what is due waits in rows, so a round that was missed is made up for."""

log = logging.getLogger(__name__)


class Housekeeping:
    """Runs while the bot runs."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin with a round at once."""
        self._task = asyncio.create_task(self._work(), name="housekeeping")

    async def stop(self) -> None:
        """End."""
        if self._task:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def _work(self) -> None:
        while True:
            try:
                await self.tidy()
            except Exception as error:
                log.error("the housekeeping failed and is tried again: %s", type(error).__name__)
            await asyncio.sleep(PAUSE)

    async def tidy(self) -> None:
        """One round."""
        keep = timedelta(days=self._parts.settings.retention_days)
        done = await self._parts.db.run(retention.tidy, keep)
        told = ", ".join(f"{name} {count}" for name, count in asdict(done).items() if count)
        if told:
            log.info("housekeeping: %s", told)
        if counts := self._parts.counts:
            log.warning("refused: %s", ", ".join(f"{what} {count}" for what, count in counts.items()))
            counts.clear()
        if done.erased_interests or done.erased_people or done.erased_rows:
            await self._parts.db.scrub()
