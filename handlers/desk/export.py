"""/export: everything as a spreadsheet; written into every file's history, where its officer sees it."""

import asyncio
from datetime import datetime

from telegram import Update

from bot import desk_keyboards
from bot.access import coordinators_only
from bot.context import Context
from bot.desk_taps import OpenExport, SendExport
from bot.export_tables import tables
from bot.replies import show
from bot.routes import Handlers, on_command, on_tap, tapped
from bot.spreadsheets import as_csv, as_xlsx
from data import exports, outbox
from data.exports import Export
from data.titles import list_titles


def handlers() -> Handlers:
    return [
        on_command("export", coordinators_only(ask_kind)),
        on_tap(OpenExport, coordinators_only(ask_kind)),
        on_tap(SendExport, coordinators_only(send_export)),
    ]


async def ask_kind(update: Update, context: Context) -> None:
    """What it means, before anything leaves the bot."""
    await show(update, context.words("export-question"), desk_keyboards.export(context.words))


async def send_export(update: Update, context: Context) -> None:
    """The files; a message with one is deleted if an officer in it erases their data."""
    tap, words = SendExport.unpack(tapped(update)), context.words
    taken: Export = await context.db.run(exports.export, context.person.id)
    codes = sorted({code for row in taken.interests for code in row.codes})
    titles = {t.code: t.title for t in await context.db.run(list_titles, codes, words.language)}
    made = tables(taken, titles, words, context.parts.services)
    day = datetime.now(words.zone).date().isoformat()
    if tap.kind == "xlsx":
        files = [(f"{words.plain('export-file')}-{day}.xlsx", await asyncio.to_thread(as_xlsx, made))]
    else:
        files = [(f"{table.name}-{day}.csv", await asyncio.to_thread(as_csv, table)) for table in made]
    if update.effective_chat:
        for name, content in files:
            sent = await update.effective_chat.send_document(content, filename=name)
            numbers = [row.id for row in taken.interests]
            await context.db.run(outbox.keep_list, numbers, context.person.id, sent.message_id)
    done = words("export-done", count=len(taken.interests))
    await show(update, done, desk_keyboards.only_desk(words), fresh=True)
