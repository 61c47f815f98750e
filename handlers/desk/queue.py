"""/queue: open interests, claimed at once or opened; my files; what waits next."""

from telegram import Update

from bot import desk_keyboards, desk_render
from bot.access import coordinators_only
from bot.context import Context
from bot.desk_taps import ClaimListed, OpenNext, OpenOwnFiles, OpenQueue
from bot.file_screen import show_file
from bot.replies import show
from bot.routes import Handlers, on_command, on_tap, tapped
from data import interests, officer_files, outbox, queue
from data.views import QueuePage


def handlers() -> Handlers:
    return [
        on_command("queue", coordinators_only(list_queue)),
        on_tap(OpenQueue, coordinators_only(open_queue)),
        on_tap(ClaimListed, coordinators_only(claim_listed)),
        on_tap(OpenOwnFiles, coordinators_only(open_own_files)),
        on_tap(OpenNext, coordinators_only(open_next)),
    ]


async def list_queue(update: Update, context: Context) -> None:
    await show_queue(update, context, 0)


async def open_queue(update: Update, context: Context) -> None:
    await show_queue(update, context, OpenQueue.unpack(tapped(update)).page)


async def show_queue(update: Update, context: Context, number: int, toast: str | None = None) -> None:
    page = await context.db.run(queue.get_queue_page, context.language, number)
    keyboard = desk_keyboards.queue(page, context.words)
    shown = await show(update, desk_render.queue(page, context.words), keyboard, toast=toast)
    await keep_list(context, page, shown)


async def keep_list(context: Context, page: QueuePage, message_id: int) -> None:
    """The message is emptied if one of them erases their data."""
    await context.db.run(outbox.keep_list, [card.id for card in page.items], context.person.id, message_id)


async def claim_listed(update: Update, context: Context) -> None:
    """One tap a file: the list stays, with the next one on top."""
    tap = ClaimListed.unpack(tapped(update))
    claim = (context.person.id, context.person.coordinator_id or 0, tap.interest)
    won = await context.db.run(officer_files.claim_interest, *claim)
    await show_queue(update, context, tap.page, context.words.plain("claim-won" if won else "claim-lost"))


async def open_own_files(update: Update, context: Context) -> None:
    own = (context.language, context.person.coordinator_id or 0, OpenOwnFiles.unpack(tapped(update)).page)
    page = await context.db.run(queue.get_own_page, *own)
    keyboard = desk_keyboards.own_files(page, context.words)
    shown = await show(update, desk_render.own_files(page, context.words), keyboard)
    await keep_list(context, page, shown)


async def open_next(update: Update, context: Context) -> None:
    """My own that wait, then what nobody has; where there is nothing else, the file stays."""
    tap = OpenNext.unpack(tapped(update))
    found = await context.db.run(queue.find_next, context.person.coordinator_id or 0, tap.interest)
    if found is None:
        await show_file(update, context, tap.interest, context.words.plain("nothing-waits"))
        return
    await context.db.run(interests.note_opened, context.person.id, found)
    await show_file(update, context, found)
