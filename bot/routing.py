"""Route commands, taps and typed text to actions."""

from collections.abc import Callable, Coroutine, Iterable, Mapping
from typing import Any, TypeVar, cast

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler, filters

from bot.callbacks.base import VERSION, StaleTap, Tap
from bot.context import Context
from bot.ui.reply import text_of, without_command

T = TypeVar("T", bound=Tap)
Handle = Callable[[Update, Context], Coroutine[Any, Any, None]]
TapAction = Callable[[Update, Context, Tap], Coroutine[Any, Any, None]]
Check = Callable[[Update, Context, Tap | None], Coroutine[Any, Any, bool]]
"""Checks whether somebody may use a command (None) or a tap."""
Handlers = list[BaseHandler[Any, Context, Any]]
NEW = filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE
TYPED = NEW & filters.TEXT & ~filters.COMMAND
SPOKEN = NEW & filters.VOICE
OTHER_KINDS = NEW & ~filters.TEXT & ~filters.StatusUpdate.ALL
AUDIBLE = filters.VOICE | filters.VIDEO_NOTE | filters.AUDIO | filters.VIDEO
WRITTEN = NEW & ~filters.COMMAND & ~filters.StatusUpdate.ALL
"""Anything a person sends that isn't a command."""


def on_command(name: str, handle: Handle) -> CommandHandler[Context, None]:
    """Route a command in a new private message; editing a message doesn't repeat its command."""
    return CommandHandler(name, handle, filters=NEW)


def may_be_speech(update: Update) -> bool:
    """Return whether somebody may speak in a message, which nobody hears."""
    return bool(update.message and AUDIBLE.check_update(update))


class TapHandler(BaseHandler[Update, Context, None]):
    """Finds the action of a tap by its prefix, in one look-up however many kinds there are."""

    def __init__(self, table: Mapping[str, tuple[type[Tap], TapAction]]) -> None:
        super().__init__(never)
        self.table = dict(table)

    def check_update(self, update: object) -> tuple[TapAction, Tap] | None:
        """Return the action and the unpacked tap; None for a tap that can't be unpacked."""
        query = update.callback_query if isinstance(update, Update) else None
        found = self.table.get(str(query.data).partition(":")[0]) if query else None
        if query is None or found is None:
            return None
        kind, action = found
        try:
            return action, kind.unpack(query.data)
        except StaleTap:
            return None

    async def handle_update(
        self, update: Update, application: Any, check_result: object, context: Context
    ) -> None:
        """Call the action with the tap."""
        action, tap = cast(tuple[TapAction, Tap], check_result)
        await action(update, context, tap)

    async def carry_out(self, update: Update, context: Context, tap: Tap) -> None:
        """Do what a tap asks for where a message asks for it in words: what it shows is a new message."""
        _, action = self.table[VERSION + tap.prefix]
        await action(update, context, tap)

    async def press(self, update: Update, context: Context) -> bool:
        """Do what the tap in this update asks for. Returns False if it isn't ours or can't be unpacked."""
        found = self.check_update(update)
        if found is None:
            return False
        await self.handle_update(update, None, found, context)
        return True


async def never(_update: Update, _context: Context) -> None:
    """Raise AssertionError: the table says who handles a tap."""
    raise AssertionError


def on_tap(
    kind: type[T], action: Callable[[Update, Context, T], Coroutine[Any, Any, None]] | Handle
) -> TapHandler:
    """Route a button of this kind. The action gets the tap as third argument if the tap has fields."""
    call = cast(Callable[..., Coroutine[Any, Any, None]], action)
    has_fields = bool(kind.fields)

    async def act(update: Update, context: Context, tap: Tap) -> None:
        await (call(update, context, tap) if has_fields else call(update, context))

    return TapHandler({VERSION + kind.prefix: (kind, act)})


def guarded(check: Check, handlers: Handlers) -> Handlers:
    """Return the same handlers, each behind `check`, which tells the person if they may not."""
    return [guard_one(check, handler) for handler in handlers]


def guard_one(check: Check, handler: BaseHandler[Any, Context, Any]) -> BaseHandler[Any, Context, Any]:
    """Return one handler behind a check."""
    if isinstance(handler, TapHandler):
        return TapHandler(
            {key: (kind, guard_tap(check, action)) for key, (kind, action) in handler.table.items()}
        )
    action = handler.callback

    async def act(update: Update, context: Context) -> None:
        if await check(update, context, None):
            await action(update, context)

    handler.callback = act
    return handler


def guard_tap(check: Check, action: TapAction) -> TapAction:
    """Return a tap's action behind a check."""

    async def act(update: Update, context: Context, tap: Tap) -> None:
        if await check(update, context, tap):
            await action(update, context, tap)

    return act


def merge_taps(handlers: Iterable[BaseHandler[Any, Context, Any]]) -> tuple[TapHandler, Handlers]:
    """Return all taps in one table, and all other handlers in their order."""
    taps = TapHandler({})
    others: Handlers = []
    for handler in handlers:
        if isinstance(handler, TapHandler):
            taps.table.update(handler.table)
        else:
            others.append(handler)
    return taps, others


def typed(update: Update) -> str:
    """Return the text of a message; '' for other kinds."""
    return (update.effective_message.text or "") if update.effective_message else ""


def written(update: Update) -> str:
    """Return the text of the message without a command before it, or what is written under its picture or
    file.
    """
    return without_command(text_of(update.effective_message))
