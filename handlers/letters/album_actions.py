"""Albums that wait until their author says whether to send them."""

from telegram import Message

from bot.context import Context

HELD = "held album"
"""The key, in what this process remembers of a chat, of the album that waits, with its messages."""


def hold(context: Context, message: Message) -> None:
    """Keep the first message of an album that waits; those that follow it wait with it. A chat has one."""
    if message.media_group_id and context.chat_data is not None:
        context.chat_data[HELD] = message.media_group_id, [message]


def joins_held(context: Context, message: Message) -> bool:
    """Keep a message with the album that waits. Returns False if it belongs to none that does."""
    album, messages = (context.chat_data or {}).get(HELD, ("", []))
    is_of_it = bool(album) and message.media_group_id == album
    if is_of_it:
        messages.append(message)
    return is_of_it


def take_rest(context: Context, first: Message) -> list[Message] | None:
    """Return what waits with the first message of an album, and keep it no longer. None if it isn't known any
    more, as after a restart.
    """
    album, messages = (context.chat_data or {}).get(HELD, ("", []))
    if context.chat_data is None or album != first.media_group_id:
        return None
    del context.chat_data[HELD]
    return [one for one in messages if one.message_id != first.message_id]
