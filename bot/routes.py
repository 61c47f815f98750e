"""How a feature says what it answers to: commands in new messages, taps, typed text."""

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, filters

from bot.callbacks import Tap
from bot.context import Context

Handle = Callable[[Update, Context], Coroutine[Any, Any, None]]
Handlers = list[BaseHandler[Any, Context, Any]]

NEW = filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE
TYPED = NEW & filters.TEXT & ~filters.COMMAND
OTHER_KINDS = NEW & ~filters.TEXT & ~filters.StatusUpdate.ALL


def on_command(name: str, handle: Handle) -> CommandHandler[Context, None]:
    """A command in a new private message; an edited one is not a new wish."""
    return CommandHandler(name, handle, filters=NEW)


def on_tap(tap: type[Tap], handle: Handle) -> CallbackQueryHandler[Context, None]:
    """A button of this kind; one that can't be unpacked falls to the fallback."""
    return CallbackQueryHandler(handle, pattern=tap.fits)


def tapped(update: Update) -> str | None:
    """The callback data of a tap."""
    return update.callback_query.data if update.callback_query else None


def typed(update: Update) -> str:
    """The text of a message; empty for other kinds."""
    return (update.effective_message.text or "") if update.effective_message else ""
