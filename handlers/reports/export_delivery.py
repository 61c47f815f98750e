"""Make the files of an export and send them into a coordinator's chat; called from the chat and from the
desk's page.
"""

import asyncio

from telegram.ext import ExtBot

from bot.context import Services
from bot.texts.catalogue import Words
from data.entries.titles import list_titles
from data.people import approvals
from data.people.approvals import RequestKind
from data.people.views import PersonView
from data.reports import export, export_files
from data.reports.export import Export
from handlers.reports.export_tables import SHEETS, ExportTable, tables
from handlers.reports.spreadsheets import as_csv, as_xlsx


async def export_to(
    bot: ExtBot[None], services: Services, person: PersonView, words: Words, kind: str
) -> str:
    """Send the files into a coordinator's chat. Their messages are erased in time, or as soon as an officer
    in them erases their data. Returns the text that says what became of the export. An approval isn't used
    up by an export that couldn't be sent.
    """
    needs_lead = services.settings.asks_leads
    taken: Export | None = await services.db.run(export.export_if_allowed, person.actor, needs_lead)
    if taken is None:
        if await services.db.run(approvals.is_just_used, person.actor.coordinator_id):
            return words("approval-used")
        return await ask_leads(services, person.actor.coordinator_id, words)
    try:
        return await send_files(bot, services, person, words, taken, kind)
    except Exception:
        await services.db.run(approvals.give_back, person.actor.coordinator_id)
        raise


async def ask_leads(services: Services, coordinator_id: int, words: Words) -> str:
    """Ask the leads to approve an export. Returns the text that says so, and what became of an earlier
    request if it is too old.
    """
    lapsed = await services.db.run(approvals.find_lapsed, coordinator_id)
    asked = await services.db.run(approvals.ask, coordinator_id, RequestKind.EXPORT)
    told = words("approval-asked" if asked else "approval-no-lead")
    return f"{words(f'approval-{lapsed}')}\n\n{told}" if lapsed else told


async def send_files(
    bot: ExtBot[None], services: Services, person: PersonView, words: Words, taken: Export, kind: str
) -> str:
    """Make and send the files of an export. Returns the text that says how many interests it has, and until
    when it stays.
    """
    me, count = person.id, 1 if kind == "xlsx" else len(SHEETS)
    rows, expires_at = await services.db.run(export_files.open_files, me, count)
    codes = sorted({code for row in taken.interests for code in row.codes})
    titles = {t.code: t.title for t in await services.db.run(list_titles, codes, words.language)}
    made = tables(taken, titles, words, services.police)
    until, numbers = words.moment(expires_at), [row.id for row in taken.interests]
    for row, (name, content) in zip(rows, await write_files(made, kind, words), strict=True):
        caption = words.plain("export-caption", until=until)
        sent = await bot.send_document(person.telegram_id, content, filename=name, caption=caption)
        await services.db.run(export_files.keep_file, row, me, sent.message_id, numbers)
    return words("export-done", count=len(taken.interests)) + " " + words("export-expires", until=until)


async def write_files(made: list[ExportTable], kind: str, words: Words) -> list[tuple[str, bytes]]:
    """Return name and content of one workbook, or of one CSV file for each table."""
    day = words.today().isoformat()
    if kind == "xlsx":
        return [(f"{words.plain('export-file')}-{day}.xlsx", await asyncio.to_thread(as_xlsx, made))]
    return [(f"{table.name}-{day}.csv", await asyncio.to_thread(as_csv, table)) for table in made]
