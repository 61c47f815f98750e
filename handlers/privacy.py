"""/privacy: what is kept, who sees it, how long, how to erase it."""

from telegram import Update

from bot import keyboards
from bot.callbacks import OpenPrivacy
from bot.context import Context
from bot.replies import show
from bot.routes import Handlers, on_command, on_tap


def handlers() -> Handlers:
    return [on_command("privacy", show_privacy), on_tap(OpenPrivacy, show_privacy)]


async def show_privacy(update: Update, context: Context) -> None:
    await show(update, context.words("privacy", months=months(context)), keyboards.privacy(context.words))


def months(context: Context) -> int:
    """For how long an interest is kept without news, in whole months."""
    return round(context.parts.settings.retention_days / 30.4)
