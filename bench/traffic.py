"""People who write and tap, and how long each waits for the reply, measured where the server takes it."""

import asyncio
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.callbacks.base import Tap
from bot.demo.phones import Phone
from bot.demo.telegram import LocalTelegram

PATIENCE = 60.0


class Traffic:
    """The people of one bot. They do one thing at a time in each chat, in any number of chats at the same
    time.
    """

    def __init__(self, telegram: LocalTelegram) -> None:
        self.telegram = telegram
        self.sent: Counter[int] = Counter()
        self.calls: Counter[str] = Counter()
        self._waiting: dict[tuple[int, str], asyncio.Future[int]] = {}
        telegram.listeners.append(self._called)

    def _called(self, method: str, arguments: Mapping[str, Any], result: Any) -> None:
        self.calls[method] += 1
        if method == "sendmessage":
            self.sent[int(time.monotonic())] += 1
        if "chat_id" in arguments:
            waiting = self._waiting.pop((int(arguments["chat_id"]), method), None)
            if waiting and not waiting.done():
                waiting.set_result(int(result["message_id"]) if isinstance(result, dict) else 0)

    def expect(self, phone: Phone, method: str) -> "asyncio.Future[int]":
        """Return the future id of the message of the bot's next call of a method in a chat."""
        future = asyncio.get_running_loop().create_future()
        self._waiting[phone.id, method] = future
        return future

    async def greet(self, count: int, language: str = "en") -> list[tuple[Phone, int]]:
        """Let new people press Start. Returns each with the message that they then see."""
        phones = [self.telegram.add_phone(f"P{n}", language) for n in range(count)]
        expected = [self.expect(phone, "sendmessage") for phone in phones]
        for phone in phones:
            phone.start()
        async with asyncio.timeout(PATIENCE):
            shown = await asyncio.gather(*expected)
        return list(zip(phones, shown, strict=True))

    async def tap(self, phone: Phone, message_id: int, tap: Tap) -> float:
        """Press a button. Returns the seconds until the message is edited."""
        reply = self.expect(phone, "editmessagetext")
        began = time.perf_counter()
        phone.press_data(tap.pack(), message_id)
        async with asyncio.timeout(PATIENCE):
            await reply
        return time.perf_counter() - began

    async def ask(self, phone: Phone, text: str) -> float:
        """Write something. Returns the seconds until the bot's message is there."""
        reply = self.expect(phone, "sendmessage")
        began = time.perf_counter()
        phone.send(text)
        async with asyncio.timeout(PATIENCE):
            await reply
        return time.perf_counter() - began

    async def at_pace(
        self, count: int, a_second: float, begin: Callable[[int], Awaitable[float]]
    ) -> list[float]:
        """Begin `count` things, numbered from 0, `a_second`, whether the bot keeps up or not. Returns the
        seconds that each took.
        """
        pending: list[asyncio.Future[float]] = []
        began = time.perf_counter()
        for number in range(count):
            await asyncio.sleep(max(0.0, began + number / a_second - time.perf_counter()))
            pending.append(asyncio.ensure_future(begin(number)))
        return await asyncio.gather(*pending)

    def forget(self) -> None:
        """Drop what is over, so that the server doesn't grow."""
        self.telegram.queries = {k: q for k, q in self.telegram.queries.items() if not q.answered}
