"""/stats: numbers as pictures and as text."""

from datetime import datetime

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk import OpenStats
from bot.context import Context
from bot.routing import Handlers, on_command, on_tap
from bot.ui import keyboards
from bot.ui.drawing import Picture
from bot.ui.formatting import excerpt
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.entries.titles import list_titles
from data.reports import stats
from data.unanswered import store as question_groups
from handlers.reports.stats_screens import PICTURES, name_codes, tell
from handlers.unanswered.grouping import groups_now

MISSES = 5


def handlers() -> Handlers:
    return for_coordinators([on_command("stats", show_stats), on_tap(OpenStats, show_stats)])


async def show_stats(update: Update, context: Context) -> None:
    """The pictures first, the text under them with the way on."""
    words = context.words
    numbers = await context.db.run(stats.gather, datetime.now(words.zone))
    codes = [code for code, _ in numbers.missions]
    titles = {t.code: t.title for t in await context.db.run(list_titles, codes, words.language)}
    named = name_codes(numbers, titles, words, context.services.police)
    groups = await groups_now(context.services)
    misses = [(excerpt(group.questions[0].text, 80), group.askers) for group in groups[:MISSES]]
    html, pictures = tell(named, misses, words), [Picture(draw, named, words) for draw in PICTURES]
    if update.effective_chat and not await context.services.drawings.send_album(
        update.effective_chat, pictures
    ):
        html = words("picture-left-out") + "\n\n" + html
    shown = await show(update, Screen(html, keyboards.only_desk(words)), fresh=True)
    ids = [group.questions[0].id for group in groups[:MISSES]]
    await context.db.run(question_groups.keep_list, ids, context.person.id, shown)
