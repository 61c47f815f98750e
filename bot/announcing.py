"""Keeps the message that shows how far an announcement is up to date."""

from bot.background import Background
from data import announcements
from data.turns import alone


class Announcing(Background):
    """Runs while the bot runs; what is under way is in rows, so it goes on after a stop."""

    pause = 2.0

    async def round(self) -> None:
        """Have the messages of all running announcements edited where something changed."""
        await self._parts.db.run(alone, announcements.report_progress)
