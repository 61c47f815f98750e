"""/openings: list and open posts to be filled; who fits by rule, who doesn't and why."""

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk.openings import BeginOpening, ListLeftOut, OpenOpening, OpenOpenings
from bot.context import Context
from bot.room import FinishedForm
from bot.routing import Handlers, on_command, on_tap
from bot.ui.reply import show
from data.db.pagination import cut
from data.forms.views import DraftView
from data.openings import shortlist as shortlists
from data.openings import store as openings
from data.openings.forms import OPENING
from data.outbox import tracked_messages
from handlers.forms.show import begin_form, finish, say_gone
from handlers.openings import screens
from handlers.openings.show import find_opening, show_opening, show_openings


def handlers() -> Handlers:
    return for_coordinators(
        [
            on_command("openings", show_openings),
            on_tap(OpenOpenings, show_openings),
            on_tap(BeginOpening, begin_opening),
            on_tap(OpenOpening, open_opening),
            on_tap(ListLeftOut, list_left_out),
        ]
    )


def form_handlers() -> dict[str, FinishedForm]:
    return {OPENING.code: keep_opening}


async def begin_opening(update: Update, context: Context) -> None:
    await begin_form(update, context, OPENING, {})


async def keep_opening(update: Update, context: Context, draft: DraftView) -> None:
    if not context.person.is_coordinator:
        return
    answers = (context.person.id, draft.answers)
    opening_id = await finish(context, draft, lambda session: openings.open_opening(session, *answers))
    if opening_id is None:
        await say_gone(update, context)
    else:
        await show_opening(update, context, opening_id)


async def open_opening(update: Update, context: Context, tap: OpenOpening) -> None:
    await show_opening(update, context, tap.opening, fresh=bool(tap.fresh))


async def list_left_out(update: Update, context: Context, tap: ListLeftOut) -> None:
    """Show a page of names and reasons; the message is emptied if one of these officers erases their data."""
    if await find_opening(update, context, tap.opening) is None:
        return
    left_out = (await context.db.run(shortlists.make_shortlist, tap.opening, context.person.id)).left_out
    page = cut(left_out, screens.PAGE, tap.page)
    shown = await show(update, screens.left_out(tap.opening, page, context.words))
    await context.db.run(
        tracked_messages.keep_list, [one.interest_id for one in page.items], context.person.id, shown
    )
