"""/export: files of what is kept about officers, erased in time."""

import asyncio
from datetime import datetime

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk import OpenExport, SendExport
from bot.context import Context
from bot.routing import Handlers, on_command, on_tap
from bot.texts.catalogue import Words
from bot.ui import keyboards
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.entries.titles import list_titles
from data.people import approvals
from data.people.approvals import Wish
from data.reports import export, export_files
from data.reports.export import Export
from handlers.reports import screens
from handlers.reports.export_tables import SHEETS, Table, tables
from handlers.reports.spreadsheets import as_csv, as_xlsx


def handlers() -> Handlers:
    return for_coordinators(
        [
            on_command("export", ask_kind),
            on_tap(OpenExport, ask_kind),
            on_tap(SendExport, send_export),
        ]
    )


async def ask_kind(update: Update, context: Context) -> None:
    """What it means, before anything leaves the bot."""
    await show(update, screens.export(context.words))


async def send_export(update: Update, context: Context, tap: SendExport) -> None:
    """The files; their messages are erased in time, or as soon as an officer in them erases their data."""
    words = context.words
    me, count = context.person.id, 1 if tap.kind == "xlsx" else len(SHEETS)
    taken: Export | None = await context.db.run(
        export.export_if_allowed, *context.acting, context.services.settings.asks_leads
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
