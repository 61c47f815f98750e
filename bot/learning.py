"""Keeps the answers up to date: meaning learned in the background, changed content taken in while serving."""

import asyncio
import contextlib
import logging

from bot.context import Parts
from data import answers
from data.search.vectors import LearningStopped

LOOK_AGAIN = 5.0
"""Seconds between looks at whether the content changed."""

log = logging.getLogger(__name__)


class Learner:
    """Runs while the bot runs. The old answers serve until the new ones are ready."""

    def __init__(self, parts: Parts, look_again: float = LOOK_AGAIN) -> None:
        self._parts = parts
        self._look_again = look_again
        self._task: asyncio.Task[None] | None = None
        self._going = True

    def start(self) -> None:
        """Begin."""
        self._task = asyncio.create_task(self._keep_learning(), name="learner")

    async def stop(self) -> None:
        """End within a moment; what was learned is in its file."""
        self._going = False
        if self._task:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def _keep_learning(self) -> None:
        while True:
            try:
                await self.learn_changes()
            except LearningStopped:
                return
            except Exception as error:
                log.error("the answers could not be renewed", exc_info=error)
            await asyncio.sleep(self._look_again)

    async def learn_changes(self) -> None:
        """Build new answers if the content changed or its meaning isn't known yet."""
        parts = self._parts
        unlearned = parts.encoder is not None and not parts.answers.complete
        stamp = await parts.db.run(answers.content_stamp)
        if stamp == parts.answers.stamp and not unlearned:
            return
        renewed = await parts.db.run(answers.load_answers)
        if parts.encoder:
            folder = parts.settings.index_folder
            await asyncio.to_thread(renewed.learn, parts.encoder, folder, lambda: self._going)
        parts.answers = renewed
        log.info("the answers are renewed")
