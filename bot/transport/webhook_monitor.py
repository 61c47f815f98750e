"""Looks whether Telegram still brings updates to our webhook."""

from collections.abc import Awaitable, Callable

from bot.context import App, Parts
from bot.periodic import Background


class Watch(Background):
    """Another deployment with our token may have led them elsewhere: that is taken back, or given up."""

    pause = 15.0

    def __init__(self, app: App, parts: Parts, address: str, announce: Callable[[], Awaitable[None]]) -> None:
        super().__init__(parts)
        self._bot = app.bot
        self._address = address
        self._announce = announce

    async def round(self) -> None:
        """Look."""
        found = await self._bot.get_webhook_info()
        if found.url == self._address:
            self._bot.rivals.all_well()
            return
        self._bot.rivals.seen()
        if not self._bot.rivals.found.is_set():
            await self._announce()
