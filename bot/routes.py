"""How a feature says what it answers to: commands in new messages, taps, typed text."""

from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from telegram import Update
from telegram.ext import (
    ApplicationHandlerStop,
    BaseHandler,
    CallbackQueryHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from bot.callbacks import Tap
from bot.context import Context
from data import prompts
from data.prompts import PromptView
from data.views import DraftView

Handle = Callable[[Update, Context], Coroutine[Any, Any, None]]
Prompted = Callable[[Update, Context, PromptView], Coroutine[Any, Any, None]]
"""Takes what somebody was asked to write."""
Sent = Callable[[Update, Context, DraftView], Coroutine[Any, Any, None]]
"""Takes a finished form."""
Handlers = list[BaseHandler[Any, Context, Any]]

NEW = filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE
TYPED = NEW & filters.TEXT & ~filters.COMMAND
OTHER_KINDS = NEW & ~filters.TEXT & ~filters.StatusUpdate.ALL
WRITTEN = NEW & ~filters.COMMAND & ~filters.StatusUpdate.ALL
"""Anything a person sends that is no command."""


def on_command(name: str, handle: Handle) -> CommandHandler[Context, None]:
    """A command in a new private message; an edited one is not a new wish."""
    return CommandHandler(name, handle, filters=NEW)


def on_tap(tap: type[Tap], handle: Handle) -> CallbackQueryHandler[Context, None]:
    """A button of this kind; one that can't be unpacked falls to the fallback."""
    return CallbackQueryHandler(handle, pattern=tap.fits)


def on_prompts(table: Mapping[str, Prompted]) -> MessageHandler[Context, None]:
    """What a person was asked to write goes to whom `table` names for the prompt's kind."""

    async def take(update: Update, context: Context) -> None:
        prompt = await context.db.run(prompts.find_prompt, context.person.id)
        if prompt and prompt.kind in table:
            await table[prompt.kind](update, context, prompt)
            raise ApplicationHandlerStop

    return MessageHandler(WRITTEN, take)


def tapped(update: Update) -> str | None:
    """The callback data of a tap."""
    return update.callback_query.data if update.callback_query else None


def typed(update: Update) -> str:
    """The text of a message; empty for other kinds."""
    return (update.effective_message.text or "") if update.effective_message else ""
