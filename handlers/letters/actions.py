"""Messages without an addressee, and letters shown as they were sent."""

from telegram import Update
from telegram.error import BadRequest, Forbidden
from telegram.ext import ApplicationHandlerStop, MessageHandler

from bot.access.permissions import for_cases
from bot.callbacks.desk.cases import ShowAsSent
from bot.context import Context
from bot.routing import WRITTEN, Handlers, on_tap
from bot.ui import keyboards
from bot.ui.reply import say
from bot.ui.screen import Screen
from data.letters import store as letters
from data.letters.store import LetterView
from data.people import access_log
from handlers.letters.delivery import copy_letter
from handlers.letters.live_actions import take_live
from handlers.letters.open_case_actions import offer_to_send
from handlers.letters.show import show_about


def handlers() -> Handlers:
    return for_cases([on_tap(ShowAsSent, show_as_sent)])


def unaddressed_handlers() -> Handlers:
    """Return the handlers that run before commands, forms and questions, for messages that may be meant for a
    person but don't name one.
    """
    return [MessageHandler(WRITTEN, take_unaddressed)]


async def take_unaddressed(update: Update, context: Context) -> None:
    """Take an officer's message shortly after a coordinator wrote, or a coordinator's while a case is on the
    screen. What was typed at a prompt and isn't its answer is for the bot: the prompt is asked again below.
    """
    if context.ask_again is not None:
        return
    if await take_live(update, context) or await offer_to_send(update, context):
        raise ApplicationHandlerStop


async def show_as_sent(update: Update, context: Context, tap: ShowAsSent) -> None:
    """Copy the original messages that a page of the conversation only names or shortens."""
    page = await context.db.run(
        access_log.read_and_record, context.person.id, letters.get_page, tap.interest, tap.page
    )
    copied = [await copy_here(context, one) for one in page.items if one.is_copied]
    if not copied:
        await say(update, context.words, "file-gone", fresh=True)
        return
    html = context.words("as-sent", count=sum(copied), lost=len(copied) - sum(copied))
    keyboard = keyboards.only_case(tap.interest, context.words)
    await show_about(update, context, tap.interest, Screen(html, keyboard), fresh=True)


async def copy_here(context: Context, letter: LetterView) -> bool:
    """Copy a letter into this chat as its author sent it; return False if it no longer exists."""
    me = context.person
    try:
        return await copy_letter(context.bot, context.db, letter, me.id, me.telegram_id)
    except (BadRequest, Forbidden):
        return False
