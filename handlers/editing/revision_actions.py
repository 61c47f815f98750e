"""List the changes to entries, decide on them as a second person, and restore what was before."""

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk.editing import (
    DecideRevision,
    ListHistory,
    ListProposed,
    OpenRevision,
    RestoreRevision,
)
from bot.context import Context
from bot.routing import Handlers, on_tap
from bot.ui.reply import show
from bot.web.links import linked_to_page
from data.editing import store as revisions
from data.editing.views import RevisionState, RevisionView
from handlers.editing import revision_screens, screens

LISTED = 12
"""Revisions listed at most."""


def handlers() -> Handlers:
    return for_coordinators(
        [
            on_tap(ListProposed, list_proposed),
            on_tap(ListHistory, list_history),
            on_tap(OpenRevision, open_revision),
            on_tap(DecideRevision, decide),
            on_tap(RestoreRevision, restore),
        ]
    )


async def list_proposed(update: Update, context: Context) -> None:
    shown = await context.db.run(revisions.list_revisions, None, RevisionState.PROPOSED, LISTED)
    await show(update, revision_screens.revisions(shown, "proposed", context.words))


async def list_history(update: Update, context: Context, tap: ListHistory) -> None:
    code = tap.code
    is_of_all = code == screens.ALL
    shown = await context.db.run(revisions.list_revisions, None if is_of_all else code, None, LISTED)
    head = "latest" if is_of_all else "history"
    await show(update, revision_screens.revisions(shown, head, context.words))


async def open_revision(update: Update, context: Context, tap: OpenRevision) -> None:
    shown = await context.db.run(revisions.find_revision, tap.revision)
    if shown is None:
        await list_proposed(update, context)
    elif tap.language == "-":
        await show_revision(update, context, shown)
    else:
        theirs = context.services.texts.of(tap.language)
        await show(update, revision_screens.whole(shown, theirs, context.words))


async def show_revision(
    update: Update, context: Context, shown: RevisionView, toast: str | None = None
) -> None:
    screen = revision_screens.revision(shown, context.words, context.person.id)
    to = f"content/changes/{shown.id}"
    await show(update, linked_to_page(screen, context.services.settings, to, context.words), toast=toast)


async def decide(update: Update, context: Context, tap: DecideRevision) -> None:
    """Decide on a change. If it was decided already, or this coordinator may not decide, say why."""
    decision = await context.db.run(revisions.decide, context.actor, tap.revision, bool(tap.approve))
    shown = await context.db.run(revisions.find_revision, tap.revision)
    if shown:
        await show_revision(update, context, shown, context.words.plain(f"decision-{decision}"))


async def restore(update: Update, context: Context, tap: RestoreRevision) -> None:
    """Propose again what the entry said before a change, unless it says that already."""
    shown = await context.db.run(revisions.restore, context.actor, tap.revision)
    known = None if shown else await context.db.run(revisions.find_revision, tap.revision)
    if shown:
        await show_revision(update, context, shown)
    elif known:
        await show_revision(update, context, known, context.words.plain("decision-unchanged"))
    else:
        await list_proposed(update, context)
