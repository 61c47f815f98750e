"""Take the finished form of an interest, or of more about oneself."""

from telegram import Update

from bot.context import Context
from bot.room import Sent
from bot.ui import keyboards
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.forms import drafts
from data.forms.views import DraftView
from data.interests import registration
from data.interests.forms import DETAILS, INTEREST
from data.interests.registration import Refused
from data.interests.store import AlreadyRegistered, Registered
from handlers.forms.show import gone, show_draft, titles_in
from handlers.interests import screens

NOTICE_VERSION = "2026-11-28"


def forms_sent() -> dict[str, Sent]:
    return {INTEREST.code: send_interest, DETAILS.code: send_details}


async def send_details(update: Update, context: Context, draft: DraftView) -> None:
    if await context.db.run(registration.send_details, context.person.id, draft.id, *sender(update)):
        await show(update, Screen(context.words("details-sent"), keyboards.my_interests(context.words)))
    else:
        await gone(update, context)


async def send_interest(update: Update, context: Context, draft: DraftView) -> None:
    consent = (NOTICE_VERSION, context.language)
    outcome = await context.db.run(
        registration.send_interest, context.person.id, draft.id, *sender(update), consent
    )
    match outcome:
        case Registered():
            if draft.interest_id:
                await show(update, screens.sent(context.words("interest-changed"), context.words))
                return
            days, titles = context.services.settings.answer_within_days, await titles_in(context, draft)
            await show(update, screens.receipt(outcome, titles, days, context.words))
        case AlreadyRegistered():
            await show(
                update, Screen(context.words("interest-already"), keyboards.my_interests(context.words))
            )
        case Refused():
            await show(update, Screen(context.words("interest-refused"), keyboards.only_home(context.words)))
        case None:
            await show_draft(
                update, context, await context.db.run(drafts.find_draft, context.person.id, draft.id)
            )


def sender(update: Update) -> tuple[str, str | None]:
    """Return the name and username that an officer has in Telegram."""
    user = update.effective_user
    return (user.full_name, user.username) if user else ("", None)
