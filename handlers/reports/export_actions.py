"""/export: files with everything kept about officers."""

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk.cases import OpenExport, SendExport
from bot.context import Context
from bot.routing import Handlers, on_command, on_tap
from bot.ui import keyboards
from bot.ui.reply import show
from bot.ui.screen import Screen
from handlers.reports import screens
from handlers.reports.export_delivery import export_to


def handlers() -> Handlers:
    return for_coordinators(
        [
            on_command("export", ask_kind),
            on_tap(OpenExport, ask_kind),
            on_tap(SendExport, send_export),
        ]
    )


async def ask_kind(update: Update, context: Context) -> None:
    """Say what an export means and ask for its format, before any data leaves the bot."""
    await show(update, screens.export(context.words))


async def send_export(update: Update, context: Context, tap: SendExport) -> None:
    """Send the export's files and say what became of them."""
    html = await export_to(context.bot, context.services, context.person, context.words, tap.kind)
    await show(update, Screen(html, keyboards.only_desk(context.words)), fresh=True)
