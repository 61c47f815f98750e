"""Begin the forms of an interest, and open them to change what was sent."""

from telegram import Update

from bot.callbacks import interests as interests_taps
from bot.context import Context
from bot.room import FormRules
from bot.routing import Handlers, on_command, on_tap
from bot.ui.reply import show
from data.entries import queries as entries
from data.forms.model import Form, Step
from data.forms.views import DraftView
from data.interests import registration
from data.interests.forms import DETAILS, INTEREST
from handlers.forms.show import begin_form, show_draft
from handlers.interests import screens


def handlers() -> Handlers:
    return [
        on_command("interest", begin),
        on_tap(interests_taps.BeginInterest, begin_from_card),
        on_tap(interests_taps.BeginDetails, begin_details),
        on_tap(interests_taps.ChangeInterest, change_interest),
    ]


def form_rules() -> dict[str, FormRules]:
    return dict.fromkeys((INTEREST.code, DETAILS.code), FormRules(note=note_as_sent))


async def note_as_sent(context: Context, step: Step | None, draft: DraftView) -> str:
    """Say under the summary of what was sent before, as long as nothing in it was changed, that it stands."""
    is_sent = draft.interest_id is not None or draft.form == DETAILS.code
    return context.words("form-as-sent") if step is None and is_sent and draft.is_untouched else ""


async def begin(update: Update, context: Context) -> None:
    await begin_own_form(update, context, INTEREST, {})


async def begin_from_card(update: Update, context: Context, tap: interests_taps.BeginInterest) -> None:
    """Begin the form with the open card's mission or role filled in, unless the mission is past by now."""
    code = tap.code
    card = await context.cache.read(entries.read_entry, code, context.language)
    prefilled: dict[str, object] = {}
    if card and card.mission and card.mission.status == "current":
        prefilled["mission"] = card.code
    if card and card.kind == "role":
        prefilled["roles"] = [card.code]
    await begin_own_form(update, context, INTEREST, prefilled)


async def begin_details(update: Update, context: Context) -> None:
    """Begin the form, if there is an interest that coordinators see the answers with."""
    if not context.person.has_case:
        await show(update, screens.interest_first(context.words))
        return
    await begin_own_form(update, context, DETAILS, {})


async def begin_own_form(update: Update, context: Context, form: Form, prefilled: dict[str, object]) -> None:
    """Begin a form that takes the place of one in progress, which isn't offered again."""
    context.paused_draft = False
    await begin_form(update, context, form, prefilled)


async def change_interest(update: Update, context: Context, tap: interests_taps.ChangeInterest) -> None:
    await show_draft(
        update, context, await context.db.run(registration.begin_change, context.person.id, tap.interest)
    )
