"""/openings: posts to be filled; who fits by rule, who doesn't and why; closed when everybody was told."""

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.openings import (
    AskClose,
    BeginOpening,
    CloseOpening,
    ListLeftOut,
    OpenOpening,
    OpenOpenings,
    WaiveTelling,
)
from bot.context import Context
from bot.room import Prompted, Sent
from bot.routing import Handlers, on_command, on_tap, typed
from bot.texts.catalogue import LANGUAGES
from bot.ui.reply import show
from bot.ui.screen import Screen
from bot.web.links import linked_to_page
from data.entries.views import OpeningView
from data.forms import drafts
from data.forms.views import DraftView
from data.openings import shortlist as shortlists
from data.openings import store as openings
from data.openings import tally as tallies
from data.openings.forms import OPENING
from data.outbox import tracked_messages
from data.people import prompts
from data.people.prompts import PromptView
from handlers.forms.show import finish, gone, show_draft, today
from handlers.openings import screens


def handlers() -> Handlers:
    return for_coordinators(
        [
            on_command("openings", list_openings),
            on_tap(OpenOpenings, list_openings),
            on_tap(BeginOpening, begin_opening),
            on_tap(OpenOpening, open_opening),
            on_tap(ListLeftOut, list_left_out),
            on_tap(AskClose, ask_close),
            on_tap(CloseOpening, close_opening),
            on_tap(WaiveTelling, ask_reason),
        ]
    )


def forms_sent() -> dict[str, Sent]:
    return {OPENING.code: keep_opening}


def prompts_taken() -> dict[str, Prompted]:
    return {"waive": take_reason}


async def list_openings(update: Update, context: Context) -> None:
    shown = await context.db.run(openings.list_openings, context.language)
    screen = screens.openings_list(shown, context.words)
    await show(update, linked_to_page(screen, context.services.settings, "openings", context.words))


async def begin_opening(update: Update, context: Context) -> None:
    draft = await context.db.run(drafts.begin_draft, context.person.id, OPENING.code, {}, today(context))
    await show_draft(update, context, draft, fresh=True)


async def keep_opening(update: Update, context: Context, draft: DraftView) -> None:
    if context.person.coordinator_id is None:
        return
    told = (context.person.id, draft.answers)
    opening_id = await finish(context, draft, lambda session: openings.open_opening(session, *told))
    if opening_id is None:
        await gone(update, context)
    else:
        await show_opening(update, context, opening_id)


async def open_opening(update: Update, context: Context, tap: OpenOpening) -> None:
    await show_opening(update, context, tap.opening, fresh=bool(tap.fresh))


async def find_opening(update: Update, context: Context, opening_id: int) -> OpeningView | None:
    """One opening; where there is none, the list is shown."""
    shown: OpeningView | None = await context.db.run(openings.find_opening, opening_id, context.language)
    if shown is None:
        await list_openings(update, context)
    return shown


async def show_opening(
    update: Update, context: Context, opening_id: int, toast: str | None = None, *, fresh: bool = False
) -> None:
    shown = await find_opening(update, context, opening_id)
    if shown is None:
        return
    shortlist = await context.db.run(shortlists.make_shortlist, opening_id, context.person.id)
    tally = await context.db.run(tallies.get_tally, opening_id)
    screen = screens.opening(shown, shortlist, tally, context.words)
    await show(update, screen, toast=toast, fresh=fresh)


async def list_left_out(update: Update, context: Context, tap: ListLeftOut) -> None:
    """Names and reasons, a page at a time; the message is emptied if one of them erases their data."""
    if await find_opening(update, context, tap.opening) is None:
        return
    left_out = (await context.db.run(shortlists.make_shortlist, tap.opening, context.person.id)).left_out
    first = max(0, tap.page) * screens.PAGE
    page = left_out[first : first + screens.PAGE]
    screen = screens.left_out(tap.opening, page, len(left_out), tap.page, context.words)
    shown = await show(update, screen)
    await context.db.run(
        tracked_messages.keep_list, [one.interest_id for one in page], context.person.id, shown
    )


async def ask_close(update: Update, context: Context, tap: AskClose) -> None:
    """Who would be told what."""
    opening_id = tap.opening
    shown = await find_opening(update, context, opening_id)
    if shown is None:
        return
    untold = await context.db.run(openings.count_untold, opening_id)
    told = []
    for language in LANGUAGES if untold else ():
        theirs = await context.db.run(openings.find_opening, opening_id, language)
        told.append(screens.closed(theirs or shown, context.services.texts.of(language)))
    html = screens.preview_text([], told, context.words("close-question", count=untold))
    await show(update, Screen(html, screens.confirm_close(opening_id, untold, context.words)))


async def close_opening(update: Update, context: Context, tap: CloseOpening) -> None:
    opening_id = tap.opening
    done = await context.db.run(openings.close_opening, opening_id, tell=True)
    toast = context.words.plain("opening-closed-now" if done else "opening-was-closed")
    await show_opening(update, context, opening_id, toast)


async def ask_reason(update: Update, context: Context, tap: WaiveTelling) -> None:
    opening_id = tap.opening
    await context.db.run(prompts.open_prompt, context.person.id, "waive", None, str(opening_id))
    await show(
        update, Screen(context.words("waive-question"), screens.only_opening(opening_id, context.words))
    )


async def take_reason(update: Update, context: Context, prompt: PromptView) -> None:
    """Nobody is told, and the reason says why."""
    opening_id, reason = int(prompt.detail or 0), typed(update).strip()
    if not reason:
        await show(
            update, Screen(context.words("only-text"), screens.only_opening(opening_id, context.words))
        )
        return
    await context.db.run(prompts.close_prompt, context.person.id)
    await context.db.run(openings.close_opening, opening_id, tell=False, waived=reason)
    await show_opening(update, context, opening_id)
