"""What a living process does for those that are no more, where several share a PostgreSQL."""

from bot.background import Background
from bot.context import Parts
from bot.notifier import Notifier
from data import outbox
from data.processes import list_others


class Survivors(Background):
    """Takes over what was left in work, and divides what Telegram allows among those that live."""

    pause = 5.0

    def __init__(self, parts: Parts, notifier: Notifier) -> None:
        super().__init__(parts)
        self._notifier = notifier

    async def round(self) -> None:
        """Look whether somebody is gone."""
        db = self._parts.db
        if db.is_sqlite or not self._parts.presence.is_settled:
            return
        await self._parts.arrivals.make_up()
        await db.run(outbox.release_leases)
        self._notifier.share_with(len(await db.run(list_others)))
