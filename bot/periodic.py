"""Periodic jobs: what is done again and again while the bot runs."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from bot.context import App, Services
from bot.observability.logs import log_failure

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class PeriodicJob:
    """What a room has done every `pause` seconds, first at the start. What is due waits in rows, so a round
    that was missed is made up for.
    """

    name: str
    pause: float
    run: Callable[[App, Services], Awaitable[None]]


class PeriodicTask:
    """Runs one job; a round that fails is logged, and the next comes all the same."""

    def __init__(self, name: str, pause: float, run: Callable[[], Awaitable[None]]) -> None:
        self.name, self.pause, self._run = name, pause, run
        self._task: asyncio.Task[None] | None = None
        self._due = asyncio.Event()

    def wake(self) -> None:
        """Have the next round at once."""
        self._due.set()

    def start(self) -> None:
        """Begin with a round at once."""
        self._task = asyncio.create_task(self._keep_going(), name=self.name)

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
                await self._run()
            except Exception as error:
                log_failure(log, error, "the job %r failed and is tried again", self.name, trace=True)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self.pause):
                    await self._due.wait()


def task_of(job: PeriodicJob, app: App, services: Services) -> PeriodicTask:
    """The task that runs a room's job."""
    return PeriodicTask(job.name, job.pause, partial(job.run, app, services))
