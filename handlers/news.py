"""What an officer gets besides their own file: chosen in /myfile, ended by the word STOP."""

from telegram import Update
from telegram.ext import ApplicationHandlerStop, MessageHandler

from bot import announcement_keyboards, announcement_render
from bot.announcement_taps import OpenNews, SetNews
from bot.context import Context
from bot.own_file import find_replied
from bot.replies import show
from bot.routes import TYPED, Handlers, on_tap, tapped, typed
from data import announcements
from data.plain_text import fold

STOP_WORDS = {"stop", "arret", "arreter", "unsubscribe", "desabonner"}


def handlers() -> Handlers:
    return [on_tap(OpenNews, open_news), on_tap(SetNews, set_news)]


def first_handlers() -> Handlers:
    """Before letters, forms and questions."""
    return [MessageHandler(TYPED, take_stop)]


async def open_news(update: Update, context: Context) -> None:
    chosen = await context.db.run(announcements.find_news, context.person.id)
    html = announcement_render.news(*chosen, context.words)
    await show(update, html, announcement_keyboards.news(*chosen, context.words))


async def set_news(update: Update, context: Context) -> None:
    tap = SetNews.unpack(tapped(update))
    await context.db.run(announcements.set_news, context.person.id, bool(tap.own), bool(tap.everybody))
    await open_news(update, context)


async def take_stop(update: Update, context: Context) -> None:
    """The word alone, but in a letter, ends announcements; a form stays where it was."""
    if fold(typed(update)).strip(" .!") not in STOP_WORDS:
        return
    if await find_replied(update, context) is not None:
        return
    await context.db.run(announcements.set_news, context.person.id, False, False)
    keyboard = announcement_keyboards.news(False, False, context.words)
    await show(update, context.words("news-stopped"), keyboard)
    raise ApplicationHandlerStop
