"""The state of a local Telegram: phones, chats, messages, pending updates, injected faults."""

import asyncio
import itertools
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.demo.limits import ApiError
from bot.demo.phones import Phone

BOT_ID = 100001
FIRST_USER = 5001


@dataclass
class Fault:
    """One injected failure of a method, before or after the server has acted."""

    method: str
    status: int
    description: str
    retry_after: int | None
    after_effect: bool


@dataclass
class Query:
    """A tap that waits for an answer."""

    phone: Phone
    asked_at: float
    answered: bool = False


@dataclass
class LocalTelegram:
    """Everything between one bot and its phones."""

    token: str
    username: str
    phones: dict[int, Phone] = field(default_factory=dict)
    messages: dict[int, dict[int, dict[str, Any]]] = field(default_factory=dict)
    updates: list[dict[str, Any]] = field(default_factory=list)
    queries: dict[str, Query] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[dict[str, str]]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    slow: dict[int, float] = field(default_factory=dict)
    held_back: dict[int, int] = field(default_factory=dict)
    """Chats to which every message is answered with 429, with the seconds to wait that it names."""
    refused: Counter[int] = field(default_factory=Counter)
    """How many messages to each chat were answered with 429."""
    allowed: list[str] | None = None
    confirmed: int = 0
    calls: int = 0
    down_until: float = 0.0
    poller: int = 0
    webhook: str = ""
    webhook_secret: str = ""
    webhook_trouble: dict[str, Any] = field(default_factory=dict)
    """What getWebhookInfo says besides, as of an error."""
    closed: bool = False

    def __post_init__(self) -> None:
        self._ids = {
            name: itertools.count(1) for name in ("message", "update", "query", "file", "poll", "album")
        }
        self._changed = asyncio.Event()
        self.watchers: list[Callable[[], None]] = []
        self.listeners: list[Callable[[str, Mapping[str, Any], Any], None]] = []
        """Called after every call of the bot that was carried out: method, arguments, result."""
        self.is_bot_at_work: Callable[[], bool] = lambda: False
        """Returns whether the bot is handling an update, if whoever runs both can tell."""

    def next_id(self, kind: str) -> int:
        """Return the next id of a kind, counted from 1."""
        return next(self._ids[kind])

    def add_phone(
        self,
        first_name: str,
        language_code: str | None = None,
        username: str | None = None,
        last_name: str | None = None,
    ) -> Phone:
        """Add a person with a private chat with the bot, which they have not started yet."""
        user: dict[str, Any] = {
            "id": FIRST_USER + len(self.phones),
            "is_bot": False,
            "first_name": first_name,
        }
        optional = {"last_name": last_name, "username": username, "language_code": language_code}
        user |= {key: value for key, value in optional.items() if value}
        phone = Phone(self, user)
        self.phones[phone.id] = phone
        self.changed()
        return phone

    def me(self) -> dict[str, Any]:
        """Return the bot as a user."""
        return {"id": BOT_ID, "is_bot": True, "first_name": "Peace operations", "username": self.username}

    def keep_file(self, name: str, content: bytes) -> str:
        """Keep a file. Returns the id under which it can be fetched."""
        file_id = f"file{self.next_id('file')}"
        self.files[file_id] = (name, content)
        return file_id

    def put_update(self, kind: str, body: dict[str, Any]) -> int:
        """Queue an update for the bot."""
        update_id = self.next_id("update")
        if self.allowed is None or kind in self.allowed:
            self.updates.append({"update_id": update_id, kind: body})
        self.changed()
        return update_id

    def put_raw(self, update: dict[str, Any]) -> None:
        """Queue an update as it is, however odd."""
        self.updates.append({"update_id": self.next_id("update")} | update)
        self.changed()

    def changed(self) -> None:
        """Wake everybody who waits for a change."""
        self._changed.set()
        self._changed = asyncio.Event()
        for watcher in self.watchers:
            watcher()

    async def wait_change(self, timeout: float) -> bool:
        """Wait until something happens. Returns False if nothing did."""
        try:
            async with asyncio.timeout(timeout):
                await self._changed.wait()
        except TimeoutError:
            return False
        return True

    def outage(self, seconds: float) -> None:
        """Make every call of the bot fail by a closed connection for a while."""
        self.down_until = time.monotonic() + seconds
        self.changed()

    @property
    def is_down(self) -> bool:
        return self.closed or time.monotonic() < self.down_until

    def fail_next(
        self,
        method: str,
        status: int,
        description: str,
        retry_after: int | None = None,
        after_effect: bool = False,
    ) -> None:
        """Inject a failure into the next call of a method; status 0 closes the connection, 200 breaks off the
        answer. A description that begins with < is a firewall's page, one with { or [ the whole answer.
        """
        self.faults.append(Fault(method.lower(), status, description, retry_after, after_effect))

    def grow_older(self, seconds: float) -> None:
        """Move all messages `seconds` into the past."""
        for message in (message for chat in self.messages.values() for message in chat.values()):
            message["date"] -= int(seconds)

    def slow_down(self, chat_id: int, seconds: float) -> None:
        """Make every message to this chat take so long from now on."""
        self.slow[chat_id] = seconds

    def hold_back(self, chat_id: int, retry_after: int) -> None:
        """Answer every call that names this chat with 429 from now on."""
        self.held_back[chat_id] = retry_after

    def let_through(self, chat_id: int) -> None:
        """End the 429 of this chat."""
        self.held_back.pop(chat_id, None)

    def check_limit(self, chat_id: int) -> None:
        """Raise ApiError while a chat is over its limit."""
        if chat_id in self.held_back:
            self.refused[chat_id] += 1
            wait = self.held_back[chat_id]
            raise ApiError(429, f"Too Many Requests: retry after {wait}", wait)

    def take_fault(self, method: str) -> Fault | None:
        """Return the injected failure for this method, used once, or None."""
        for fault in self.faults:
            if fault.method == method:
                self.faults.remove(fault)
                return fault
        return None

    def reachable(self, chat_id: Any) -> Phone:
        """Return the phone behind a chat that the bot may write to. Raises ApiError."""
        phone = self.phones.get(int(chat_id)) if str(chat_id).lstrip("-").isdigit() else None
        if phone is None:
            raise ApiError(400, "Bad Request: chat not found")
        if phone.blocked:
            raise ApiError(403, "Forbidden: bot was blocked by the user")
        if not phone.started:
            raise ApiError(403, "Forbidden: bot can't initiate conversation with a user")
        return phone

    def chat(self, chat_id: Any) -> dict[str, Any]:
        """Return the chat the bot writes to: a group somebody wrote in, or a phone's. Raises ApiError."""
        written = self.messages.get(int(chat_id)) if str(chat_id).startswith("-") else None
        if written:
            return dict(next(iter(written.values()))["chat"])
        return self.reachable(chat_id).chat

    def store(self, chat: dict[str, Any], message: dict[str, Any]) -> dict[str, Any]:
        """Give a message its id, chat and date, and keep it."""
        stored: dict[str, Any] = {
            "message_id": self.next_id("message"),
            "date": int(time.time()),
            "chat": chat,
        } | message
        self.messages.setdefault(chat["id"], {})[stored["message_id"]] = stored
        self.changed()
        return stored
