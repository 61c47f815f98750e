"""The outbox worker: claim what is due, render it in the reader's language, send it, mark it."""

import asyncio
import contextlib
import logging
from datetime import timedelta
from functools import partial

from telegram.error import TelegramError

from bot.context import Parts
from bot.deliver_announcement import deliver_announcement
from bot.deliver_apology import apologize
from bot.deliver_digest import deliver_digest
from bot.deliver_interest import remind_coordinator, tell_coordinator, tell_handover, tell_officer
from bot.deliver_letter import deliver_letter
from bot.deliver_opening import deliver_opening
from bot.deliver_plan import deliver_plan, deliver_rehearsal
from bot.deliver_question import deliver_question
from bot.deliver_revision import deliver_revision
from bot.errors import Fate, classify, wait_after
from bot.pace import Allowance
from bot.patient_bot import PatientBot
from bot.sending import Deliver, Sender
from data import outbox, undelivered
from data.models import utc_now
from data.outbox import Delivery

AT_ONCE = 50
"""Chats that are written to at the same time; Telegram takes about 30 messages a second."""
LOOK_AGAIN = 2.0
PER_SECOND = 29
"""Telegram takes about 30 messages a second; announcements fill up what people's replies leave of that."""
GRACE = 10.0
"""Seconds that messages on their way have when the process is told to stop."""
DELIVERIES: dict[str, Deliver] = {
    "interest": tell_coordinator,
    "handover": tell_handover,
    "officer": tell_officer,
    "still": tell_officer,
    "reminder": remind_coordinator,
    "letter": deliver_letter,
    "reply": apologize,
    "question": deliver_question,
    "revision": deliver_revision,
    "opening": deliver_opening,
    "digest": deliver_digest,
    "plan": deliver_plan,
    "rehearsal": deliver_rehearsal,
    "announcement": deliver_announcement,
}
"""Who knows what a delivery says, by the first word of its kind."""

log = logging.getLogger(__name__)


class Notifier:
    """Runs while the bot runs; `wake` makes it look at once."""

    def __init__(self, bot: PatientBot, parts: Parts) -> None:
        self._parts = parts
        self._sender = Sender(bot, parts)
        self._due = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._at_work: dict[int, asyncio.Task[None]] = {}
        self._bulk = Allowance(PER_SECOND, lambda: bot.messages_sent)
        self._stopping = False

    async def start(self) -> None:
        """Begin; what a killed process held is due at once."""
        loop = asyncio.get_running_loop()
        self._parts.db.listeners["outbox"] = partial(loop.call_soon_threadsafe, self._due.set)
        await self._parts.db.run(outbox.release_leases)
        self._task = asyncio.create_task(self._work(), name="notifier")

    async def stop(self) -> None:
        """Finish the messages on their way, within GRACE; leave the others for who comes next."""
        self._parts.db.listeners.pop("outbox", None)
        self._stopping = True
        if self._task:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
        at_work = set(self._at_work.values())
        if at_work:
            await asyncio.wait(at_work, timeout=GRACE)
        for task in at_work:
            task.cancel()
        await asyncio.gather(*at_work, return_exceptions=True)

    def share_with(self, others: int) -> None:
        """So many other processes send messages too."""
        self._bulk.per_second = PER_SECOND / (others + 1)

    async def _work(self) -> None:
        while True:
            self._due.clear()
            is_short = False
            try:
                free, at_work = AT_ONCE - len(self._at_work), set(self._at_work)
                bulk = self._bulk.left()
                deliveries = await self._parts.db.run(outbox.claim_due, free, at_work, bulk)
                taken = sum(delivery.is_bulk for delivery in deliveries)
                self._bulk.promise(taken)
                is_short = taken == bulk
            except Exception as error:
                log.error("the outbox can't be read: %s", type(error).__name__)
                deliveries = []
            for person_id in {delivery.person_id for delivery in deliveries}:
                to_one = [delivery for delivery in deliveries if delivery.person_id == person_id]
                self._at_work[person_id] = asyncio.create_task(self._deliver_all(person_id, to_one))
            if not deliveries:
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(self._bulk.wait() if is_short else LOOK_AGAIN):
                        await self._due.wait()

    async def _deliver_all(self, person_id: int, deliveries: list[Delivery]) -> None:
        """One person's messages, in order; meanwhile others get theirs, however slow this chat is."""
        try:
            for delivery in deliveries:
                if not self._stopping:
                    await self._deliver(delivery)
        except Exception:
            log.exception("messages were left in the outbox; they are due again when their lease ends")
        finally:
            self._bulk.promise(-sum(delivery.is_bulk for delivery in deliveries))
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
            await db.run(undelivered.give_up, delivery, fate.value)
        else:
            await db.run(outbox.mark_sent, delivery, message_id)
