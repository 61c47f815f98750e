"""The periodic jobs of the process: take over the work of dead processes, log refusals."""

import logging

from bot.background.periodic import PeriodicJob
from bot.context import App, Services
from bot.delivery.worker import DeliveryWorker
from bot.transport.http import MAX_SKEW
from data.db.notify import list_others
from data.outbox import store as outbox

log = logging.getLogger(__name__)


def process_jobs(worker: DeliveryWorker) -> list[PeriodicJob]:
    """Return the jobs that every process runs."""

    async def take_over(_app: App, services: Services) -> None:
        """Take over the work of processes that died, and share Telegram's limit among the living."""
        if services.db.is_sqlite or not services.membership.is_settled:
            return
        await services.inbox.report_lost_updates()
        await services.db.run(outbox.release_leases)
        worker.share_with(len(await services.db.run(list_others)))

    return [
        PeriodicJob("takeover", 5, take_over),
        PeriodicJob("refusals", 3600, log_refusals),
        PeriodicJob("clock", 600, log_wrong_clock),
    ]


async def log_wrong_clock(app: App, _services: Services) -> None:
    """Log that this machine's clock is wrong: reminders, deadlines and retention go by it."""
    skew = app.bot.clock_skew
    if skew is not None and abs(skew) > MAX_SKEW:
        log.warning("this machine's clock is %+.0f s from Telegram's: set it", skew)


async def log_refusals(_app: App, services: Services) -> None:
    """Log how many requests of each kind were refused since the last line."""
    if counts := services.counts:
        log.warning("refused: %s", ", ".join(f"{what} {times}" for what, times in counts.items()))
        counts.clear()
