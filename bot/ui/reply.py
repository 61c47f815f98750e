"""Show a screen: answer the tap, edit the message it stood on, or send a new one."""

import contextlib
import re

from telegram import LinkPreviewOptions, Message, ReplyParameters, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest, RetryAfter

from bot.texts.catalogue import Words
from bot.ui import keyboards
from bot.ui.screen import Screen
from bot.ui.typed_tap import TypedTap

COMMAND = re.compile(r"^/\w+(?:@\w+)?(?:\s+|$)")
"""A command at the beginning of a text, and the space behind it."""
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def show(
    update: Update,
    screen: Screen,
    *,
    toast: str | None = None,
    fresh: bool = False,
    quoting: bool = False,
) -> int:
    """Show a screen by editing the tapped message; as a new message if `fresh`, if nothing was tapped or it
    can't be edited. `quoting` quotes the sender's message. The `toast` is told over the chat, or as a message
    where nothing was tapped. Returns the id of the message that shows the screen, 0 without a chat.
    """
    query = update.callback_query
    if query:
        with contextlib.suppress(BadRequest, RetryAfter):
            await query.answer(toast)
        fresh = fresh or isinstance(query, TypedTap)
        if not fresh and isinstance(query.message, Message) and await edit(query.message, screen):
            return query.message.message_id
    if update.effective_chat:
        if toast and not query:
            await update.effective_chat.send_message(toast)
        sent = await update.effective_chat.send_message(
            screen.html,
            parse_mode=ParseMode.HTML,
            reply_markup=screen.keyboard,
            link_preview_options=NO_PREVIEW,
            reply_parameters=reply_to(update) if quoting else None,
        )
        return sent.message_id
    return 0


async def say(update: Update, words: Words, key: str, *, fresh: bool = False, **values: str | int) -> int:
    """Show one text of the catalogue with the way home, as `show` does."""
    return await show(update, Screen(words(key, **values), keyboards.only_home(words)), fresh=fresh)


def reply_to(update: Update) -> ReplyParameters | None:
    """Return how to reply to the message, which may have been deleted meanwhile; None without one."""
    message = update.message or update.edited_message
    return ReplyParameters(message.message_id, allow_sending_without_reply=True) if message else None


async def edit(message: Message, screen: Screen) -> bool:
    """Edit a message in place. Returns whether the message now reads so."""
    try:
        await message.edit_text(
            screen.html,
            parse_mode=ParseMode.HTML,
            reply_markup=screen.keyboard,
            link_preview_options=NO_PREVIEW,
        )
    except BadRequest as error:
        return "not modified" in error.message.lower()
    return True


async def note(update: Update, text: str) -> None:
    """Show a line over the chat that disappears by itself; the screen stays."""
    if update.callback_query:
        with contextlib.suppress(BadRequest):
            await update.callback_query.answer(text)


async def alert(update: Update, text: str) -> bool:
    """Show a short notice over the chat, for a tap that changes nothing. Returns False if it can't be shown:
    nothing was tapped, or too long ago.
    """
    if update.callback_query is None:
        return False
    try:
        return await update.callback_query.answer(text, show_alert=True)
    except BadRequest:
        return False


def quoted_text(update: Update) -> str:
    """Return what the tapped message quotes: the text without a command before it, or what was written under
    a picture.
    """
    return without_command(text_of(quoted_message(update)))


def without_command(text: str) -> str:
    """Return a text without the command at its beginning, if there is one."""
    return COMMAND.sub("", text, count=1)


def text_of(message: Message | None) -> str:
    """Return the text of a message, or what is written under its picture or file; '' for none."""
    return (message.text or message.caption or "") if message else ""


def quoted_message(update: Update) -> Message | None:
    """Return the message that the tapped one quotes; None if it was deleted."""
    tapped = update.callback_query.message if update.callback_query else None
    return tapped.reply_to_message if isinstance(tapped, Message) else None
