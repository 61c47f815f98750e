"""/queue, own cases, /find."""

from telegram import Update

from bot.access.permissions import for_cases, for_coordinators
from bot.callbacks.desk import ClaimListed, OpenFind, OpenNext, OpenOwnFiles, OpenQueue
from bot.context import Context
from bot.room import Prompted
from bot.routing import Handlers, on_command, on_tap, typed
from bot.ui import keyboards
from bot.ui.reply import show
from bot.ui.screen import Screen
from bot.web.links import with_page
from data.cases import queue
from data.cases import search as cases_search
from data.cases import store as cases
from data.interests.views import QueuePage
from data.outbox import tracked_messages
from data.people import prompts
from data.people.prompts import PromptView
from handlers.cases import queue_screens
from handlers.cases.queue_screens import understand
from handlers.cases.show import show_file

FOUND = 6


def handlers() -> Handlers:
    return [
        *for_coordinators(
            [
                on_command("find", find),
                on_tap(OpenFind, ask_words),
                on_command("queue", list_queue),
                on_tap(OpenQueue, open_queue),
                on_tap(OpenOwnFiles, open_own_files),
                on_tap(OpenNext, open_next),
            ]
        ),
        *for_cases(
            [
                on_tap(ClaimListed, claim_listed),
            ]
        ),
    ]


def prompts_taken() -> dict[str, Prompted]:
    return {"find": find_prompted}


async def find(update: Update, context: Context) -> None:
    if context.args:
        await show_found(update, context, " ".join(context.args))
    else:
        await ask_words(update, context)


async def ask_words(update: Update, context: Context) -> None:
    await context.db.run(prompts.open_prompt, context.person.id, "find")
    await show(update, Screen(context.words("find-question"), keyboards.only_desk(context.words)))


async def find_prompted(update: Update, context: Context, prompt: PromptView) -> None:
    """Other words search again."""
    await show_found(update, context, typed(update))


async def show_found(update: Update, context: Context, text: str) -> None:
    wanted = await understand(context.services, text)
    found = await context.db.run(cases_search.find_files, wanted, context.language, FOUND)
    html = queue_screens.found_text(found, context.words)
    shown = await show(update, Screen(html, queue_screens.found_keyboard(found, context.words)))
    numbers = [card.id for card in found]
    await context.db.run(tracked_messages.keep_list, numbers, context.person.id, shown)


async def list_queue(update: Update, context: Context) -> None:
    await show_queue(update, context, 0)


async def open_queue(update: Update, context: Context, tap: OpenQueue) -> None:
    await show_queue(update, context, tap.page)


async def show_queue(update: Update, context: Context, number: int, toast: str | None = None) -> None:
    page = await context.db.run(queue.get_queue_page, context.language, number)
    keyboard = queue_screens.queue_keyboard(page, context.words)
    keyboard = with_page(keyboard, context.services.settings, "queue", context.words)
    shown = await show(update, Screen(queue_screens.queue_text(page, context.words), keyboard), toast=toast)
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
    keyboard = queue_screens.own_files_keyboard(page, context.words)
    keyboard = with_page(keyboard, context.services.settings, "mine", context.words)
    shown = await show(update, Screen(queue_screens.own_files_text(page, context.words), keyboard))
    await keep_list(context, page, shown)


async def open_next(update: Update, context: Context, tap: OpenNext) -> None:
    """My own that wait, then what nobody has; where there is nothing else, the file stays."""
    found = await context.db.run(queue.find_next, context.person.coordinator_id or 0, tap.interest)
    if found is None:
        await show_file(update, context, tap.interest, context.words.plain("nothing-waits"))
        return
    await show_file(update, context, found)
