"""/queue: open interests."""

from telegram import Update

from bot import desk_keyboards, desk_render
from bot.access import coordinators_only
from bot.context import Context
from bot.desk_taps import OpenQueue
from bot.replies import show
from bot.routes import Handlers, on_command, on_tap, tapped
from data import interests, outbox


def handlers() -> Handlers:
    return [
        on_command("queue", coordinators_only(list_queue)),
        on_tap(OpenQueue, coordinators_only(open_queue)),
    ]


async def list_queue(update: Update, context: Context) -> None:
    await show_queue(update, context, 0)


async def open_queue(update: Update, context: Context) -> None:
    await show_queue(update, context, OpenQueue.unpack(tapped(update)).page)


async def show_queue(update: Update, context: Context, number: int) -> None:
    page = await context.db.run(interests.get_queue_page, context.language, number)
    keyboard = desk_keyboards.queue(page, context.words)
    shown = await show(update, desk_render.queue(page, context.words), keyboard)
    for card in page.items:
        await context.db.run(outbox.keep_notice, card.id, context.person.id, shown, is_card=False)
