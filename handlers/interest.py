"""Registering interest: the form begun, resumed, sent, cancelled; and what one may add about oneself."""

from telegram import Update

from bot import callbacks as taps
from bot import keyboards
from bot.context import Context
from bot.form_screen import gone, show_draft, today
from bot.replies import show
from bot.routes import Handlers, Sent, on_command, on_tap, tapped
from data import drafts, entries
from data.forms import DETAILS, INTEREST, Form
from data.interests import AlreadyRegistered, Registered
from data.views import DraftView

NOTICE_VERSION = "2026-11-24"


def handlers() -> Handlers:
    return [
        on_command("interest", begin),
        on_command("cancel", cancel),
        on_tap(taps.BeginInterest, begin_from_card),
        on_tap(taps.BeginDetails, begin_details),
        on_tap(taps.CancelForm, cancel),
        on_tap(taps.ResumeForm, resume_form),
        on_tap(taps.ChangeInterest, change_interest),
    ]


def forms_sent() -> dict[str, Sent]:
    return {INTEREST.code: send_interest, DETAILS.code: send_details}


async def begin(update: Update, context: Context) -> None:
    await begin_form(update, context, INTEREST, {})


async def begin_from_card(update: Update, context: Context) -> None:
    """The mission or role whose card was open is filled in; not a mission that is past by now."""
    code = taps.BeginInterest.unpack(tapped(update)).code
    card = await context.library.read(entries.read_entry, code, context.language)
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


async def change_interest(update: Update, context: Context) -> None:
    tap = taps.ChangeInterest.unpack(tapped(update))
    await show_draft(
        update, context, await context.db.run(drafts.begin_change, context.person.id, tap.interest)
    )


async def resume_form(update: Update, context: Context) -> None:
    await show_draft(
        update, context, await context.db.run(drafts.resume_draft, context.person.id), fresh=True
    )


async def cancel(update: Update, context: Context) -> None:
    dropped = await context.db.run(drafts.discard_draft, context.person.id)
    context.left_draft = False
    text = context.words("form-cancelled" if dropped else "nothing-to-cancel")
    await show(update, text, keyboards.only_home(context.words))


async def send_details(update: Update, context: Context, draft: DraftView) -> None:
    if await context.db.run(drafts.send_details, context.person.id, draft.id, *sender(update)):
        await show(update, context.words("details-sent"), keyboards.my_file(context.words))
    else:
        await gone(update, context)


async def send_interest(update: Update, context: Context, draft: DraftView) -> None:
    consent = (NOTICE_VERSION, context.language)
    outcome = await context.db.run(
        drafts.send_interest, context.person.id, draft.id, *sender(update), consent
    )
    match outcome:
        case Registered():
            text = "interest-changed" if draft.interest_id else "interest-sent"
            await show(update, context.words(text), keyboards.sent(context.words))
        case AlreadyRegistered():
            await show(update, context.words("interest-already"), keyboards.my_file(context.words))
        case None:
            await show_draft(update, context, await context.db.run(drafts.find_draft, context.person.id))


def sender(update: Update) -> tuple[str, str | None]:
    """The name and username an officer has in Telegram."""
    user = update.effective_user
    return (user.full_name, user.username) if user else ("", None)
