"""The periodic job that groups open questions before a coordinator asks for them."""

from bot.background.periodic import PeriodicJob
from bot.context import App, Services
from handlers.unanswered.grouping import groups_now


def jobs() -> list[PeriodicJob]:
    return [PeriodicJob("groups of questions", 300, group)]


async def group(_app: App, services: Services) -> None:
    """Make the vectors that open questions have none of yet, and forget those of settled questions."""
    await groups_now(services)
