"""Settle conflicts: entries that were changed both here and in the files."""

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk.editing import ListConflicts, OpenConflict, SettleConflict
from bot.context import Context
from bot.routing import Handlers, on_tap
from bot.ui.reply import show
from data.editing import store as revisions
from data.entries import importing
from data.entries.titles import list_titles
from handlers.editing import revision_screens

LISTED = 30
"""Conflicts listed at most."""


def handlers() -> Handlers:
    return for_coordinators(
        [
            on_tap(ListConflicts, list_conflicts),
            on_tap(OpenConflict, open_conflict),
            on_tap(SettleConflict, settle_conflict),
        ]
    )


async def list_conflicts(update: Update, context: Context, toast: str | None = None) -> None:
    codes = await context.db.run(importing.list_conflicts)
    titles = await context.db.run(list_titles, codes[:LISTED], context.language)
    await show(update, revision_screens.conflicts(titles, context.words), toast=toast)


async def open_conflict(update: Update, context: Context, tap: OpenConflict) -> None:
    """Compare our version of an entry with the one in the files."""
    ours = await context.db.run(revisions.find_raw, tap.code)
    files = await context.db.run(importing.find_conflict, tap.code)
    if ours is None or files is None:
        await list_conflicts(update, context)
        return
    await show(update, revision_screens.conflict(ours, files, context.words))


async def settle_conflict(update: Update, context: Context, tap: SettleConflict) -> None:
    """Keep our version, or take the one in the files; somebody else may have decided already."""
    me = context.person.id
    done = await context.db.run(revisions.settle_conflict, me, tap.code, bool(tap.take_file))
    await list_conflicts(update, context, None if done else context.words.plain("decision-gone"))
