"""Show everything a coordinator can do on one screen."""

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk.cases import OpenDesk
from bot.context import Context
from bot.routing import Handlers, on_tap
from bot.ui.reply import show
from bot.ui.screen import Screen
from bot.web.links import linked_to_page
from handlers.desk import screens


def handlers() -> Handlers:
    return for_coordinators([on_tap(OpenDesk, open_desk)])


async def open_desk(update: Update, context: Context) -> None:
    screen = Screen(context.words("desk"), screens.desk(context.words))
    await show(update, linked_to_page(screen, context.services.settings, "queue", context.words))
