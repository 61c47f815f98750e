"""The coordinators' morning digest."""

from bot.context import App, Parts
from bot.periodic import PeriodicJob
from data.cluster.locks import alone
from data.desk import digest


def jobs() -> list[PeriodicJob]:
    return [PeriodicJob("digests", 60, enqueue_digests)]


async def enqueue_digests(_app: App, parts: Parts) -> None:
    """Put the digests that are due into the outbox."""
    await parts.db.run(alone, digest.enqueue_digests, parts.settings.working_time)
