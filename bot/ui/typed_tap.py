"""What is typed instead of tapping: the buttons that stand last in a chat, and a tap made of words."""

from collections import OrderedDict
from typing import Any, NamedTuple

from telegram import CallbackQuery, InlineKeyboardMarkup, Message, Update

MOST_CHATS = 2000
"""Chats whose last message is remembered; in an older one the button has to be tapped."""


class Standing(NamedTuple):
    """The last message of a chat, its buttons as we sent them; what Telegram repeats of them isn't read."""

    message: Message
    keyboard: InlineKeyboardMarkup | None

    @property
    def buttons(self) -> dict[str, str]:
        """The labels by the data of the buttons, in order."""
        rows = self.keyboard.inline_keyboard if self.keyboard else ()
        return {str(one.callback_data): one.text for row in rows for one in row if one.callback_data}


class LastMessages:
    """What was sent last to each chat, as it reads now; nothing after a restart."""

    def __init__(self) -> None:
        self._standing: OrderedDict[int, Standing] = OrderedDict()

    def note_sent(self, message: Message, keyboard: object) -> None:
        """Remember a message that was just sent."""
        self._standing[message.chat_id] = Standing(message, inline(keyboard))
        self._standing.move_to_end(message.chat_id)
        if len(self._standing) > MOST_CHATS:
            self._standing.popitem(last=False)

    def note_edit(self, message: Message, keyboard: object) -> None:
        """Remember how a message reads now, if nothing was sent after it."""
        last = self._standing.get(message.chat_id)
        if last and last.message.message_id == message.message_id:
            self._standing[message.chat_id] = Standing(last.message, inline(keyboard))

    def find(self, chat: int) -> Standing | None:
        """What stands last in a chat."""
        return self._standing.get(chat)


def inline(keyboard: object) -> InlineKeyboardMarkup | None:
    """A keyboard if it stands under a message."""
    return keyboard if isinstance(keyboard, InlineKeyboardMarkup) else None


class TypedTap(CallbackQuery):
    """A tap on a button whose words were typed. Telegram knows nothing of it: a toast is a message."""

    async def answer(self, text: str | None = None, *_: Any, **__: Any) -> bool:
        """Say what a tap would say over the chat."""
        if text and isinstance(self.message, Message):
            await self.message.chat.send_message(text)
        return True


def tap_of(update: Update, message: Message, data: str) -> Update:
    """The update that a tap of this button would have been, by who typed."""
    if update.effective_user is None:
        raise ValueError("nobody typed")
    tap = TypedTap(f"typed-{update.update_id}", update.effective_user, "", message=message, data=data)
    tap.set_bot(message.get_bot())
    return Update(update.update_id, callback_query=tap)
