"""Changes to entries: listed, decided by a second person, restored."""

from telegram import Update

from bot.access.permissions import coordinators_only
from bot.callbacks.editing import DecideRevision, ListHistory, ListProposed, OpenRevision, RestoreRevision
from bot.context import Context
from bot.routing import Handlers, on_tap, tapped
from bot.ui.reply import show
from data.editing import store as revisions
from data.editing.store import RevisionState, RevisionView
from handlers.editing import revision_screens, screens

LISTED = 12


def handlers() -> Handlers:
    return [
        on_tap(ListProposed, coordinators_only(list_proposed)),
        on_tap(ListHistory, coordinators_only(list_history)),
        on_tap(OpenRevision, coordinators_only(open_revision)),
        on_tap(DecideRevision, coordinators_only(decide)),
        on_tap(RestoreRevision, coordinators_only(restore)),
    ]


async def list_proposed(update: Update, context: Context) -> None:
    shown = await context.db.run(revisions.list_revisions, None, RevisionState.PROPOSED, LISTED)
    html = revision_screens.revisions_text(shown, "proposed", context.words)
    await show(update, html, revision_screens.revisions_keyboard(shown, context.words))


async def list_history(update: Update, context: Context) -> None:
    code = ListHistory.unpack(tapped(update)).code
    is_of_all = code == screens.ALL
    shown = await context.db.run(revisions.list_revisions, None if is_of_all else code, None, LISTED)
    html = revision_screens.revisions_text(shown, "latest" if is_of_all else "history", context.words)
    await show(update, html, revision_screens.revisions_keyboard(shown, context.words))


async def open_revision(update: Update, context: Context) -> None:
    tap = OpenRevision.unpack(tapped(update))
    shown = await context.db.run(revisions.find_revision, tap.revision)
    if shown is None:
        await list_proposed(update, context)
    elif tap.language == "-":
        await show_revision(update, context, shown)
    else:
        html = revision_screens.whole(shown, tap.language, context.parts.texts.of(tap.language))
        await show(update, html, revision_screens.to_revision(shown.id, context.words))


async def show_revision(
    update: Update, context: Context, shown: RevisionView, toast: str | None = None
) -> None:
    html = revision_screens.revision_text(shown, context.words)
    await show(update, html, revision_screens.revision_keyboard(shown, context.words), toast=toast)


async def decide(update: Update, context: Context) -> None:
    """One decision; whoever is second, or may not, reads why."""
    tap = DecideRevision.unpack(tapped(update))
    decision = await context.db.run(revisions.decide, *context.acting, tap.revision, bool(tap.approve))
    shown = await context.db.run(revisions.find_revision, tap.revision)
    if shown:
        await show_revision(update, context, shown, context.words.plain(f"decision-{decision}"))


async def restore(update: Update, context: Context) -> None:
    """What was before a change is proposed again."""
    tap = RestoreRevision.unpack(tapped(update))
    shown = await context.db.run(revisions.restore, *context.acting, tap.revision)
    if shown:
        await show_revision(update, context, shown)
    else:
        await list_proposed(update, context)
