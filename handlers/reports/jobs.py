"""Exports whose time is over."""

from bot.context import App, Parts
from bot.periodic import PeriodicJob
from data.cluster.locks import alone
from data.reports import export_files


def jobs() -> list[PeriodicJob]:
    return [PeriodicJob("exports", 60, expire_exports)]


async def expire_exports(_app: App, parts: Parts) -> None:
    """Have exported files erased in time."""
    await parts.db.run(alone, export_files.expire_files)
