"""Registering interest: the form begun, resumed, sent, cancelled; and what one may add about oneself."""

from telegram import Update

from bot.callbacks import interests as interests_taps
from bot.context import Context
from bot.room import Sent
from bot.routing import Handlers, on_command, on_tap
from bot.ui import keyboards
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.entries import queries as entries
from data.forms import drafts
from data.forms.model import Form
from data.forms.views import DraftView
from data.interests import registration
from data.interests.forms import DETAILS, INTEREST
from data.interests.registration import Refused
from data.interests.store import AlreadyRegistered, Registered
from handlers.forms.show import gone, show_draft, today
from handlers.interests import screens
from handlers.interests.lookup import find_own

NOTICE_VERSION = "2026-11-28"


def handlers() -> Handlers:
    return [
        on_command("interest", begin),
        on_tap(interests_taps.BeginInterest, begin_from_card),
        on_tap(interests_taps.BeginDetails, begin_details),
        on_tap(interests_taps.ChangeInterest, change_interest),
    ]


def forms_sent() -> dict[str, Sent]:
    return {INTEREST.code: send_interest, DETAILS.code: send_details}


async def begin(update: Update, context: Context) -> None:
    await begin_form(update, context, INTEREST, {})


async def begin_from_card(update: Update, context: Context, tap: interests_taps.BeginInterest) -> None:
    """The mission or role whose card was open is filled in; not a mission that is past by now."""
    code = tap.code
    card = await context.cache.read(entries.read_entry, code, context.language)
    told: dict[str, object] = {}
    if card and card.mission and card.mission.status == "current":
        told["mission"] = card.code
    if card and card.kind == "role":
        told["roles"] = [card.code]
    await begin_form(update, context, INTEREST, told)


async def begin_details(update: Update, context: Context) -> None:
    await begin_form(update, context, DETAILS, {})


async def begin_form(update: Update, context: Context, form: Form, told: dict[str, object]) -> None:
    draft = await context.db.run(drafts.begin_draft, context.person.id, form.code, told, today(context))
    context.left_draft = False
    await show_draft(update, context, draft, fresh=True)


async def change_interest(update: Update, context: Context, tap: interests_taps.ChangeInterest) -> None:
    await show_draft(
        update, context, await context.db.run(registration.begin_change, context.person.id, tap.interest)
    )


async def send_details(update: Update, context: Context, draft: DraftView) -> None:
    if await context.db.run(registration.send_details, context.person.id, draft.id, *sender(update)):
        await show(update, Screen(context.words("details-sent"), keyboards.my_file(context.words)))
    else:
        await gone(update, context)


async def send_interest(update: Update, context: Context, draft: DraftView) -> None:
    consent = (NOTICE_VERSION, context.language)
    outcome = await context.db.run(
        registration.send_interest, context.person.id, draft.id, *sender(update), consent
    )
    match outcome:
        case Registered():
            card = await find_own(context, outcome.interest_id)
            if card and not draft.interest_id:
                days = context.services.settings.answer_within_days
                await show(update, screens.receipt(card, days, context.words))
            else:
                await show(
                    update, Screen(context.words("interest-changed"), screens.sent_keyboard(context.words))
                )
        case AlreadyRegistered():
            await show(update, Screen(context.words("interest-already"), keyboards.my_file(context.words)))
        case Refused():
            await show(update, Screen(context.words("interest-refused"), keyboards.only_home(context.words)))
        case None:
            await show_draft(
                update, context, await context.db.run(drafts.find_draft, context.person.id, draft.id)
            )


def sender(update: Update) -> tuple[str, str | None]:
    """The name and username an officer has in Telegram."""
    user = update.effective_user
    return (user.full_name, user.username) if user else ("", None)
