"""Typed taps: an officer types the words of a button of the chat's last message instead of tapping it."""

from datetime import datetime
from typing import Any, NamedTuple

from cachetools import LRUCache
from telegram import CallbackQuery, InlineKeyboardMarkup, Message, Update

MAX_CHATS = 1000
"""Chats whose last message is kept, 4 kB each: those used last. In others buttons have to be tapped."""


class LastMessage(NamedTuple):
    """What a typed tap needs of a chat's last message: the message it quotes, and the callback data and label
    of each button, in order. Its text isn't kept; a tapped message comes without its text too.
    """

    message_id: int
    date: datetime
    quoted: Message | None
    buttons: tuple[tuple[str, str], ...]


class LastMessages:
    """The last message that the bot sent to each chat, with the buttons it has now; empty after a restart."""

    def __init__(self) -> None:
        self._by_chat: LRUCache[int, LastMessage] = LRUCache(MAX_CHATS)

    def note_sent(self, message: Message, keyboard: object) -> None:
        """Keep a message that was just sent."""
        buttons = buttons_of(keyboard)
        quoted = message.reply_to_message if buttons else None
        self._by_chat[message.chat_id] = LastMessage(message.message_id, message.date, quoted, buttons)

    def note_edit(self, chat_id: int, message_id: int, keyboard: object) -> None:
        """Take over the buttons that a message has now, if nothing was sent after it."""
        last = self._by_chat.get(chat_id)
        if last and last.message_id == message_id:
            self._by_chat[chat_id] = last._replace(buttons=buttons_of(keyboard))

    def keep_above(self, chat_id: int, above: LastMessage) -> None:
        """Let the buttons of the message above the last one be typed too: the last one only adds to it."""
        last = self._by_chat.get(chat_id)
        if last and last.message_id != above.message_id:
            self._by_chat[chat_id] = above._replace(buttons=(*above.buttons, *last.buttons))

    def find(self, chat_id: int) -> LastMessage | None:
        """Return the last message of a chat; None if it isn't kept."""
        return self._by_chat.get(chat_id)


def buttons_of(keyboard: object) -> tuple[tuple[str, str], ...]:
    """Return callback data and label of each button under a message, in order; each data once."""
    rows = keyboard.inline_keyboard if isinstance(keyboard, InlineKeyboardMarkup) else ()
    labels = {str(one.callback_data): one.text for row in rows for one in row if one.callback_data}
    return tuple(labels.items())


class TypedTap(CallbackQuery):
    """A tap that was typed. Telegram doesn't know it and can't show its answer over the chat."""

    async def answer(self, text: str | None = None, *_: Any, **__: Any) -> bool:
        """Send the text of the answer, if it has one, as a message."""
        if text and isinstance(self.message, Message):
            await self.message.chat.send_message(text)
        return True


def as_tap(update: Update, last: LastMessage, data: str) -> Update:
    """Return the update that Telegram would have sent if the sender of this one had tapped a button of their
    chat's last message. Raises ValueError for an update without sender or chat.
    """
    user, chat = update.effective_user, update.effective_chat
    if user is None or chat is None:
        raise ValueError("an update without a sender can't be a tap")
    message = Message(last.message_id, last.date, chat, reply_to_message=last.quoted)
    tap = TypedTap(f"typed-{update.update_id}", user, "", message=message, data=data)
    for made in (message, tap):
        made.set_bot(update.get_bot())
    return Update(update.update_id, callback_query=tap)
