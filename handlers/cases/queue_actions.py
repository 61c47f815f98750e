"""The queue and one's own files."""

from telegram import Update

from bot.access.permissions import for_cases, for_coordinators
from bot.callbacks.desk import ClaimListed, OpenNext, OpenOwnFiles, OpenQueue
from bot.context import Context
from bot.routing import Handlers, on_command, on_tap
from bot.ui.reply import show
from bot.web.links import linked_to_page
from data.cases import queue
from data.cases import store as cases
from data.interests.views import QueuePage
from data.outbox import tracked_messages
from handlers.cases import queue_screens
from handlers.cases.show import show_file


def handlers() -> Handlers:
    return [
        *for_coordinators(
            [
                on_command("queue", list_queue),
                on_tap(OpenQueue, open_queue),
                on_tap(OpenOwnFiles, open_own_files),
                on_tap(OpenNext, open_next),
            ]
        ),
        *for_cases([on_tap(ClaimListed, claim_listed)]),
    ]


async def list_queue(update: Update, context: Context) -> None:
    await show_queue(update, context, 0)


async def open_queue(update: Update, context: Context, tap: OpenQueue) -> None:
    await show_queue(update, context, tap.page)


async def show_queue(update: Update, context: Context, number: int, toast: str | None = None) -> None:
    page = await context.db.run(queue.get_queue_page, context.language, number)
    words, settings = context.words, context.services.settings
    screen = linked_to_page(queue_screens.queue(page, words), settings, "queue", words)
    shown = await show(update, screen, toast=toast)
    await keep_list(context, page, shown)


async def keep_list(context: Context, page: QueuePage, message_id: int) -> None:
    """The message is emptied if one of them erases their data."""
    await context.db.run(
        tracked_messages.keep_list, [card.id for card in page.items], context.person.id, message_id
    )


async def claim_listed(update: Update, context: Context, tap: ClaimListed) -> None:
    """One tap a file: the list stays, with the next one on top."""
    claim = (context.person.id, context.person.coordinator_id or 0, tap.interest)
    won = await context.db.run(cases.claim_interest, *claim)
    await show_queue(update, context, tap.page, context.words.plain("claim-won" if won else "claim-lost"))


async def open_own_files(update: Update, context: Context, tap: OpenOwnFiles) -> None:
    own = (context.language, context.person.coordinator_id or 0, tap.page)
    page = await context.db.run(queue.get_own_page, *own)
    words, settings = context.words, context.services.settings
    screen = linked_to_page(queue_screens.own_files(page, words), settings, "mine", words)
    shown = await show(update, screen)
    await keep_list(context, page, shown)


async def open_next(update: Update, context: Context, tap: OpenNext) -> None:
    """My own that wait, then what nobody has; where there is nothing else, the file stays."""
    found = await context.db.run(queue.find_next, context.person.coordinator_id or 0, tap.interest)
    if found is None:
        await show_file(update, context, tap.interest, context.words.plain("nothing-waits"))
        return
    await show_file(update, context, found)
