"""The periodic jobs of retention and of erasures that are under way."""

import asyncio
import logging
from dataclasses import asdict
from datetime import timedelta

from bot.background.periodic import PeriodicJob
from bot.context import App, Services
from data.cluster.locks import WorkLock, run_exclusively
from data.db.backups.set_aside import expire_copies
from data.outbox import erasure_reports, left_messages
from data.privacy import erased_list, retention
from handlers.privacy.delivery import erase_left, report_erasure

MAX_SKEW = timedelta(days=1)
"""How far this machine's clock may be from Telegram's for anything to be erased by its age."""
log = logging.getLogger(__name__)


def jobs() -> list[PeriodicJob]:
    return [PeriodicJob("retention", 3600, tidy), PeriodicJob("erasures", 2, erase)]


async def tidy(app: App, services: Services) -> None:
    """Ask, set aside and erase what is due; remove expired copies. A clock that is years ahead would erase
    everybody: while it is wrong, nothing is done.
    """
    skew = timedelta(seconds=app.bot.clock_skew or 0.0)
    if abs(skew) > MAX_SKEW:
        log.warning("nothing is erased by its age: this machine's clock is wrong by %d days", abs(skew).days)
        return
    keep = timedelta(days=services.settings.retention_days)
    done = (
        await services.db.run(run_exclusively, WorkLock.RETENTION, retention.tidy, keep)
        or retention.RetentionReport()
    )
    await services.db.run(erased_list.synchronize)
    settings = services.settings
    aside = timedelta(days=settings.set_aside_days)
    for path in await asyncio.to_thread(expire_copies, settings.database_url, aside, settings.index_folder):
        log.info("a copy set aside has expired: %s", path.name)
    if counts := ", ".join(f"{name} {rows}" for name, rows in asdict(done).items() if rows):
        log.info("retention: %s", counts)
    if done.erased_interests or done.erased_people or done.erased_rows:
        await services.db.scrub()


async def erase(app: App, services: Services) -> None:
    """Report to people who had everything erased how that ended in coordinators' chats. Erase some messages
    in the chats of erased coordinators, until Telegram asks to wait.
    """
    for report in (
        await services.db.run(run_exclusively, WorkLock.ERASURE_REPORTS, erasure_reports.settle) or ()
    ):
        await report_erasure(app.bot, services, report)
    for left in await services.db.run(run_exclusively, WorkLock.LEFT_MESSAGES, left_messages.list_next) or ():
        if not await erase_left(app.bot, services, left):
            break
