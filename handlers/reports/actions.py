"""/export and /stats."""

import asyncio
from datetime import datetime

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk import OpenExport, OpenStats, SendExport
from bot.context import Context
from bot.routing import Handlers, on_command, on_tap
from bot.texts.catalogue import Words
from bot.ui import keyboards
from bot.ui.drawing import Picture
from bot.ui.formatting import excerpt
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.entries.titles import list_titles
from data.people import approvals
from data.people.approvals import Wish
from data.reports import export, export_files, stats
from data.reports.export import Export
from data.unanswered import store as question_groups
from handlers.reports import screens
from handlers.reports.export_tables import SHEETS, Table, tables
from handlers.reports.spreadsheets import as_csv, as_xlsx
from handlers.reports.stats_screens import PICTURES, name_codes, tell
from handlers.unanswered.grouping import groups_now

MISSES = 5


def handlers() -> Handlers:
    return for_coordinators(
        [
            on_command("export", ask_kind),
            on_tap(OpenExport, ask_kind),
            on_tap(SendExport, send_export),
            on_command("stats", show_stats),
            on_tap(OpenStats, show_stats),
        ]
    )


async def ask_kind(update: Update, context: Context) -> None:
    """What it means, before anything leaves the bot."""
    await show(update, Screen(context.words("export-question"), screens.export(context.words)))


async def send_export(update: Update, context: Context, tap: SendExport) -> None:
    """The files; their messages are erased in time, or as soon as an officer in them erases their data."""
    words = context.words
    me, count = context.person.id, 1 if tap.kind == "xlsx" else len(SHEETS)
    taken: Export | None = await context.db.run(
        export.export_if_allowed, *context.acting, context.services.settings.lead_approval == "approve"
    )
    if taken is None:
        asked = await context.db.run(approvals.ask, context.person.coordinator_id or 0, Wish.EXPORT)
        text = words("approval-asked" if asked else "approval-no-lead")
        await show(update, Screen(text, keyboards.only_desk(words)), fresh=True)
        return
    rows, expires_at = await context.db.run(export_files.open_files, me, count)
    codes = sorted({code for row in taken.interests for code in row.codes})
    titles = {t.code: t.title for t in await context.db.run(list_titles, codes, words.language)}
    made = tables(taken, titles, words, context.services.police)
    until = words.moment(expires_at)
    if update.effective_chat:
        numbers = [row.id for row in taken.interests]
        for row, (name, content) in zip(rows, await write_files(made, tap.kind, words), strict=True):
            caption = words.plain("export-caption", until=until)
            sent = await update.effective_chat.send_document(content, filename=name, caption=caption)
            await context.db.run(export_files.keep_file, row, me, sent.message_id, numbers)
    done = words("export-done", count=len(taken.interests)) + " " + words("export-expires", until=until)
    await show(update, Screen(done, keyboards.only_desk(words)), fresh=True)


async def write_files(made: list[Table], kind: str, words: Words) -> list[tuple[str, bytes]]:
    """Name and content of one workbook, or of one CSV file a table."""
    day = datetime.now(words.zone).date().isoformat()
    if kind == "xlsx":
        return [(f"{words.plain('export-file')}-{day}.xlsx", await asyncio.to_thread(as_xlsx, made))]
    return [(f"{table.name}-{day}.csv", await asyncio.to_thread(as_csv, table)) for table in made]


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
