"""The periodic job that sends the reminders of officers' plans and their daily questions."""

from bot.background.periodic import PeriodicJob
from bot.context import App, Services
from data.ams.plan import reminders
from data.cluster.locks import WorkLock, run_exclusively


def jobs() -> list[PeriodicJob]:
    return [PeriodicJob("reminders of plans", 60, remind)]


async def remind(_app: App, services: Services) -> None:
    """Put the reminders that are due into the outbox."""
    await services.db.run(run_exclusively, WorkLock.PLAN_REMINDERS, reminders.enqueue_reminders)
