"""How a feature says what it answers to: commands in new messages, taps, typed text."""

from collections.abc import Callable, Coroutine, Iterable, Mapping
from typing import Any, cast

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler, filters

from bot.callbacks.base import VERSION, Tap
from bot.context import Context

Handle = Callable[[Update, Context], Coroutine[Any, Any, None]]
Handlers = list[BaseHandler[Any, Context, Any]]
NEW = filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE
TYPED = NEW & filters.TEXT & ~filters.COMMAND
SPOKEN = NEW & filters.VOICE
OTHER_KINDS = NEW & ~filters.TEXT & ~filters.StatusUpdate.ALL
WRITTEN = NEW & ~filters.COMMAND & ~filters.StatusUpdate.ALL
"""Anything a person sends that is no command."""


def on_command(name: str, handle: Handle) -> CommandHandler[Context, None]:
    """A command in a new private message; an edited one is not a new wish."""
    return CommandHandler(name, handle, filters=NEW)


class TapHandler(BaseHandler[Update, Context, None]):
    """Taps by the beginning of their data, found at once however many kinds there are."""

    def __init__(self, table: Mapping[str, tuple[type[Tap], Handle]]) -> None:
        super().__init__(never)
        self.table = dict(table)

    def check_update(self, update: object) -> Handle | None:
        """Who takes this tap; one that can't be unpacked falls to the fallback."""
        query = update.callback_query if isinstance(update, Update) else None
        if query is None or not isinstance(query.data, str):
            return None
        tap, handle = self.table.get(query.data.partition(":")[0], (None, None))
        return handle if tap and tap.fits(query.data) else None

    async def handle_update(
        self, update: Update, application: Any, check_result: object, context: Context
    ) -> None:
        """Let them."""
        await cast(Handle, check_result)(update, context)


async def never(_update: Update, _context: Context) -> None:
    """The table says who handles a tap."""
    raise AssertionError


def on_tap(tap: type[Tap], handle: Handle) -> TapHandler:
    """A button of this kind."""
    return TapHandler({VERSION + tap.prefix: (tap, handle)})


def together(handlers: Iterable[BaseHandler[Any, Context, Any]]) -> Handlers:
    """All taps in one table, before all others, which stay in order."""
    taps = TapHandler({})
    others: Handlers = []
    for handler in handlers:
        if isinstance(handler, TapHandler):
            taps.table.update(handler.table)
        else:
            others.append(handler)
    return [taps, *others]


def tapped(update: Update) -> str | None:
    """The callback data of a tap."""
    return update.callback_query.data if update.callback_query else None


def typed(update: Update) -> str:
    """The text of a message; empty for other kinds."""
    return (update.effective_message.text or "") if update.effective_message else ""
