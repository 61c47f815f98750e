"""Choose which announcements one gets, and stop them with the word STOP."""

from telegram import Update
from telegram.ext import ApplicationHandlerStop, MessageHandler

from bot.callbacks.announcements import OpenSubscriptions, SetSubscriptions
from bot.callbacks.practice import StopQuiz
from bot.context import Context
from bot.routing import TYPED, Handlers, on_tap, typed
from bot.ui.reply import show
from bot.ui.typed_tap import as_tap
from data.announcements import subscriptions
from data.answers.intents.kinds import Intent
from data.letters import store as letters
from handlers.announcements import screens
from handlers.forms.press_actions import find_last, offers
from handlers.letters.reply_target import find_replied


def handlers() -> Handlers:
    return [on_tap(OpenSubscriptions, open_subscriptions), on_tap(SetSubscriptions, set_subscriptions)]


def first_handlers() -> Handlers:
    """Return the handler that runs before letters, forms and questions."""
    return [MessageHandler(TYPED, take_stop)]


async def open_subscriptions(update: Update, context: Context) -> None:
    chosen = await context.db.run(subscriptions.get_subscriptions, context.person.id)
    await show(update, screens.news(*chosen, context.words))


async def set_subscriptions(update: Update, context: Context, tap: SetSubscriptions) -> None:
    await context.db.run(
        subscriptions.set_subscriptions, context.person.id, bool(tap.own), bool(tap.everybody)
    )
    await open_subscriptions(update, context)


async def wants_no_more(context: Context, said: str) -> bool:
    """Return whether an officer asks in other words not to be written to. False for an answer to a form, to a
    prompt or to a coordinator.
    """
    me = context.person
    if me.in_form or me.is_asked or me.is_coordinator:
        return False
    if (await context.classify(said)).intent is not Intent.STOP:
        return False
    return await context.db.run(letters.find_live, me.id) is None


async def end_set(update: Update, context: Context) -> bool:
    """End the set of questions whose poll stands last: that is to stop. Returns False if none does."""
    last = find_last(update, context)
    if last is None or not offers(last, (StopQuiz,)):
        return False
    return await context.services.taps.press(as_tap(update, last, StopQuiz().pack()), context)


async def take_stop(update: Update, context: Context) -> None:
    """End announcements when the word is typed alone, but not in a letter, and not under a question of the
    quiz, whose set it ends; a form stays where it was.
    """
    said = typed(update)
    if not subscriptions.says_stop(said) and not await wants_no_more(context, said):
        return
    if await find_replied(update, context) is not None:
        return
    if subscriptions.says_stop(said) and await end_set(update, context):
        raise ApplicationHandlerStop
    has_plan = await context.db.run(subscriptions.stop_everything, context.person.id)
    await show(update, screens.subscriptions_stopped(has_plan, context.words))
    raise ApplicationHandlerStop
