"""The periodic job that reports how far running announcements are."""

from bot.background.periodic import PeriodicJob
from bot.context import App, Services
from data.announcements import store as announcements
from data.cluster.locks import WorkLock, run_exclusively


def jobs() -> list[PeriodicJob]:
    return [PeriodicJob("announcements", 2, report_progress)]


async def report_progress(_app: App, services: Services) -> None:
    """Have the messages of all running announcements edited if something changed."""
    await services.db.run(run_exclusively, WorkLock.ANNOUNCEMENT_PROGRESS, announcements.report_progress)
