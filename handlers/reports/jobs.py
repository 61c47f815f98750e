"""The periodic job that erases exported files whose time is over."""

from bot.background.periodic import PeriodicJob
from bot.context import App, Services
from data.cluster.locks import WorkLock, run_exclusively
from data.reports import export_files


def jobs() -> list[PeriodicJob]:
    return [PeriodicJob("exports", 60, expire_exports)]


async def expire_exports(_app: App, services: Services) -> None:
    """Have exported files erased when their time is over."""
    await services.db.run(run_exclusively, WorkLock.EXPORT_EXPIRY, export_files.expire_files)
