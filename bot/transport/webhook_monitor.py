"""Looks whether Telegram still brings updates to our webhook."""

from collections.abc import Awaitable, Callable

from bot.context import App
from bot.periodic import PeriodicTask

PAUSE = 15.0
"""Seconds between two looks."""


def watch(app: App, address: str, announce: Callable[[], Awaitable[None]]) -> PeriodicTask:
    """The task that looks. Another deployment with our token may have led updates elsewhere: that is taken
    back, or given up.
    """

    async def look() -> None:
        found = await app.bot.get_webhook_info()
        if found.url == address:
            app.bot.rivals.all_well()
            return
        app.bot.rivals.seen()
        if not app.bot.rivals.found.is_set():
            await announce()

    return PeriodicTask("webhook monitor", PAUSE, look)
