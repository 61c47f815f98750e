"""PTB's bot, extended: it skips updates that can't be read, and notices a revoked or shared token."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from telegram import Message, Update
from telegram.error import Conflict, InvalidToken, TelegramError
from telegram.ext import ExtBot

from bot.observability.metrics import Metrics
from bot.transport.fetch_outage import FetchOutage
from bot.transport.http import Request, UpdatesRequest
from bot.transport.proxy import Proxy
from bot.transport.token_check import TokenCheck
from bot.transport.token_conflict import TokenConflicts
from bot.ui.typed_tap import LastMessages

IDLE = 0.2
"""Seconds between two calls that ask for nothing, until the process has ended."""
Receive = Callable[[Sequence[Update]], Awaitable[tuple[Update, ...]]]
"""Handles updates before Telegram is told that they arrived."""


class BotClient(ExtBot[None]):
    """The bot of the process. It stores updates before it asks for the next ones, skips those that can't be
    read, and notices a token that was revoked or that another process uses. Request repeats its calls.
    """

    def __init__(
        self, token: str, api_url: str, receive: Receive, metrics: Metrics, proxy: Proxy | None = None
    ) -> None:
        self._updates, self._sender = UpdatesRequest(metrics, proxy), Request(proxy=proxy)
        self._receive = receive
        base = api_url.rstrip("/")
        super().__init__(
            token,
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            request=self._sender,
            get_updates_request=self._updates,
        )
        self._last_messages = LastMessages()
        self._token_check = TokenCheck(self.get_me)
        self._token_conflicts = TokenConflicts()
        self._fetch_outage = FetchOutage()

    @property
    def last_messages(self) -> LastMessages:
        """Return the last message of each chat, for typed taps."""
        return self._last_messages

    @property
    def token_check(self) -> TokenCheck:
        """Return the check whether Telegram still knows the token."""
        return self._token_check

    @property
    def revoked(self) -> asyncio.Event:
        """Return the event that is set when Telegram no longer knows the token; the process can only end."""
        return self._token_check.revoked

    @property
    def token_conflicts(self) -> TokenConflicts:
        """Return what was seen of other deployments that use this token."""
        return self._token_conflicts

    @property
    def clock_skew(self) -> float | None:
        """Return the seconds by which this machine's clock is ahead of Telegram's; None if it isn't known."""
        return self._sender.skew if self._updates.skew is None else self._updates.skew

    def find_fault(self) -> TelegramError | None:
        """Return why the newest call hasn't been answered yet; None if it was, or if that isn't known."""
        return self._sender.fault

    @property
    def messages_sent(self) -> int:
        """Return how many messages were sent since the start, whether they arrived or not."""
        return self._sender.messages

    async def send_message(self, *args: Any, **kwargs: Any) -> Message:
        """Send a text and note it as the last message of its chat."""
        return self._noted(await super().send_message(*args, **kwargs), kwargs)

    async def send_photo(self, *args: Any, **kwargs: Any) -> Message:
        """Send a picture and note it as the last message of its chat."""
        return self._noted(await super().send_photo(*args, **kwargs), kwargs)

    async def send_voice(self, *args: Any, **kwargs: Any) -> Message:
        """Send a voice message and note it as the last message of its chat."""
        return self._noted(await super().send_voice(*args, **kwargs), kwargs)

    async def send_document(self, *args: Any, **kwargs: Any) -> Message:
        """Send a file and note it as the last message of its chat."""
        return self._noted(await super().send_document(*args, **kwargs), kwargs)

    async def send_poll(self, *args: Any, **kwargs: Any) -> Message:
        """Send a poll and note it as the last message of its chat. Its options aren't buttons."""
        return self._noted(await super().send_poll(*args, **kwargs), kwargs)

    def _noted(self, message: Message, kwargs: dict[str, Any]) -> Message:
        """Note the message as the last one of its chat, and return it."""
        self._last_messages.note_sent(message, kwargs.get("reply_markup"))
        return message

    async def edit_message_text(self, *args: Any, **kwargs: Any) -> Message | bool:
        """Edit a text and note the buttons that it has now. The edited message isn't read from the result."""
        result = await super().edit_message_text(*args, **kwargs)
        chat_id, message_id = kwargs.get("chat_id"), kwargs.get("message_id")
        if isinstance(chat_id, int) and isinstance(message_id, int):
            self._last_messages.note_edit(chat_id, message_id, kwargs.get("reply_markup"))
        return result

    async def get_updates(self, *args: Any, **kwargs: Any) -> tuple[Update, ...]:
        """Get updates and store them. After an answer that can't be read, return none and fetch carefully
        next time.
        """
        if self.revoked.is_set() or self._token_conflicts.found.is_set():
            await asyncio.sleep(IDLE)
            return ()
        try:
            updates = await super().get_updates(*args, **kwargs)
            self._token_conflicts.record_updates()
            self._fetch_outage.note_success()
            return await self._receive(updates)
        except Conflict:
            self._token_conflicts.record_sign()
            raise
        except InvalidToken:
            await self._token_check.confirm()
            return ()
        except TelegramError as error:
            self._fetch_outage.note_failure(error)
            raise
        except Exception:
            self._updates.careful = True
            return ()
