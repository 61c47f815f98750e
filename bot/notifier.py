"""The outbox worker: claim what is due, render it in the reader's language, send it, mark it."""

import asyncio
import contextlib
import logging
from datetime import timedelta
from functools import partial

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.context import Parts
from bot.deliver_apology import apologize
from bot.deliver_interest import remind_coordinator, tell_coordinator, tell_officer
from bot.deliver_letter import deliver_letter
from bot.errors import Fate, classify, wait_after
from bot.sending import Deliver, Sender
from data import letters, outbox, people
from data.models import utc_now
from data.outbox import Delivery

AT_ONCE = 50
"""Chats that are written to at the same time; Telegram takes about 30 messages a second."""
LOOK_AGAIN = 2.0
DELIVERIES: dict[str, Deliver] = {
    "interest": tell_coordinator,
    "officer": tell_officer,
    "still": tell_officer,
    "reminder": remind_coordinator,
    "letter": deliver_letter,
    "reply": apologize,
}
"""Who knows what a delivery says, by the first word of its kind."""

log = logging.getLogger(__name__)


class Notifier:
    """Runs while the bot runs; `wake` makes it look at once."""

    def __init__(self, bot: ExtBot[None], parts: Parts) -> None:
        self._parts = parts
        self._sender = Sender(bot, parts)
        self._due = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._at_work: dict[int, asyncio.Task[None]] = {}

    async def start(self) -> None:
        """Begin; what a killed process held is due at once."""
        loop = asyncio.get_running_loop()
        self._parts.db.on_outbox = partial(loop.call_soon_threadsafe, self._due.set)
        await self._parts.db.run(outbox.release_leases)
        self._task = asyncio.create_task(self._work(), name="notifier")

    async def stop(self) -> None:
        """Finish the messages in hand, leave the others for the next start."""
        self._parts.db.on_outbox = lambda: None
        if self._task:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        for task in self._at_work.values():
            task.cancel()
        await asyncio.gather(*self._at_work.values(), return_exceptions=True)

    async def _work(self) -> None:
        while True:
            self._due.clear()
            try:
                free = AT_ONCE - len(self._at_work)
                deliveries = await self._parts.db.run(outbox.claim_due, free, set(self._at_work))
            except Exception as error:
                log.error("the outbox can't be read: %s", type(error).__name__)
                deliveries = []
            for person_id in {delivery.person_id for delivery in deliveries}:
                to_one = [delivery for delivery in deliveries if delivery.person_id == person_id]
                self._at_work[person_id] = asyncio.create_task(self._deliver_all(person_id, to_one))
            if not deliveries:
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(LOOK_AGAIN):
                        await self._due.wait()

    async def _deliver_all(self, person_id: int, deliveries: list[Delivery]) -> None:
        """One person's messages, in order; meanwhile others get theirs, however slow this chat is."""
        try:
            for delivery in deliveries:
                await self._deliver(delivery)
        except Exception:
            log.exception("messages were left in the outbox; they are due again when their lease ends")
        finally:
            del self._at_work[person_id]
            self._due.set()

    async def _deliver(self, delivery: Delivery) -> None:
        db = self._parts.db
        try:
            deliver = DELIVERIES[delivery.kind.partition("_")[0]]
            message_id = await deliver(self._sender, delivery)
        except TelegramError as error:
            fate = classify(error)
            if fate is Fate.LATER:
                due_at = utc_now() + timedelta(seconds=wait_after(error, delivery.attempts))
                await db.run(outbox.mark_later, delivery, due_at, type(error).__name__)
                return
            log.warning("outbox %d %s: %s", delivery.id, fate, type(error).__name__)
            await db.run(outbox.mark_failed, delivery, fate)
            if delivery.kind == "letter" and delivery.letter_id:
                await db.run(letters.mark_undelivered, delivery.letter_id, fate.value)
            if fate is Fate.BLOCKED:
                await db.run(people.mark_blocked, delivery.person_id)
        else:
            await db.run(outbox.mark_sent, delivery, message_id)
