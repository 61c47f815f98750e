"""/privacy, /mydata, /forget."""

import asyncio
import json
import logging

from telegram import Update

from bot import commands
from bot.callbacks.privacy import AskForget, ForgetMe, OpenPrivacy, TakeMyData
from bot.context import Context
from bot.routing import Handlers, on_command, on_tap
from bot.ui.reply import show
from data.db.errors import DatabaseError
from data.privacy import erased_list, personal_data
from data.privacy.subject_access import read_own_data
from handlers.privacy import screens
from handlers.privacy.columns import DataReader
from handlers.privacy.page import my_data_page

log = logging.getLogger(__name__)


def handlers() -> Handlers:
    return [
        on_command("mydata", send_my_data),
        on_tap(TakeMyData, send_my_data),
        on_command("forget", ask_forget),
        on_tap(AskForget, ask_forget),
        on_tap(ForgetMe, forget_me),
        on_command("privacy", show_privacy),
        on_tap(OpenPrivacy, show_privacy),
    ]


async def send_my_data(update: Update, context: Context) -> None:
    """Send a page to read and a file for programs, then explain them below with what can be done next."""
    data = await context.db.run(read_own_data, context.person.id, context.language)
    reader = DataReader(
        context.words, data.titles, context.services.police, context.services.practice, context.services.forms
    )
    page = await asyncio.to_thread(my_data_page, data.rows, reader)
    if update.effective_chat:
        files = (("html", page), ("json", json.dumps(data.plain, ensure_ascii=False, indent=1)))
        for kind, text in files:
            name = f"{context.words.plain('my-data-file')}.{kind}"
            content = text.encode(errors="backslashreplace")
            await update.effective_chat.send_document(content, filename=name)
    await show(update, screens.my_data(context.words), fresh=True)


async def ask_forget(update: Update, context: Context) -> None:
    """Ask whether to erase everything. A form that was left is erased with the rest, so nothing is offered
    below the question, and a typed yes or no answers it.
    """
    context.paused_draft = False
    await show(update, screens.confirm_forget(context.words))


async def forget_me(update: Update, context: Context) -> None:
    """Erase the person's data and say so. Messages in this chat stay: they belong to Telegram and
    the person.
    """
    receipt = await context.db.run(personal_data.forget_person, context.person.id, is_asked=True)
    await list_erased(context)
    if context.person.is_coordinator:
        await commands.publish_own(context, context.person.telegram_id, False)
    await context.db.scrub()
    (await context.services.wait_for_answers()).forget_questions()
    await show(update, screens.forgotten(receipt, context.words))


async def list_erased(context: Context) -> None:
    """Write the list of erased people to its file; if that fails, the periodic job does it later."""
    try:
        await context.db.run(erased_list.synchronize)
    except (OSError, DatabaseError) as error:
        log.error("the list of the erased can't be written: %s", type(error).__name__)


async def show_privacy(update: Update, context: Context) -> None:
    await show(update, screens.privacy(months(context), context.words))


def months(context: Context) -> int:
    """Return how many whole months an interest is kept without news."""
    return round(context.services.settings.retention_days / 30.4)
