"""Updates of one chat in order, those of different chats at the same time."""

import asyncio
from collections.abc import Awaitable, Coroutine
from typing import Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.arrivals import Arrivals
from bot.pace import Load, Pace, Verdict


class InOrder(BaseUpdateProcessor):
    """One lock a person; asyncio's locks are fair, so the order of arrival is kept.

    Who writes too fast is dropped before they take anybody's place.
    """

    def __init__(self, pace: Pace, load: Load, arrivals: Arrivals, at_once: int = 256) -> None:
        super().__init__(at_once)
        self._pace = pace
        self._load = load
        self._arrivals = arrivals
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        key = key_of(update)
        if key is None:
            await coroutine
            return
        if self._pace.judge(key) is Verdict.DROPPED:
            if isinstance(coroutine, Coroutine):
                coroutine.close()
            self._arrivals.answered(update)
            return
        lock = self._locks.setdefault(key, asyncio.Lock())
        with self._load.one_more():
            async with lock:
                await coroutine
        self._arrivals.answered(update)

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""


def key_of(update: object) -> int | None:
    """Whose turn an update takes: the user's, or the chat's where there is no user."""
    if not isinstance(update, Update):
        return None
    who = update.effective_user or update.effective_chat
    return who.id if who else None
