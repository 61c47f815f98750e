"""What is done by the clock while the bot runs: reminding, asking, setting aside and erasing what is due."""

import asyncio
import contextlib
import logging
from dataclasses import asdict
from datetime import timedelta
from itertools import count

from bot.context import Parts
from data import reminders, retention

PAUSE = 60.0
"""Seconds between two rounds; what is due waits in rows, so a round that was missed is made up for."""
TIDY_EVERY = 60
"""Rounds between two in which what is old is erased."""

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
        for minute in count():
            try:
                await self.remind()
                if minute % TIDY_EVERY == 0:
                    await self.tidy()
            except Exception as error:
                log.error("the housekeeping failed and is tried again: %s", type(error).__name__)
            await asyncio.sleep(PAUSE)

    async def remind(self) -> None:
        """Tell coordinators what waits too long."""
        await self._parts.db.run(reminders.remind, self._parts.settings.working_time)

    async def tidy(self) -> None:
        """One round."""
        keep = timedelta(days=self._parts.settings.retention_days)
        done = await self._parts.db.run(retention.tidy, keep)
        told = ", ".join(f"{name} {rows}" for name, rows in asdict(done).items() if rows)
        if told:
            log.info("housekeeping: %s", told)
        if counts := self._parts.counts:
            log.warning("refused: %s", ", ".join(f"{what} {times}" for what, times in counts.items()))
            counts.clear()
        if done.erased_interests or done.erased_people or done.erased_rows:
            await self._parts.db.scrub()
