"""The jobs of the process itself: what a killed process left is taken over, what was refused is logged."""

import logging
from datetime import timedelta

from bot.context import App, Services
from bot.delivery.worker import DeliveryWorker
from bot.periodic import PeriodicJob
from bot.settings import Settings
from data.db.database import Database
from data.db.errors import DatabaseError
from data.db.notify import list_others
from data.db.set_aside import expire_copies
from data.outbox import store as outbox
from data.privacy import erased_list
from data.privacy.reapply import reapply

log = logging.getLogger(__name__)


def process_jobs(notifier: DeliveryWorker) -> list[PeriodicJob]:
    """Those that every process runs."""

    async def take_over(_app: App, services: Services) -> None:
        """Take over what processes that are gone left in work; share what Telegram allows."""
        if services.db.is_sqlite or not services.membership.is_settled:
            return
        await services.inbox.make_up()
        await services.db.run(outbox.release_leases)
        notifier.share_with(len(await services.db.run(list_others)))

    return [PeriodicJob("takeover", 5, take_over), PeriodicJob("refusals", 3600, log_refusals)]


async def log_refusals(_app: App, services: Services) -> None:
    """Say how often what was refused since the last line."""
    if counts := services.counts:
        log.warning("refused: %s", ", ".join(f"{what} {times}" for what, times in counts.items()))
        counts.clear()


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
    keep = timedelta(days=settings.set_aside_days)
    for path in expire_copies(settings.database_url, keep, settings.index_folder):
        log.info("a copy set aside has expired: %s", path.name)
