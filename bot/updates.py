"""Updates of one chat in order, those of different chats at the same time."""

import asyncio
import time
from collections.abc import Awaitable, Coroutine
from typing import Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.arrivals import Arrivals
from bot.metrics import Metrics
from bot.pace import Load, Pace, Verdict

KINDS = ("message", "callback_query", "edited_message", "inline_query", "poll_answer", "my_chat_member")


class InOrder(BaseUpdateProcessor):
    """One lock a person; asyncio's locks are fair, so the order of arrival is kept. Where another process has
    an earlier update of theirs in work, this one waits for that too.

    Who writes too fast is dropped before they take anybody's place.
    """

    def __init__(
        self, pace: Pace, load: Load, arrivals: Arrivals, metrics: Metrics, at_once: int = 256
    ) -> None:
        super().__init__(at_once)
        self._pace = pace
        self._load = load
        self._arrivals = arrivals
        self._metrics = metrics
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        key = key_of(update)
        if key is None or not isinstance(update, Update):
            await coroutine
            return
        if self._pace.judge(key, update.update_id) is Verdict.DROPPED:
            if isinstance(coroutine, Coroutine):
                coroutine.close()
            self._arrivals.answered(update)
            return
        lock = self._locks.setdefault(key, asyncio.Lock())
        began = time.monotonic()
        with self._load.one_more():
            async with lock:
                await self._arrivals.turn(update)
                await coroutine
        self._metrics.count_update(kind_of(update), time.monotonic() - began)
        self._arrivals.answered(update)

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""


def kind_of(update: object) -> str:
    """'message', 'callback_query' and so on."""
    return next((kind for kind in KINDS if getattr(update, kind, None)), "other")


def key_of(update: object) -> int | None:
    """Whose turn an update takes: the user's, or the chat's where there is no user."""
    if not isinstance(update, Update):
        return None
    who = update.effective_user or update.effective_chat
    return who.id if who else None
