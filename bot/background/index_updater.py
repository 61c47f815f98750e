"""Keep the search index up to date in the background while the bot serves."""

import asyncio
import contextlib
import ctypes
import logging
from functools import partial
from typing import TYPE_CHECKING

from bot.background.periodic import PeriodicTask
from bot.context import Services

if TYPE_CHECKING:
    from data.answers.engine import Answers
    from data.answers.search.lexical import Document
    from data.answers.vectors.encoder import Encoder

POLL_PAUSE, LISTENING_PAUSE = 5.0, 60.0
"""Seconds between two checks: with SQLite, and on PostgreSQL, which notifies of changes, so that only a
missed notification waits so long.
"""
log = logging.getLogger(__name__)


def release_memory() -> None:
    """Have glibc return freed memory to the system: about 30 MB after an index was built."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").malloc_trim(0)


class IndexUpdater:
    """Rebuilds the answers when content changes; the old ones serve until the new ones are ready."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._task = PeriodicTask(
            "index", POLL_PAUSE if services.db.is_sqlite else LISTENING_PAUSE, self.round
        )
        self._going = True
        self._encoder: Encoder | None = None
        self._is_open = False

    def start(self) -> None:
        """Start, and subscribe to changes of content."""
        self._services.db.listeners["content"] = partial(self._on_change, asyncio.get_running_loop())
        self._task.start()

    def _on_change(self, loop: asyncio.AbstractEventLoop) -> None:
        """Note that entries or openings changed; safe from any thread."""
        self._services.cache.forget()
        loop.call_soon_threadsafe(self._task.wake)

    async def stop(self) -> None:
        """Stop at once; vectors that were computed are in their file."""
        self._services.db.listeners.pop("content", None)
        self._going = False
        if self._services.first_answers:
            self._services.first_answers.stop()
        await self._task.stop()

    async def round(self) -> None:
        """Check whether the content changed."""
        from data.answers.vectors.vector_file import LearningStopped

        with contextlib.suppress(LearningStopped):
            await self.learn_changes()

    async def learn_changes(self) -> None:
        """Rebuild the answers if the content changed or its vectors are missing. If vectors can't be
        computed, the search matches words until the next round.
        """
        from data.answers.building import loading as answers

        services = self._services
        if not self._is_open:
            await self._open()
        stamp = await services.db.run(answers.content_stamp)
        if services.ready.is_set() and stamp == services.answers.stamp and not self._is_unlearned():
            return
        services.cache.forget()
        if (first := await self._first()) and first.stamp == stamp:
            self._serve(first)
            return
        documents = await services.db.run(answers.read_documents)
        renewed = await asyncio.to_thread(answers.build_answers, documents, stamp)
        try:
            self._serve(await self._learned(renewed, documents))
        finally:
            if not services.ready.is_set():
                self._serve(renewed)
        await asyncio.to_thread(release_memory)

    async def _first(self) -> "Answers | None":
        """Return once the answers that were made while the bot started; None later, or if they lack the
        encoder.
        """
        building = self._services.first_answers
        if building is None:
            return None
        try:
            found = await asyncio.to_thread(building.take)
        finally:
            self._services.first_answers = None
        if found and found.complete:
            if self._encoder is None:
                return None
            found.use(self._encoder)
        return found

    async def _open(self) -> None:
        """Load the encoder; if loading fails though it is installed, it is tried again."""
        from data.answers.vectors.encoder import open_encoder

        try:
            self._encoder, self._is_open = await asyncio.to_thread(open_encoder), True
        except Exception as error:
            log.warning("the encoder can't be loaded (%s) and is tried again", type(error).__name__)

    async def _learned(self, renewed: "Answers", documents: "list[Document]") -> "Answers":
        """Return the answers with vectors. While these take long to make, answers that match words serve."""
        from data.answers.building import loading as answers

        services, folder = self._services, self._services.settings.index_folder
        if self._encoder is None:
            return renewed
        missing = 0
        if not services.ready.is_set():
            missing = await asyncio.to_thread(renewed.missing, self._encoder, folder)
        if missing:
            self._serve(renewed)
            renewed = await asyncio.to_thread(answers.build_answers, documents, renewed.stamp)
        await asyncio.to_thread(renewed.learn, self._encoder, folder, lambda: self._going)
        return renewed

    def _is_unlearned(self) -> bool:
        return self._encoder is not None and not self._services.answers.complete

    def _serve(self, renewed: "Answers") -> None:
        self._services.answers = renewed
        self._services.ready.set()
        log.info("the answers were rebuilt")
