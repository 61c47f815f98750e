"""The outbox worker: claim what is due, render it in the reader's language, send it, mark it."""

import asyncio
import contextlib
import logging
from collections.abc import Mapping
from datetime import timedelta
from functools import partial

from telegram.error import RetryAfter, TelegramError

from bot.context import Services
from bot.delivery.retry_policy import Disposition, RetryPolicy, classify, seconds_asked
from bot.delivery.sender import Deliver, Sender
from bot.delivery.throttle import SendBudget
from bot.observability.logs import log_failure
from bot.transport.client import BotClient
from data.db.base import utc_now
from data.outbox import apologies, failures, tracked_messages
from data.outbox import store as outbox
from data.outbox.readers import get_declared
from data.outbox.store import Delivery

AT_ONCE = 50
"""Chats to which the bot sends at the same time; Telegram accepts about 30 messages a second."""
POLL_PAUSE = 2.0
"""Seconds between two looks into the outbox, without a notification."""
PER_SECOND = 29
"""Messages a second; Telegram accepts about 30. Announcements use what people's replies leave of that."""
GRACE = 10.0
"""Seconds that running deliveries get to finish when the process is told to stop."""
DELIVERY_TIMEOUT = 300.0
"""Seconds after which a delivery that doesn't end counts as failed."""
log = logging.getLogger(__name__)


class DeliveryWorker:
    """Delivers the outbox while the bot runs. A commit that wrote to the outbox makes it look at once."""

    def __init__(
        self,
        bot: BotClient,
        services: Services,
        deliveries: Mapping[str, Deliver],
        policy: RetryPolicy | None = None,
    ) -> None:
        self._services = services
        self._deliveries = deliveries
        self._policy = policy or RetryPolicy()
        self._sender = Sender(bot, services)
        self._due = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._at_work: dict[int, asyncio.Task[None]] = {}
        self._budget = SendBudget(PER_SECOND, lambda: bot.messages_sent)
        self._stopping = False

    async def start(self) -> None:
        """Start; messages that a killed process had claimed are due at once."""
        loop = asyncio.get_running_loop()
        self._services.db.listeners["outbox"] = partial(loop.call_soon_threadsafe, self._due.set)
        await self._services.db.run(outbox.release_leases)
        self._task = asyncio.create_task(self._work(), name="outbox")

    async def stop(self) -> None:
        """Finish running deliveries within GRACE; the others stay in the outbox."""
        self._services.db.listeners.pop("outbox", None)
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
        """Share Telegram's limit with `others`, the number of other processes."""
        self._budget.per_second = PER_SECOND / (others + 1)

    async def _work(self) -> None:
        while True:
            self._due.clear()
            pause = POLL_PAUSE
            try:
                pause = await self._claim_and_begin()
            except Exception as error:
                log_failure(log, error, "the outbox can't be read: %s", type(error).__name__)
            if pause:
                await self._wait(pause)

    async def _claim_and_begin(self) -> float:
        """Claim what is due, and begin to deliver it. Returns the longest pause until the next claim, in
        seconds: none if more may be due than was claimed.
        """
        free, at_work = AT_ONCE - len(self._at_work), set(self._at_work)
        bulk = self._budget.available()
        deliveries = await self._services.db.run(outbox.claim_due, free, at_work, bulk)
        taken = sum(delivery.is_bulk for delivery in deliveries)
        self._budget.reserve(taken)
        for person_id in {delivery.person_id for delivery in deliveries}:
            to_one = [delivery for delivery in deliveries if delivery.person_id == person_id]
            self._at_work[person_id] = asyncio.create_task(self._deliver_all(person_id, to_one))
        if 0 < free <= len(deliveries):
            return 0.0
        return self._budget.wait() if taken == bulk else POLL_PAUSE

    async def _wait(self, longest: float) -> None:
        """Wait until there may be something to claim. What was claimed is sent first: to claim again at once
        would keep the database from those who read what they send.
        """
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(longest):
                await self._due.wait()

    async def _deliver_all(self, person_id: int, deliveries: list[Delivery]) -> None:
        """Send one person's messages in order; a slow chat doesn't delay others."""
        try:
            for delivery in deliveries:
                if not self._stopping:
                    await self._deliver(delivery)
        finally:
            self._budget.release(sum(delivery.is_bulk for delivery in deliveries))
            del self._at_work[person_id]
            self._due.set()

    async def _deliver(self, delivery: Delivery) -> None:
        """Send one message; whatever it raises, the next one is sent."""
        try:
            async with asyncio.timeout(DELIVERY_TIMEOUT):
                await self._try(delivery)
        except Exception as error:
            await self._count_error(delivery, error)

    async def _try(self, delivery: Delivery) -> None:
        """Send it and mark it sent, or record what Telegram answered. Raises any other error."""
        db = self._services.db
        if delivery.is_unauthorized:
            await db.run(failures.drop_unauthorized, delivery)
            return
        try:
            deliver = get_declared(self._deliveries, delivery.kind)
            message_id = await deliver(self._sender, delivery)
        except TelegramError as error:
            disposition = classify(error)
            if disposition is Disposition.LATER:
                await self._put_off(delivery, error)
                return
            log.warning("outbox %d %s: %s", delivery.id, disposition, type(error).__name__)
            await db.run(failures.give_up, delivery, disposition.value)
        else:
            await db.run(tracked_messages.mark_sent, delivery, message_id)

    async def _put_off(self, delivery: Delivery, error: TelegramError) -> None:
        """Retry later, because Telegram asks to wait or can't be reached; that never sets a message aside."""
        db, name, asked = self._services.db, type(error).__name__, 0.0
        if isinstance(error, RetryAfter):
            asked = seconds_asked(error)
        wait = asked or self._policy.pause(delivery.attempts)
        due_at = utc_now() + timedelta(seconds=wait)
        if asked and apologies.is_apology(delivery):
            await db.run(apologies.postpone_apology, delivery, due_at, name)
        else:
            await db.run(outbox.mark_later, delivery, due_at, name)

    async def _count_error(self, delivery: Delivery, error: Exception) -> None:
        """Count an error of ours: retry after a growing pause, set aside after too many."""
        db, name, errors = self._services.db, type(error).__name__, delivery.errors + 1
        log_failure(log, error, "outbox %d met error %d", delivery.id, errors, trace=True)
        self._services.metrics.count_error(name)
        try:
            if not self._policy.is_last(errors):
                due_at = utc_now() + timedelta(seconds=self._policy.pause(errors))
                await db.run(outbox.mark_later, delivery, due_at, name, 1)
                return
            log.error("outbox %d is set aside: see `python -m bot outbox list`", delivery.id)
            await self._set_aside(delivery, name)
        except Exception as trouble:
            log_failure(
                log, trouble, "outbox %d stays until its lease ends: %s", delivery.id, type(trouble).__name__
            )

    async def _set_aside(self, delivery: Delivery, name: str) -> None:
        try:
            await self._services.db.run(failures.set_aside, delivery, name)
        except Exception as error:
            log.error("outbox %d can't be shown as undelivered", delivery.id, exc_info=error)
            await self._services.db.run(failures.set_aside_alone, delivery, name)
