"""Messages that name nobody, and letters as they were sent."""

from telegram import Update
from telegram.error import BadRequest, Forbidden
from telegram.ext import ApplicationHandlerStop, MessageHandler

from bot.access.permissions import for_cases
from bot.callbacks.desk import ShowAsSent
from bot.context import Context
from bot.routing import WRITTEN, Handlers, on_tap
from bot.ui import keyboards
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.letters import store as letters
from data.letters.store import LetterView
from handlers.letters.delivery import copy_letter
from handlers.letters.live_actions import take_live
from handlers.letters.open_file_actions import take_stray
from handlers.letters.show import open_case, show_about


def handlers() -> Handlers:
    return for_cases([on_tap(ShowAsSent, show_as_sent)])


def unaddressed_handlers() -> Handlers:
    """Before commands, forms and questions: what may be meant for somebody, and names nobody."""
    return [MessageHandler(WRITTEN, take_unaddressed)]


async def take_unaddressed(update: Update, context: Context) -> None:
    """An officer's, shortly after a coordinator wrote; a coordinator's, while a file is on the screen."""
    if await take_live(update, context) or await take_stray(update, context):
        raise ApplicationHandlerStop


async def show_as_sent(update: Update, context: Context, tap: ShowAsSent) -> None:
    """The messages themselves, where a page of the conversation only names or shortens them."""
    page = await open_case(context, letters.get_page, tap.interest, tap.page)
    copied = [await copy_here(context, one) for one in page.items if one.is_copied]
    if not copied:
        await show(update, Screen(context.words("file-gone"), keyboards.only_home(context.words)), fresh=True)
        return
    html = context.words("as-sent", count=sum(copied), lost=len(copied) - sum(copied))
    keyboard = keyboards.only_file(tap.interest, context.words)
    await show_about(update, context, tap.interest, Screen(html, keyboard), fresh=True)


async def copy_here(context: Context, letter: LetterView) -> bool:
    """A letter as its author sent it; False where it isn't there any more."""
    me = context.person
    try:
        return await copy_letter(context.bot, context.db, letter, me.id, me.telegram_id)
    except (BadRequest, Forbidden):
        return False
