"""What is done by the clock while the bot runs: reminding, asking, setting aside and erasing what is due."""

import logging
from dataclasses import asdict
from datetime import timedelta
from itertools import count

from bot.background import Background
from bot.context import Parts
from data import digest, plans, reminders, retention
from data.turns import alone

TIDY_EVERY = 60
"""Rounds between two in which what is old is erased."""

log = logging.getLogger(__name__)


class Housekeeping(Background):
    """What is due waits in rows, so a round that was missed is made up for."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._rounds = count()

    async def round(self) -> None:
        """Remind; now and then tidy."""
        await self.remind()
        if next(self._rounds) % TIDY_EVERY == 0:
            await self.tidy()

    async def remind(self) -> None:
        """Tell coordinators what waits too long and what is new, officers what their plan says."""
        working = self._parts.settings.working_time
        await self._parts.db.run(alone, reminders.remind, working)
        await self._parts.db.run(alone, digest.enqueue_digests, working)
        await self._parts.db.run(alone, plans.enqueue_reminders)

    async def tidy(self) -> None:
        """Ask, set aside and erase what is due; say what was refused."""
        keep = timedelta(days=self._parts.settings.retention_days)
        done = await self._parts.db.run(alone, retention.tidy, keep) or retention.Tidied()
        told = ", ".join(f"{name} {rows}" for name, rows in asdict(done).items() if rows)
        if told:
            log.info("housekeeping: %s", told)
        if counts := self._parts.counts:
            log.warning("refused: %s", ", ".join(f"{what} {times}" for what, times in counts.items()))
            counts.clear()
        if done.erased_interests or done.erased_people or done.erased_rows:
            await self._parts.db.scrub()
