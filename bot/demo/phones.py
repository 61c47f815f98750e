"""A phone: what a person does in Telegram, and what they see. The page and the tests use the same."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.demo.telegram import LocalTelegram

QUIET = 0.08


@dataclass(frozen=True)
class Button:
    """A button under a message."""

    text: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True)
class ShownMessage:
    """A message as it stands on the screen."""

    id: int
    from_bot: bool
    text: str
    entities: list[dict[str, Any]]
    buttons: list[list[Button]]
    document: dict[str, Any] | None
    edited: bool
    kind: str


@dataclass
class Phone:
    """One person's phone with the bot's private chat open."""

    telegram: "LocalTelegram"
    user: dict[str, Any]
    started: bool = False
    blocked: bool = False
    toasts: list[str] = field(default_factory=list)
    alerts: list[str] = field(default_factory=list)
    typing: bool = False
    caused: int = 0

    @property
    def id(self) -> int:
        """The user's id, which is also that of the private chat."""
        return int(self.user["id"])

    @property
    def name(self) -> str:
        """First and last name."""
        return " ".join(part for part in (self.user["first_name"], self.user.get("last_name")) if part)

    @property
    def chat(self) -> dict[str, Any]:
        """The private chat."""
        keys = ("id", "first_name", "last_name", "username")
        return {key: self.user[key] for key in keys if key in self.user} | {"type": "private"}

    # What a person does

    def start(self, payload: str = "") -> None:
        """Press Start, or open a deep link."""
        self.send(f"/start {payload}".strip())

    def send(self, text: str) -> None:
        """Send a text; a command is marked as one, as Telegram does."""
        message: dict[str, Any] = {"text": text}
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
        self._put(message)

    def send_photo(self) -> None:
        """Send a picture."""
        size = {"file_id": "photo", "file_unique_id": "photo", "width": 90, "height": 90}
        self._put({"photo": [size]})

    def send_voice(self) -> None:
        """Send a voice note."""
        self._put({"voice": {"file_id": "voice", "file_unique_id": "voice", "duration": 2}})

    def send_document(self) -> None:
        """Send a file."""
        self._put({"document": {"file_id": "doc", "file_unique_id": "doc", "file_name": "cv.pdf"}})

    def send_sticker(self) -> None:
        """Send a sticker."""
        sticker = {"width": 1, "height": 1, "is_animated": False, "is_video": False, "type": "regular"}
        self._put({"sticker": sticker | {"file_id": "sticker", "file_unique_id": "sticker"}})

    def send_location(self) -> None:
        """Send a place."""
        self._put({"location": {"latitude": 45.4, "longitude": -75.7}})

    def send_in_group(self, text: str) -> None:
        """Write in a group the bot is in."""
        chat = {"id": -self.id, "type": "group", "title": "Group"}
        message: dict[str, Any] = {"text": text, "from": self.user}
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
        self.caused = self.telegram.put_update("message", self.telegram.store(chat, message))

    def edit(self, message_id: int, text: str) -> None:
        """Edit one's own message."""
        message = self.telegram.messages[self.id][message_id]
        message |= {"text": text, "edit_date": int(time.time())}
        self.caused = self.telegram.put_update("edited_message", message)

    def press(self, label: str, message: ShownMessage | None = None) -> None:
        """Press a button by its label or data, on a message or on the newest that has it."""
        shown = [message] if message else list(reversed(self.screen))
        for candidate in shown:
            for button in (button for row in candidate.buttons for button in row):
                if label in (button.text, button.data) and button.data:
                    self.press_data(button.data, candidate.id)
                    return
        if message is None:
            raise AssertionError(f"no button {label!r} on the screen:\n{self.transcript()}")
        self.press_data(label, message.id)

    def press_data(self, data: str, message_id: int) -> None:
        """Press a button by its data."""
        from bot.demo.telegram import Query

        query_id = str(self.telegram.next_id("query"))
        self.telegram.queries[query_id] = Query(self, time.monotonic())
        body = {
            "id": query_id,
            "from": self.user,
            "message": self.telegram.messages[self.id][message_id],
            "chat_instance": str(self.id),
            "data": data,
        }
        self.caused = self.telegram.put_update("callback_query", body)

    def block(self) -> None:
        """Block the bot."""
        self._membership("member", "kicked")
        self.blocked = True

    def unblock(self) -> None:
        """Let the bot write again."""
        self.blocked = False
        self._membership("kicked", "member")

    def set_language(self, code: str | None) -> None:
        """The language the person's Telegram speaks; None for one that tells none."""
        self.user.pop("language_code", None)
        if code:
            self.user["language_code"] = code
        self.telegram.changed()

    def _put(self, message: dict[str, Any]) -> None:
        self.started = True
        stored = self.telegram.store(self.chat, {"from": dict(self.user)} | message)
        self.caused = self.telegram.put_update("message", stored)

    def _membership(self, old: str, new: str) -> None:
        me = self.telegram.me()
        body = {
            "chat": self.chat,
            "from": self.user,
            "date": int(time.time()),
            "old_chat_member": {"user": me, "status": old} | ({"until_date": 0} if old == "kicked" else {}),
            "new_chat_member": {"user": me, "status": new} | ({"until_date": 0} if new == "kicked" else {}),
        }
        self.caused = self.telegram.put_update("my_chat_member", body)

    # What a person sees

    @property
    def screen(self) -> list[ShownMessage]:
        """The messages of the private chat, oldest first."""
        return [show(message) for message in self.telegram.messages.get(self.id, {}).values()]

    @property
    def last(self) -> ShownMessage:
        """The bot's newest message."""
        newest = [message for message in self.screen if message.from_bot]
        if not newest:
            raise AssertionError(f"the bot has not written yet:\n{self.transcript()}")
        return newest[-1]

    def transcript(self) -> str:
        """The screen as a chat, for people who read a failed test."""
        lines = []
        for message in self.screen:
            lines.append(f"{'bot' if message.from_bot else self.name}: {message.text or message.kind}")
            lines += ["     " + " | ".join(f"[{b.text}]" for b in row) for row in message.buttons]
        return "\n".join(lines)

    async def wait_for(self, seen: "Callable[[Phone], bool]", timeout: float = 5.0) -> None:
        """Wait until a condition holds. Raises AssertionError with the screen."""
        end = time.monotonic() + timeout
        while not self._holds(seen):
            left = end - time.monotonic()
            if left <= 0 or not await self.telegram.wait_change(left):
                if self._holds(seen):
                    return
                raise AssertionError(f"not seen within {timeout} s on the phone of:\n{self.transcript()}")

    def _holds(self, seen: "Callable[[Phone], bool]") -> bool:
        try:
            return seen(self)
        except AssertionError:
            return False

    async def settled(self, timeout: float = 5.0) -> None:
        """Wait until the bot confirmed all that this phone caused and is quiet."""
        end = time.monotonic() + timeout
        while self.telegram.confirmed <= self.caused or self.telegram.calls:
            if time.monotonic() > end:
                raise AssertionError(f"the bot is still at work:\n{self.transcript()}")
            await self.telegram.wait_change(0.05)
        while await self.telegram.wait_change(QUIET):
            if time.monotonic() > end:
                return
        await asyncio.sleep(0)


def show(message: dict[str, Any]) -> ShownMessage:
    """A stored message as it is seen."""
    keyboard = message.get("reply_markup", {}).get("inline_keyboard", [])
    kinds = ("photo", "voice", "document", "sticker", "location", "poll")
    return ShownMessage(
        id=message["message_id"],
        from_bot=message["from"]["is_bot"],
        text=message.get("text") or message.get("caption") or "",
        entities=message.get("entities") or message.get("caption_entities") or [],
        buttons=[[Button(b["text"], b.get("callback_data"), b.get("url")) for b in row] for row in keyboard],
        document=message.get("document"),
        edited="edit_date" in message,
        kind=next((kind for kind in kinds if kind in message), "text"),
    )
