"""Updates are written down when they arrive, and again, in batches, when they are answered."""

import asyncio
import contextlib
import logging
from collections.abc import Sequence

from telegram import Chat, Update

from data import arrivals
from data.database import Database

PAUSE = 0.25
"""Seconds an answered update waits at most until that is written down."""

log = logging.getLogger(__name__)


class Arrivals:
    """The door: lets nothing in twice, and remembers what is."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._answered: list[int] = []
        self._task: asyncio.Task[None] | None = None

    async def receive(self, updates: Sequence[Update]) -> tuple[Update, ...]:
        """Write updates down before Telegram hears that they arrived. Those answered before come
        back empty, so that their ids are confirmed.

        Where nothing can be written, all are handled: an answer matters more than its record.
        """
        senders = {update.update_id: who for update in updates if (who := sender_of(update))}
        if not senders:
            return tuple(updates)
        try:
            repeated = await self._db.run(arrivals.note_arrivals, senders)
        except Exception as error:
            log.error("arrivals can't be written down: %s", type(error).__name__)
            return tuple(updates)
        return tuple(
            Update(update.update_id) if update.update_id in repeated else update for update in updates
        )

    def answered(self, update: object) -> None:
        """This update has its answer, or its sender was told why there is none."""
        if isinstance(update, Update) and sender_of(update):
            self._answered.append(update.update_id)

    async def start(self) -> None:
        """Make up for what a killed process left without an answer."""
        lost = await self._db.run(arrivals.make_up_for_lost)
        if lost:
            log.warning("%d updates had no answer when the last process ended; their senders are told", lost)
        self._task = asyncio.create_task(self._work(), name="arrivals")

    async def stop(self) -> None:
        """Write down the rest."""
        if self._task:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        await self._write()

    async def _work(self) -> None:
        while True:
            await asyncio.sleep(PAUSE)
            await self._write()

    async def _write(self) -> None:
        taken, self._answered = self._answered, []
        if not taken:
            return
        try:
            await self._db.run(arrivals.mark_answered, taken)
        except Exception as error:
            self._answered += taken
            log.error("answers can't be written down yet: %s", type(error).__name__)


def sender_of(update: Update) -> int | None:
    """The Telegram id of who waits for an answer: a person who wrote or tapped in a private chat."""
    user, chat = update.effective_user, update.effective_chat
    waits = update.message or update.edited_message or update.callback_query
    return user.id if waits and user and not user.is_bot and chat and chat.type == Chat.PRIVATE else None
