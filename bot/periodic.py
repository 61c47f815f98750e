"""What is done again and again while the bot runs."""

import asyncio
import contextlib
import logging
from abc import ABC, abstractmethod

from bot.context import Parts

log = logging.getLogger(__name__)


class Background(ABC):
    """A task with rounds; one that fails is logged, and the next comes all the same."""

    pause: float = 60.0
    """Seconds between two rounds."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._task: asyncio.Task[None] | None = None
        self._due = asyncio.Event()

    def wake(self) -> None:
        """Have the next round at once."""
        self._due.set()

    def start(self) -> None:
        """Begin with a round at once."""
        self._task = asyncio.create_task(self._keep_going(), name=type(self).__name__)

    async def stop(self) -> None:
        """End."""
        if self._task:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def _keep_going(self) -> None:
        while True:
            self._due.clear()
            try:
                await self.round()
            except Exception as error:
                log.error("%s failed and is tried again", type(self).__name__, exc_info=error)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self.pause):
                    await self._due.wait()

    @abstractmethod
    async def round(self) -> None:
        """What is done each time."""
