"""PTB's bot, made to go on at an update it can't read, and to say when the token was revoked."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from telegram import Update
from telegram.error import InvalidToken, TelegramError
from telegram.ext import ExtBot

from bot.requests import Request, UpdatesRequest

Receive = Callable[[Sequence[Update]], Awaitable[tuple[Update, ...]]]
"""What is done with updates before Telegram is told that they arrived."""


class PatientBot(ExtBot[None]):
    """The one bot of a process."""

    def __init__(self, token: str, api_url: str, receive: Receive) -> None:
        self._updates = UpdatesRequest()
        self._receive = receive
        base = api_url.rstrip("/")
        super().__init__(
            token,
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            request=Request(),
            get_updates_request=self._updates,
        )
        self._revoked = asyncio.Event()

    @property
    def revoked(self) -> asyncio.Event:
        """Set when Telegram no longer knows the token: nothing more can be done in this process."""
        return self._revoked

    @property
    def skipped_updates(self) -> int:
        """How many updates could not be read since the start."""
        return self._updates.skipped

    async def get_updates(self, *args: Any, **kwargs: Any) -> tuple[Update, ...]:
        """As PTB, written down; after an answer it can't read none at all: the next call is careful."""
        try:
            return await self._receive(await super().get_updates(*args, **kwargs))
        except InvalidToken:
            self._revoked.set()
            raise
        except TelegramError:
            raise
        except Exception:
            self._updates.careful = True
            return ()
