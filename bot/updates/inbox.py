"""The inbox: write updates down when they arrive, and mark them in batches when they are answered."""

import asyncio
import contextlib
import logging
import time
from collections import Counter
from collections.abc import Sequence
from functools import partial

from telegram import Chat, Update

from bot.observability.logs import log_failure
from bot.updates.bounds import bounded
from data.db.database import Database
from data.inbox import store as inbox
from data.people.store import KnownPerson

PAUSE, SHARED_PAUSE = 0.25, 0.05
"""Seconds until an answered update is written down, at most; another process may wait for that."""
POLL_PAUSE = 1.0
"""Seconds between two looks whether it is an update's turn, without a notification."""
TURN_TIMEOUT = 60.0
"""Seconds after which an update is handled even if another process hasn't answered an earlier one."""
log = logging.getLogger(__name__)


class Inbox:
    """Stores updates before they are confirmed to Telegram, and lets each in once."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self.is_closed = False
        self._last: float | None = None
        self._answered: list[int] = []
        self._pending: Counter[int] = Counter()
        self._senders: dict[int, KnownPerson] = {}
        self._behind: set[int] = set()
        self._news = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    async def receive(self, updates: Sequence[Update]) -> tuple[Update, ...]:
        """Store updates before Telegram is told that they arrived. Those answered before come back empty, so
        that their ids are confirmed. If nothing can be written, all are handled: an answer matters more than
        its record. Once the inbox is closed, no update is accepted; Telegram sends them again.
        """
        if self.is_closed:
            return ()
        updates = bounded(updates)
        if updates:
            self._last = time.monotonic()
        senders = {update.update_id: who for update in updates if (who := sender_of(update))}
        if not senders:
            return tuple(updates)
        self._pending.update(senders.values())
        try:
            recorded = await self._db.run(inbox.record_arrivals, senders)
        except Exception as error:
            log_failure(log, error, "updates can't be stored: %s", type(error).__name__)
            return tuple(updates)
        self._behind |= recorded.behind
        for update_id, telegram_id in senders.items():
            if (
                telegram_id in recorded.senders
                and self._pending[telegram_id] == 1
                and update_id not in recorded.behind
            ):
                self._senders[update_id] = recorded.senders[telegram_id]
        return tuple(
            self._emptied(update) if update.update_id in recorded.repeated else update for update in updates
        )

    @property
    def since_last_update(self) -> float | None:
        """Return the seconds since Telegram brought an update; None if it hasn't yet."""
        return None if self._last is None else round(time.monotonic() - self._last, 1)

    @property
    def pending(self) -> int:
        """Return how many updates were let in and have no answer yet."""
        return self._pending.total()

    def _emptied(self, update: Update) -> Update:
        self._count_answered(sender_of(update))
        return Update(update.update_id)

    def _count_answered(self, sender: int | None) -> None:
        if sender is not None:
            self._pending[sender] -= 1
            if self._pending[sender] <= 0:
                del self._pending[sender]

    def take_sender(self, update: Update) -> KnownPerson | None:
        """Return the sender as known when the update arrived; None if they may have changed since."""
        return self._senders.pop(update.update_id, None)

    async def wait_for_turn(self, update: object) -> None:
        """Wait until the earlier updates of the same person that another process is handling are answered."""
        if not isinstance(update, Update) or update.update_id not in self._behind:
            return
        self._behind.discard(update.update_id)
        try:
            async with asyncio.timeout(TURN_TIMEOUT):
                while news := self._news:
                    if await self._db.run(inbox.is_turn, update.update_id):
                        return
                    with contextlib.suppress(TimeoutError):
                        async with asyncio.timeout(POLL_PAUSE):
                            await news.wait()
        except Exception as error:
            log.warning("an update was handled out of turn: %s", type(error).__name__)

    def mark_answered(self, update: object) -> None:
        """Mark an update as answered; a sender who was told why there is no answer counts as answered."""
        if isinstance(update, Update) and (sender := sender_of(update)):
            self._answered.append(update.update_id)
            self._senders.pop(update.update_id, None)
            self._count_answered(sender)

    async def report_lost_updates(self) -> None:
        """Tell people whose updates a dead process left without an answer."""
        if lost := await self._db.run(inbox.apologize_for_lost):
            log.warning("%d updates had no answer when their process ended; their senders are told", lost)

    async def start(self) -> None:
        """Make up for updates that were left without an answer, and begin to write down answered ones."""
        loop = asyncio.get_running_loop()
        self._db.listeners["answered"] = partial(loop.call_soon_threadsafe, self._wake_waiting)
        await self.report_lost_updates()
        self._task = asyncio.create_task(self._work(), name="inbox")

    def _wake_waiting(self) -> None:
        """Wake everybody who waits for their turn."""
        news, self._news = self._news, asyncio.Event()
        news.set()

    async def stop(self) -> None:
        """Write down the remaining answered updates."""
        self._db.listeners.pop("answered", None)
        if self._task:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        await self._write()

    async def _work(self) -> None:
        while True:
            await asyncio.sleep(PAUSE if self._db.is_sqlite else SHARED_PAUSE)
            await self._write()

    async def _write(self) -> None:
        taken, self._answered = self._answered, []
        if not taken:
            return
        try:
            await self._db.run(inbox.mark_answered, taken)
        except asyncio.CancelledError:
            self._answered += taken
            raise
        except Exception as error:
            self._answered += taken
            log_failure(log, error, "updates can't be marked as answered yet: %s", type(error).__name__)


def sender_of(update: Update) -> int | None:
    """Return the Telegram id of a sender who expects an answer: somebody who wrote or tapped in a private
    chat; else None.
    """
    user, chat = update.effective_user, update.effective_chat
    waits = update.message or update.edited_message or update.callback_query
    return user.id if waits and user and not user.is_bot and chat and chat.type == Chat.PRIVATE else None
