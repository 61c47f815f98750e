"""/missions, /roles, topics, entries."""

from telegram import Update

from bot.callbacks.browse import OpenEntry, OpenListOf, OpenMissions, OpenTopic
from bot.context import Context
from bot.routing import Handlers, on_command, on_tap
from bot.ui.reply import say, show
from data.entries import queries as entries
from data.entries.source_files import TOPICS
from handlers.browse import screens
from handlers.browse.show import open_card, show_page


def handlers() -> Handlers:
    return [
        on_command("missions", list_missions),
        on_tap(OpenMissions, show_missions),
        on_command("roles", list_roles),
        on_tap(OpenTopic, show_topic),
        on_tap(OpenEntry, open_entry),
        on_tap(OpenListOf, open_list_of),
    ]


async def list_missions(update: Update, context: Context) -> None:
    await show_missions(update, context, OpenMissions("current", 0))


async def show_missions(update: Update, context: Context, tap: OpenMissions) -> None:
    status = "past" if tap.status == "past" else "current"
    page = await context.cache.read(entries.get_mission_page, status, context.language, tap.page)
    await show_page(update, context, status, page)


async def list_roles(update: Update, context: Context) -> None:
    await show_topic(update, context, OpenTopic("roles", 0))


async def show_topic(update: Update, context: Context, tap: OpenTopic) -> None:
    topic = tap.topic if tap.topic in TOPICS else "deployment"
    page = await context.cache.read(entries.get_topic_page, topic, context.language, tap.page)
    await show_page(update, context, topic, page)


async def open_list_of(update: Update, context: Context, tap: OpenListOf) -> None:
    code = tap.code
    found = await context.cache.read(entries.find_page_of, code, context.language)
    if found is None:
        await say(update, context.words, "entry-gone")
        return
    await show_page(update, context, *found)


async def open_entry(update: Update, context: Context, tap: OpenEntry) -> None:
    card = await open_card(context, tap.code)
    if card is None:
        await say(update, context.words, "entry-gone")
        return
    await show(update, screens.entry_card(card, context.words))
