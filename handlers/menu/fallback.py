"""Handle what no other room takes: old buttons, unknown commands, pictures, edited messages, a form that was
left.
"""

import contextlib

from telegram import Message, Update
from telegram.error import BadRequest
from telegram.ext import CallbackQueryHandler, MessageHandler, TypeHandler, filters

from bot import commands
from bot.context import Context
from bot.routing import NEW, OTHER_KINDS, Handlers, may_be_speech, typed
from bot.ui import keyboards
from bot.ui.reply import say, show
from bot.ui.screen import Screen
from handlers.forms.press_actions import find_last
from handlers.menu import screens
from handlers.menu.near_commands import find_meant
from handlers.menu.show import menu_under

ALBUM = "album"
"""The key of the album that was replied to last in a chat."""


def tap_handlers() -> Handlers:
    """Return the handlers that run last among commands and taps."""
    return [CallbackQueryHandler(stale_tap), MessageHandler(NEW & filters.COMMAND, unknown_command)]


def text_handlers() -> Handlers:
    """Return the handlers that run last among messages."""
    return [
        MessageHandler(OTHER_KINDS, other_kind),
        MessageHandler(filters.UpdateType.EDITED_MESSAGE & (filters.TEXT | filters.CAPTION), edited_message),
    ]


def after_handlers() -> Handlers:
    """Return the handlers that run after all others: a command in the middle of a form pauses it, and the bot
    says how to resume it.
    """
    return [TypeHandler(Update, offer_resume)]


async def stale_tap(update: Update, context: Context) -> None:
    """Show a fresh menu for a button of an earlier version or from elsewhere."""
    context.services.counts["stale taps"] += 1
    if update.callback_query:
        with contextlib.suppress(BadRequest):
            await update.callback_query.answer(context.words.plain("stale-tap"))
    await show(update, await menu_under(context, context.words("menu")), fresh=True)


async def unknown_command(update: Update, context: Context) -> None:
    """Say that a command isn't known, and which one may be meant; a command in a text can be tapped."""
    is_coordinator = context.person.is_coordinator
    known = (*commands.OFFICER, *(commands.COORDINATOR if is_coordinator else ()))
    meant = find_meant(typed(update), known)
    key = "unknown-command-near" if meant else "unknown-command"
    text = context.words(key, command=meant or "")
    await show(update, Screen(text, keyboards.only_home(context.words)))


async def other_kind(update: Update, context: Context) -> None:
    """Say that the message can't be read. If something was spoken, name the numbers to call too, because
    nobody hears it.
    """
    message, numbers = update.message, context.services.helplines.numbers
    if is_of_same_album(message, context):
        return
    has_caption = bool(message and message.caption)
    if may_be_speech(update):
        text = context.words("safety-unheard", **numbers)
        await show(update, Screen(text, keyboards.only_home(context.words)))
    else:
        await show(
            update,
            screens.other_kind(context.person.has_case, has_caption, context.words),
        )


def is_of_same_album(message: Message | None, context: Context) -> bool:
    """Return whether a picture belongs to the album that was replied to last."""
    album = message.media_group_id if message else None
    chat = context.chat_data
    if album is None or chat is None:
        return False
    is_same = chat.get(ALBUM) == album
    chat[ALBUM] = album
    return is_same


async def edited_message(update: Update, context: Context) -> None:
    await say(update, context.words, "edited-message")


async def offer_resume(update: Update, context: Context) -> None:
    """Offer, below the reply to a command, to go on with the form that it left; what the reply asks can still
    be typed.
    """
    if not context.paused_draft or update.message is None:
        return
    above = find_last(update, context)
    await show(update, screens.resume(context.words))
    if above:
        context.bot.last_messages.keep_above(update.message.chat_id, above)
