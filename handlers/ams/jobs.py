"""Reminders of an officer's plan and daily questions."""

from bot.context import App, Parts
from bot.periodic import PeriodicJob
from data.ams.plan import store as plans
from data.cluster.locks import alone


def jobs() -> list[PeriodicJob]:
    return [PeriodicJob("reminders of plans", 60, remind)]


async def remind(_app: App, parts: Parts) -> None:
    """Put the reminders that are due into the outbox."""
    await parts.db.run(alone, plans.enqueue_reminders)
