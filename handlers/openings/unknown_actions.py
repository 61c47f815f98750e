"""Officers of whom a criterion of an opening isn't known: ask them with one tap, or invite them all
the same.
"""

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk.openings import AnswerMissing, AskMissing, ListUnknown
from bot.context import Context
from bot.routing import Handlers, on_tap
from bot.ui.reply import show
from data.openings import missing_answers
from data.openings import shortlist as shortlists
from data.openings.views import find_matched
from data.outbox import tracked_messages
from handlers.openings import screens, unknown_screens

RATHER_NOT = "-"


def handlers() -> Handlers:
    return [
        *for_coordinators([on_tap(ListUnknown, list_unknown), on_tap(AskMissing, ask)]),
        on_tap(AnswerMissing, answer),
    ]


async def list_unknown(update: Update, context: Context, tap: ListUnknown) -> None:
    await show_unknown(update, context, tap.opening, tap.page)


async def show_unknown(
    update: Update, context: Context, opening_id: int, page: int, toast: str | None = None
) -> None:
    """Show a page of names and what isn't known; the message is emptied if one of them erases their data."""
    found = await context.db.run(find_matched, opening_id, context.person.id, context.language)
    unknown = found.shortlist.unknown if found and not found.opening.ended else ()
    ids = [one.interest_id for one in unknown]
    asked = await context.db.run(missing_answers.list_asked, ids)
    listed = unknown_screens.Unknown(opening_id, unknown, frozenset(asked))
    message = await show(update, unknown_screens.unknown(listed, page, context.words), toast=toast)
    await context.db.run(tracked_messages.keep_list, listed.ids(page), context.person.id, message)


async def ask(update: Update, context: Context, tap: AskMissing) -> None:
    """Ask one officer, or all who weren't asked yet."""
    found = await context.db.run(shortlists.make_shortlist, tap.opening, context.person.id)
    ids = [one.interest_id for one in found.unknown if tap.interest in (0, one.interest_id)]
    count = await context.db.run(missing_answers.ask_missing, context.person.id, tap.opening, ids)
    await show_unknown(update, context, tap.opening, 0, context.words.plain("missing-asked", count=count))


async def answer(update: Update, context: Context, tap: AnswerMissing) -> None:
    """Keep the officer's answer, to which their tap consents; or that they would rather not say."""
    if tap.value == RATHER_NOT:
        await show(update, screens.at_interests("missing-not-told", context.words))
        return
    kept = await context.db.run(
        missing_answers.answer_missing, context.person.id, tap.interest, tap.step, tap.value
    )
    key = "missing-kept" if kept else "opening-over"
    await show(update, screens.at_interests(key, context.words))
