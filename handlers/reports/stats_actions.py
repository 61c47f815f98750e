"""/stats: numbers as pictures and as text."""

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk.cases import OpenStats
from bot.context import Context
from bot.routing import Handlers, on_command, on_tap
from bot.ui import keyboards
from bot.ui.drawing import Picture
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.unanswered import store as question_groups
from handlers.reports.numbers import list_unanswered, name_unanswered, read_numbers
from handlers.reports.stats_screens import PICTURES, stats_text


def handlers() -> Handlers:
    return for_coordinators([on_command("stats", show_stats), on_tap(OpenStats, show_stats)])


async def show_stats(update: Update, context: Context) -> None:
    """Show the pictures first, then the text with the way on."""
    words = context.words
    named = await read_numbers(context.services, words)
    groups = await list_unanswered(context.services)
    html = stats_text(named, name_unanswered(groups), words)
    pictures = [Picture(draw, named, words) for draw in PICTURES]
    if update.effective_chat and not await context.services.drawings.send_album(
        update.effective_chat, pictures
    ):
        html = words("picture-left-out") + "\n\n" + html
    shown = await show(update, Screen(html, keyboards.only_desk(words)), fresh=True)
    ids = [group.questions[0].id for group in groups]
    await context.db.run(question_groups.keep_list, ids, context.person.id, shown)
