"""Handle updates of one person in order, and those of different people at the same time."""

import asyncio
import logging
import sys
import time
from collections.abc import Awaitable, Coroutine
from dataclasses import dataclass, field
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.context import Services
from bot.observability.logs import log_failure
from bot.updates.rate_limit import BURST, Admission
from data.outbox import apologies

AT_ONCE = 256
"""Updates handled at the same time."""
MAX_QUEUED = BURST + 10
"""Updates of one person that wait or are handled: as many as may come at once, and being told of that."""
UNBOUNDED = sys.maxsize
"""PTB takes a place before it is a person's turn, so its bound is left open and ours counts."""
KINDS = ("message", "callback_query", "edited_message", "inline_query", "poll_answer", "my_chat_member")
log = logging.getLogger(__name__)


@dataclass
class Queue:
    """One person's updates that wait or are handled, and whether they were told that some were dropped."""

    length: int = 0
    is_told: bool = False
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)


class Sequencer(BaseUpdateProcessor):
    """Handles one person's updates in order, by one fair asyncio lock for each, also if other processes
    handle earlier ones.

    At most `at_once` are handled at a time; a person takes one place, when it is their turn. Updates over the
    rate limit, or over `most_queued` of one person, are dropped; the outbox says so once.
    """

    def __init__(self, services: Services, at_once: int = AT_ONCE, most_queued: int = MAX_QUEUED) -> None:
        super().__init__(UNBOUNDED)
        self._services = services
        self._places = asyncio.Semaphore(at_once)
        self._most_queued = most_queued
        self._queues: dict[int, Queue] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        key = key_of(update)
        if key is None or not isinstance(update, Update):
            async with self._places:
                await coroutine
            return
        if self._services.rate_limiter.judge(key, update.update_id) is Admission.DROPPED:
            self._drop(update, coroutine, "too fast")
            return
        queue = self._queues.setdefault(key, Queue())
        if queue.length >= self._most_queued:
            self._drop(update, coroutine, "over the queue")
            if not queue.is_told:
                queue.is_told = True
                await self._tell_of_drop(update, key)
            return
        queue.length += 1
        try:
            await self._take_turn(update, coroutine, queue)
        finally:
            queue.length -= 1
            if not queue.length:
                del self._queues[key]

    async def _take_turn(self, update: Update, coroutine: Awaitable[Any], queue: Queue) -> None:
        """Wait for the person's turn, then for a place, and handle the update."""
        began = time.monotonic()
        async with queue.turn:
            await self._services.inbox.wait_for_turn(update)
            with self._services.load.track():
                async with self._places:
                    await coroutine
        self._services.metrics.count_update(kind_of(update), time.monotonic() - began)
        self._services.inbox.mark_answered(update)

    def _drop(self, update: Update, coroutine: Awaitable[Any], why: str) -> None:
        """Drop an update without a reply, and count it; it counts as answered, so that Telegram doesn't bring
        it again.
        """
        if isinstance(coroutine, Coroutine):
            coroutine.close()
        self._services.counts[why] += 1
        self._services.metrics.count_update("dropped")
        self._services.inbox.mark_answered(update)

    async def _tell_of_drop(self, update: Update, key: int) -> None:
        """Tell the sender through the outbox, because Telegram may be holding back their chat."""
        if update.inline_query:
            return
        try:
            await self._services.db.run(
                apologies.enqueue_apology, key, "reply_dropped", f"reply_dropped:{update.update_id}"
            )
        except Exception as error:
            log_failure(
                log, error, "the notice about dropped updates can't be stored: %s", type(error).__name__
            )

    async def initialize(self) -> None:
        """Do nothing: there is nothing to open."""

    async def shutdown(self) -> None:
        """Do nothing: there is nothing to close."""


def kind_of(update: object) -> str:
    """Return 'message', 'callback_query' and so on."""
    return next((kind for kind in KINDS if getattr(update, kind, None)), "other")


def key_of(update: object) -> int | None:
    """Return whose turn an update takes: the user's id, else the chat's; None if there is neither."""
    if not isinstance(update, Update):
        return None
    who = update.effective_user or update.effective_chat
    return who.id if who else None
