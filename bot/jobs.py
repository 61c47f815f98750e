"""The periodic jobs: housekeeping, erasures, announcements' progress, what a killed process left."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from datetime import timedelta
from itertools import count

from bot.context import Parts
from bot.delivery.worker import Notifier
from bot.periodic import Background
from bot.settings import Settings
from data.ams.plan import store as plans
from data.announcements import store as announcements
from data.cases import escalation
from data.cluster.locks import alone
from data.db.database import Database
from data.db.errors import DatabaseError
from data.db.notify import list_others
from data.db.set_aside import expire_copies
from data.desk import digest
from data.outbox import erasures, left_messages
from data.outbox import store as outbox
from data.outbox.erasures import Report
from data.outbox.left_messages import Left
from data.privacy import erased_list, retention
from data.privacy.reapply import reapply
from data.reports import export_files

TIDY_EVERY = 60
"""Rounds between two in which what is old is erased."""
log = logging.getLogger(__name__)


class Announcing(Background):
    """Runs while the bot runs; what is under way is in rows, so it goes on after a stop."""

    pause = 2.0

    async def round(self) -> None:
        """Have the messages of all running announcements edited where something changed."""
        await self._parts.db.run(alone, announcements.report_progress)


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
        """Tell coordinators what waits too long and what is new, officers what is due; end exports."""
        working = self._parts.settings.working_time
        await self._parts.db.run(alone, escalation.remind, working)
        await self._parts.db.run(alone, digest.enqueue_digests, working)
        await self._parts.db.run(alone, plans.enqueue_reminders)
        await self._parts.db.run(alone, export_files.expire_files)

    async def tidy(self) -> None:
        """Ask, set aside and erase what is due; say what was refused."""
        keep = timedelta(days=self._parts.settings.retention_days)
        done = await self._parts.db.run(alone, retention.tidy, keep) or retention.Tidied()
        await self._parts.db.run(erased_list.synchronize)
        await asyncio.to_thread(expire_set_aside, self._parts.settings)
        told = ", ".join(f"{name} {rows}" for name, rows in asdict(done).items() if rows)
        if told:
            log.info("housekeeping: %s", told)
        if counts := self._parts.counts:
            log.warning("refused: %s", ", ".join(f"{what} {times}" for what, times in counts.items()))
            counts.clear()
        if done.erased_interests or done.erased_people or done.erased_rows:
            await self._parts.db.scrub()


class Erasing(Background):
    """Tells who had everything erased how that ended at the coordinators, and erases what stands in the chats
    of coordinators who are erased; both wait in rows meanwhile.
    """

    pause = 2.0

    def __init__(
        self,
        parts: Parts,
        tell: Callable[[Report], Awaitable[None]],
        erase: Callable[[Left], Awaitable[bool]],
    ) -> None:
        super().__init__(parts)
        self._tell, self._erase = tell, erase

    async def round(self) -> None:
        """Report the erasures that ended since; erase some messages, until Telegram asks to wait."""
        for report in await self._parts.db.run(alone, erasures.settle) or ():
            await self._tell(report)
        for left in await self._parts.db.run(alone, left_messages.list_next) or ():
            if not await self._erase(left):
                break


class Survivors(Background):
    """Takes over what was left in work, and divides what Telegram allows among those that live."""

    pause = 5.0

    def __init__(self, parts: Parts, notifier: Notifier) -> None:
        super().__init__(parts)
        self._notifier = notifier

    async def round(self) -> None:
        """Look whether somebody is gone."""
        db = self._parts.db
        if db.is_sqlite or not self._parts.presence.is_settled:
            return
        await self._parts.arrivals.make_up()
        await db.run(outbox.release_leases)
        self._notifier.share_with(len(await db.run(list_others)))


def erase_restored(db: Database) -> None:
    """At the start: erase again whom a backup brought back. Raises DatabaseError where their list can't be
    used."""
    try:
        count = db.run_here(reapply)
    except OSError as error:
        raise DatabaseError(f"The list of the erased can't be written: {error.strerror}.") from None
    if count:
        log.warning("%d people who were erased had come back with a backup; they were erased again", count)
        db.scrub_here()
    if unreadable := db.run_here(erased_list.count_unreadable):
        log.warning("%d people were erased under another key: is ERASED_FILE the right file?", unreadable)


def expire_set_aside(settings: Settings) -> None:
    """Remove the copies set aside by upgrades and restores whose time is over."""
    for path in expire_copies(settings.database_url, timedelta(days=settings.set_aside_days)):
        log.info("a copy set aside has expired: %s", path.name)
