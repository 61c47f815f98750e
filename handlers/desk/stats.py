"""/stats: numbers as pictures, and the same as text."""

from telegram import Update

from bot import desk_keyboards
from bot.access import coordinators_only
from bot.context import Context
from bot.desk_taps import OpenStats
from bot.drawing import Picture
from bot.form_screen import today
from bot.missed import groups_now
from bot.question_render import excerpt
from bot.replies import show
from bot.routes import Handlers, on_command, on_tap
from bot.stats_pictures import PICTURES, name_codes, tell
from data import stats
from data.titles import list_titles

MISSES = 5


def handlers() -> Handlers:
    return [
        on_command("stats", coordinators_only(show_stats)),
        on_tap(OpenStats, coordinators_only(show_stats)),
    ]


async def show_stats(update: Update, context: Context) -> None:
    """The pictures first, the text under them with the way on."""
    words = context.words
    numbers = await context.db.run(stats.gather, today(context))
    codes = [code for code, _ in numbers.missions]
    titles = {t.code: t.title for t in await context.db.run(list_titles, codes, words.language)}
    named = name_codes(numbers, titles, words, context.parts.services)
    groups = await groups_now(context.parts)
    misses = [(excerpt(group.questions[0].text, 80), group.askers) for group in groups[:MISSES]]
    html, pictures = tell(named, misses, words), [Picture(draw, named, words) for draw in PICTURES]
    if update.effective_chat and not await context.parts.drawings.send_album(update.effective_chat, pictures):
        html = words("picture-left-out") + "\n\n" + html
    await show(update, html, desk_keyboards.only_desk(words), fresh=True)
