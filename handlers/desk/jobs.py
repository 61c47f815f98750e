"""The periodic job that sends the morning digest."""

from bot.background.periodic import PeriodicJob
from bot.context import App, Services
from data.cluster.locks import WorkLock, run_exclusively
from data.desk import digest


def jobs() -> list[PeriodicJob]:
    return [PeriodicJob("digests", 60, enqueue_digests)]


async def enqueue_digests(_app: App, services: Services) -> None:
    """Put the digests that are due into the outbox."""
    await services.db.run(
        run_exclusively, WorkLock.DIGESTS, digest.enqueue_digests, services.settings.working_time
    )
