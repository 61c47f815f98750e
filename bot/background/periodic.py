"""Run jobs at intervals: what a room registers as one, and the task that repeats it."""

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
    """A job of a room, run every `pause` seconds and at the start. What is due is stored in rows, so that a
    missed round loses nothing.
    """

    name: str
    pause: float
    run: Callable[[App, Services], Awaitable[None]]


class PeriodicTask:
    """Runs one job; a failed round is logged and the next still comes."""

    def __init__(self, name: str, pause: float, run: Callable[[], Awaitable[None]]) -> None:
        self.name, self.pause, self._run = name, pause, run
        self._task: asyncio.Task[None] | None = None
        self._due = asyncio.Event()

    def wake(self) -> None:
        """Run the next round at once."""
        self._due.set()

    def start(self) -> None:
        """Begin with a round at once."""
        self._task = asyncio.create_task(self._keep_going(), name=self.name)

    async def stop(self) -> None:
        """Cancel the task, and wait until it has ended."""
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
    """Return the task that runs a room's job."""
    return PeriodicTask(job.name, job.pause, partial(job.run, app, services))
