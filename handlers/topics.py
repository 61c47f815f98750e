"""Topics and what stands in them: roles, how deployment works, AMS preparation, and every entry's card."""

from telegram import Update

from bot import entry_screen, keyboards, render
from bot.callbacks import OpenEntry, OpenListOf, OpenTopic
from bot.context import Context
from bot.list_screen import show_page
from bot.replies import show
from bot.routes import Handlers, on_command, on_tap, tapped
from data import entries
from data.content_files import TOPICS


def handlers() -> Handlers:
    return [
        on_command("roles", list_roles),
        on_tap(OpenTopic, open_topic),
        on_tap(OpenEntry, open_entry),
        on_tap(OpenListOf, open_list_of),
    ]


async def list_roles(update: Update, context: Context) -> None:
    await show_topic(update, context, OpenTopic("roles", 0))


async def open_topic(update: Update, context: Context) -> None:
    await show_topic(update, context, OpenTopic.unpack(tapped(update)))


async def show_topic(update: Update, context: Context, tap: OpenTopic) -> None:
    topic = tap.topic if tap.topic in TOPICS else "deployment"
    page = await context.library.read(entries.get_topic_page, topic, context.language, tap.page)
    await show_page(update, context, topic, page)


async def open_list_of(update: Update, context: Context) -> None:
    code = OpenListOf.unpack(tapped(update)).code
    found = await context.library.read(entries.get_page_of, code, context.language)
    if found is None:
        await show(update, context.words("entry-gone"), keyboards.only_home(context.words))
        return
    await show_page(update, context, *found)


async def open_entry(update: Update, context: Context) -> None:
    tap = OpenEntry.unpack(tapped(update))
    card = await entry_screen.open_entry(context, tap.code)
    if card is None:
        await show(update, context.words("entry-gone"), keyboards.only_home(context.words))
        return
    await show(update, render.entry_card(card, context.words), keyboards.entry_card(card, context.words))
