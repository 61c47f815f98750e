"""Show an officer's case on a coordinator's screen, and keep it up to date."""

from telegram import Update

from bot.context import Context, Services
from bot.texts.catalogue import Words
from bot.ui import keyboards
from bot.ui.reply import show
from bot.ui.screen import MAX_MESSAGE_LENGTH, Screen
from bot.web.links import linked_to_page
from data.cases.views import CaseLimits, CaseView, Viewer, open_case, read_case
from data.interests import ownership
from data.outbox import tracked_messages
from data.outbox.tracked_messages import TrackedKind
from handlers.cases import screens

ON_SCREEN = CaseLimits(letters=4, history=5, others=3)
"""The latest letters, the latest lines of history and the officer's other interests on a case's screen."""


async def show_case(
    update: Update, context: Context, interest_id: int, toast: str | None = None, *, fresh: bool = False
) -> None:
    """Show the case as it is now, or say that it is gone. A message that is to show it is recorded before the
    case is read, so that no change in between is missed.
    """
    tapped = update.callback_query.message if update.callback_query and not fresh else None
    here, me = tapped.message_id if tapped else 0, context.person.id
    viewer = viewer_of(context.services, me, context.words)
    case = await context.db.run(open_case, interest_id, viewer, ON_SCREEN, here)
    if case is None:
        is_own = await context.db.run(ownership.is_own, me, interest_id)
        html = context.words("own-interest-barred" if is_own else "file-gone")
        screen = Screen(html, keyboards.only_home(context.words))
        await show(update, screen, toast=toast, fresh=fresh)
        return
    screen = case_screen(context.services, case, context.words)
    shown = await show(update, screen, toast=toast, fresh=fresh)
    if shown != here:
        await context.db.run(tracked_messages.track_message, interest_id, me, shown, TrackedKind.CASE)


def viewer_of(services: Services, person_id: int, words: Words) -> Viewer:
    """Return who reads a case: the coordinator with their language."""
    return Viewer(person_id, words.language, services.practice, services.settings.time_zone)


def case_screen(services: Services, case: CaseView, words: Words) -> Screen:
    """Show a whole case, with a link to its page."""
    screen = screens.whole_case(case, words, services.police, MAX_MESSAGE_LENGTH)
    return with_page_link(services, screen, case.card.id, words)


async def read_screen(services: Services, interest_id: int, person_id: int, words: Words) -> Screen | None:
    """Read a whole case as a coordinator sees it now; None if it is gone."""
    viewer = viewer_of(services, person_id, words)
    case = await services.db.run(read_case, interest_id, viewer, ON_SCREEN)
    return case_screen(services, case, words) if case else None


def with_page_link(services: Services, screen: Screen, interest_id: int, words: Words) -> Screen:
    """Add the link to the case's page to a card or case."""
    return linked_to_page(screen, services.settings, f"cases/{interest_id}", words)
