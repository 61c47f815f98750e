"""The periodic job that reminds coordinators of cases that wait too long."""

from bot.background.periodic import PeriodicJob
from bot.context import App, Services
from data.cases import escalation
from data.cluster.locks import WorkLock, run_exclusively


def jobs() -> list[PeriodicJob]:
    return [PeriodicJob("reminders of cases", 60, remind)]


async def remind(_app: App, services: Services) -> None:
    """Tell coordinators which cases wait too long, measured in working time."""
    await services.db.run(
        run_exclusively, WorkLock.CASE_REMINDERS, escalation.remind, services.settings.working_time
    )
