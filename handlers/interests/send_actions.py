"""Take the finished form of an interest, or of more about oneself."""

from functools import partial

from telegram import Update

from bot.context import Context
from bot.room import FinishedFormAtOnce
from bot.ui import keyboards
from bot.ui.reply import say, show
from bot.ui.screen import Screen
from data.forms.check import Take
from data.forms.views import DraftView
from data.interests import registration
from data.interests.forms import DETAILS, INTEREST
from data.interests.registration import Refused
from data.interests.store import AlreadyRegistered, Registered
from handlers.forms.show import say_gone, titles_in
from handlers.interests import screens

NOTICE_VERSION = "2026-11-28"


def form_handlers() -> dict[str, FinishedFormAtOnce]:
    return {
        INTEREST.code: FinishedFormAtOnce(take_interest, show_interest),
        DETAILS.code: FinishedFormAtOnce(take_details, show_details),
    }


def take_details(update: Update, context: Context) -> Take:
    name, username = sender(update)
    return partial(registration.send_details, name=name, username=username)


async def show_details(update: Update, context: Context, draft: DraftView, outcome: None) -> None:
    await show(update, Screen(context.words("details-sent"), keyboards.my_interests(context.words)))


def take_interest(update: Update, context: Context) -> Take:
    name, username = sender(update)
    consent = (NOTICE_VERSION, context.language)
    return partial(registration.send_interest, name=name, username=username, consent=consent)


async def show_interest(
    update: Update,
    context: Context,
    draft: DraftView,
    outcome: Registered | AlreadyRegistered | Refused | None,
) -> None:
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
            await say(update, context.words, "interest-refused")
        case None:
            await say_gone(update, context)


def sender(update: Update) -> tuple[str, str | None]:
    """Return the name and username that an officer has in Telegram."""
    user = update.effective_user
    return (user.full_name, user.username) if user else ("", None)
