"""/queue: open interests, opened and claimed."""

from telegram import Update

from bot import keyboards, render
from bot.access import coordinators_only
from bot.callbacks import ClaimFile, OpenFile, OpenQueue
from bot.context import Context
from bot.replies import show
from bot.routes import Handlers, on_command, on_tap, tapped
from data import interests, outbox


def handlers() -> Handlers:
    return [
        on_command("queue", coordinators_only(list_queue)),
        on_tap(OpenQueue, coordinators_only(open_queue)),
        on_tap(OpenFile, coordinators_only(open_file)),
        on_tap(ClaimFile, coordinators_only(claim_file)),
    ]


async def list_queue(update: Update, context: Context) -> None:
    await show_queue(update, context, 0)


async def open_queue(update: Update, context: Context) -> None:
    await show_queue(update, context, OpenQueue.unpack(tapped(update)).page)


async def show_queue(update: Update, context: Context, number: int) -> None:
    page = await context.db.run(interests.get_queue_page, context.language, number)
    shown = await show(update, render.queue(page, context.words), keyboards.queue(page, context.words))
    for card in page.items:
        await context.db.run(outbox.keep_notice, card.id, context.person.id, shown, is_card=False)


async def open_file(update: Update, context: Context) -> None:
    tap = OpenFile.unpack(tapped(update))
    await context.db.run(interests.note_opened, context.person.id, tap.interest)
    await show_file(update, context, tap.interest, None)


async def claim_file(update: Update, context: Context) -> None:
    """Exclusive: the one who is first has it, everybody else learns who that is."""
    tap = ClaimFile.unpack(tapped(update))
    claim = (context.person.id, context.person.coordinator_id or 0, tap.interest)
    won = await context.db.run(interests.claim_interest, *claim)
    await show_file(update, context, tap.interest, context.words.plain("claim-won" if won else "claim-lost"))


async def show_file(update: Update, context: Context, interest_id: int, toast: str | None) -> None:
    card = await context.db.run(interests.find_interest, interest_id, context.language)
    if card is None:
        await show(update, context.words("file-gone"), keyboards.only_home(context.words), toast=toast)
        return
    html = render.notice(card, "registered", context.words, context.parts.services)
    shown = await show(update, html, keyboards.notice(card, context.words), toast=toast)
    await context.db.run(outbox.keep_notice, card.id, context.person.id, shown)
