"""A phone: what a person does in Telegram, and what they see. The page and the tests use the same."""

import asyncio
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.demo.screen import ShownMessage, show

if TYPE_CHECKING:
    from bot.demo.telegram import LocalTelegram

QUIET = 0.08
"""Seconds without a change after which a phone counts as settled."""
PATIENCE = 60.0
"""Seconds after which what was waited for has failed to come, even on a busy machine."""
COMMAND = re.compile(r"^/[A-Za-z0-9_]+(@\w+)?")
"""What Telegram recognises as a command at the beginning of a message."""


def as_typed(text: str) -> str:
    """Return a text with the spaces that a keyboard makes."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


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
    reply_keyboard: list[list[str]] = field(default_factory=list)
    inline_results: list[dict[str, Any]] = field(default_factory=list)
    inline_answered: bool = False
    menu_button: dict[str, Any] = field(default_factory=dict)

    @property
    def id(self) -> int:
        """Return the user's id, which is also that of the private chat."""
        return int(self.user["id"])

    @property
    def name(self) -> str:
        """Return first and last name."""
        return " ".join(part for part in (self.user["first_name"], self.user.get("last_name")) if part)

    @property
    def chat(self) -> dict[str, Any]:
        keys = ("id", "first_name", "last_name", "username")
        return {key: self.user[key] for key in keys if key in self.user} | {"type": "private"}

    # What a person does

    def start(self, payload: str = "") -> None:
        """Press Start, or open a deep link."""
        self.send(f"/start {payload}".strip())

    def send(
        self, text: str, reply_to: int | None = None, entities: list[dict[str, Any]] | None = None
    ) -> None:
        """Send a text, maybe in reply or formatted; a command is marked as one, as Telegram does."""
        message: dict[str, Any] = {"text": text} | ({"entities": entities} if entities else {})
        if command := COMMAND.match(text):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(command[0])}]
        self._put(message, reply_to)

    def send_photo(
        self,
        content: bytes = b"picture",
        caption: str = "",
        album: str | None = None,
        reply_to: int | None = None,
    ) -> None:
        """Send a picture, maybe as a part of an album, or in reply."""
        size = self._keep("photo.jpg", content) | {"width": 90, "height": 90}
        more = {"caption": caption} if caption else {}
        self._put({"photo": [size]} | more | ({"media_group_id": album} if album else {}), reply_to)

    def send_voice(
        self,
        content: bytes = b"voice",
        name: str = "voice.ogg",
        reply_to: int | None = None,
        seconds: int = 2,
    ) -> None:
        self._put({"voice": self._keep(name, content) | {"duration": seconds}}, reply_to)

    def send_document(
        self,
        content: bytes = b"document",
        name: str = "cv.pdf",
        caption: str = "",
        reply_to: int | None = None,
    ) -> None:
        more = {"caption": caption} if caption else {}
        self._put({"document": self._keep(name, content) | {"file_name": name}} | more, reply_to)

    def send_sticker(self) -> None:
        sticker = {"width": 1, "height": 1, "is_animated": False, "is_video": False, "type": "regular"}
        self._put({"sticker": sticker | self._keep("sticker.webp", b"sticker")})

    def send_location(self) -> None:
        self._put({"location": {"latitude": 45.4, "longitude": -75.7}})

    def answer_poll(self, message_id: int, options: list[int]) -> None:
        """Vote; the bot hears of it unless the poll is anonymous."""
        poll = self.telegram.messages[self.id][message_id]["poll"]
        if poll["is_closed"]:
            return
        for number in options:
            poll["options"][number]["voter_count"] += 1
        poll["total_voter_count"] += 1
        if not poll["is_anonymous"]:
            ids = [poll["options"][number]["persistent_id"] for number in options]
            body = {"poll_id": poll["id"], "user": self.user, "option_ids": options}
            self.caused = self.telegram.put_update("poll_answer", body | {"option_persistent_ids": ids})
        self.telegram.changed()

    def ask_inline(self, query: str) -> None:
        """Type `@bot query` in any chat."""
        from bot.demo.telegram import Query

        query_id = str(self.telegram.next_id("query"))
        self.telegram.queries[query_id] = Query(self, time.monotonic())
        body = {"id": query_id, "from": self.user, "query": query, "offset": ""}
        self.caused = self.telegram.put_update("inline_query", body)

    def send_in_group(self, text: str) -> None:
        """Write in a group the bot is in."""
        chat = {"id": -self.id, "type": "group", "title": "Group"}
        message: dict[str, Any] = {"text": text, "from": self.user}
        if command := COMMAND.match(text):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(command[0])}]
        self.caused = self.telegram.put_update("message", self.telegram.store(chat, message))

    def edit(
        self,
        message_id: int,
        text: str,
        entities: list[dict[str, Any]] | None = None,
        photo: bytes | None = None,
    ) -> None:
        """Edit one's own message: its text or caption, how that is formatted, its picture."""
        message = self.telegram.messages[self.id][message_id]
        words, marks = ("text", "entities") if "text" in message else ("caption", "caption_entities")
        message.pop(marks, None)
        message |= {words: text, "edit_date": int(time.time())} | ({marks: entities} if entities else {})
        if photo:
            message["photo"] = [self._keep("photo.jpg", photo) | {"width": 90, "height": 90}]
        self.caused = self.telegram.put_update("edited_message", message)

    def press(self, label: str, message: ShownMessage | None = None) -> None:
        """Press a button by its label or data, on a message or on the newest that has it."""
        shown = [message] if message else self.newest
        for candidate in shown:
            for button in (button for row in candidate.buttons for button in row):
                if label in (button.text, as_typed(button.text), button.data) and button.data:
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
        self._membership("member", "kicked")
        self.blocked = True

    def unblock(self) -> None:
        """Let the bot write again."""
        self.blocked = False
        self._membership("kicked", "member")

    def set_language(self, code: str | None) -> None:
        """Set the language of the person's Telegram; None for one that names no language."""
        self.user.pop("language_code", None)
        if code:
            self.user["language_code"] = code
        self.telegram.changed()

    def _keep(self, name: str, content: bytes) -> dict[str, Any]:
        file_id = self.telegram.keep_file(name, content)
        return {"file_id": file_id, "file_unique_id": file_id, "file_size": len(content)}

    def _put(self, message: dict[str, Any], reply_to: int | None = None) -> None:
        self.started = True
        quoted = self.telegram.messages.get(self.id, {}).get(reply_to or 0)
        if quoted:
            message["reply_to_message"] = {k: v for k, v in quoted.items() if k != "reply_to_message"}
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
        """Return the messages of the private chat, the oldest first."""
        return [show(message) for message in self.telegram.messages.get(self.id, {}).values()]

    @property
    def newest(self) -> Iterator[ShownMessage]:
        """Yield the messages of the private chat, the newest first, each made when it is looked at."""
        return (show(message) for message in reversed(self.telegram.messages.get(self.id, {}).values()))

    @property
    def last(self) -> ShownMessage:
        """Return the bot's newest message."""
        for message in self.newest:
            if message.from_bot:
                return message
        raise AssertionError(f"the bot has not written yet:\n{self.transcript()}")

    def transcript(self) -> str:
        """Return the screen as a chat, for people who read a failed test."""
        lines = []
        for message in self.screen:
            lines.append(f"{'bot' if message.from_bot else self.name}: {message.text or message.kind}")
            lines += ["     " + " | ".join(f"[{b.text}]" for b in row) for row in message.buttons]
        return "\n".join(lines)

    async def wait_for(self, seen: "Callable[[Phone], bool]", timeout: float = PATIENCE) -> None:
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

    async def settled(self, timeout: float = PATIENCE) -> None:
        """Wait until the bot confirmed all that this phone caused and is quiet."""
        end = time.monotonic() + timeout
        telegram = self.telegram
        while telegram.confirmed <= self.caused or telegram.is_bot_at_work() or telegram.calls:
            if time.monotonic() > end:
                raise AssertionError(f"the bot is still at work:\n{self.transcript()}")
            await telegram.wait_change(0.05)
        while await telegram.wait_change(QUIET):
            if time.monotonic() > end:
                return
        await asyncio.sleep(0)
