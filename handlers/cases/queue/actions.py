"""The queue, and the coordinator's own cases."""

from collections.abc import Sequence

from telegram import Update

from bot.access.permissions import for_cases, for_coordinators
from bot.callbacks.desk.cases import ClaimListed, OpenNext, OpenOwnCases, OpenQueue
from bot.context import Context
from bot.routing import Handlers, on_command, on_tap
from bot.ui.reply import show
from bot.web.links import linked_to_page
from data.cases import queue, saved_views
from data.cases import store as cases
from data.cases.table import count_unread
from data.interests.views import InterestCard
from data.outbox import tracked_messages
from handlers.cases.queue import screens
from handlers.cases.show import show_case


def handlers() -> Handlers:
    return [
        *for_coordinators(
            [
                on_command("queue", list_queue),
                on_tap(OpenQueue, open_queue),
                on_tap(OpenOwnCases, open_own_cases),
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
    views = await context.db.run(saved_views.list_views, context.person.id)
    words, settings = context.words, context.services.settings
    screen = linked_to_page(screens.queue(page, views, words), settings, "queue", words)
    shown = await show(update, screen, toast=toast)
    await keep_list(context, page.items, shown)


async def keep_list(context: Context, cards: Sequence[InterestCard], message_id: int) -> None:
    """Remember the message that lists cases, so that it is emptied if one of the officers erases
    their data.
    """
    await context.db.run(
        tracked_messages.keep_list, [card.id for card in cards], context.person.id, message_id
    )


async def claim_listed(update: Update, context: Context, tap: ClaimListed) -> None:
    """Claim a case from the list and show the list again."""
    await show_queue(update, context, tap.page, await claim(context, tap.interest))


async def claim(context: Context, interest_id: int) -> str:
    """Try to claim a case, and say whether it is the coordinator's now."""
    won = await context.db.run(cases.claim_interest, context.actor, interest_id)
    return context.words.plain("claim-won" if won else "claim-lost")


async def open_own_cases(update: Update, context: Context, tap: OpenOwnCases) -> None:
    page = await context.db.run(queue.get_own_page, context.language, context.actor.coordinator_id, tap.page)
    words, settings = context.words, context.services.settings
    unread = await context.db.run(count_unread, [card.id for card in page.items if card.awaiting_since])
    screen = linked_to_page(screens.own_cases(page, unread, words), settings, "mine", words)
    shown = await show(update, screen)
    await keep_list(context, page.items, shown)


async def open_next(update: Update, context: Context, tap: OpenNext) -> None:
    """Open the next case: the coordinator's own that wait, then unclaimed ones. If none waits, the present
    case stays.
    """
    found = await context.db.run(queue.find_next, context.actor.coordinator_id, tap.interest)
    if found is None:
        await show_case(update, context, tap.interest, context.words.plain("nothing-waits"))
        return
    await show_case(update, context, found)
