"""Check the conditions for the AMS one by one, and save the answers in the officer's profile."""

from telegram import Update

from bot.callbacks.ams import CheckConditions, UseConditions
from bot.context import Context
from bot.routing import Handlers, on_tap
from bot.ui.reply import show
from data.interests import conditions
from data.interests import store as interests
from handlers.ams.conditions import screens
from handlers.interests import screens as interests_screens


def handlers() -> Handlers:
    return [on_tap(CheckConditions, check), on_tap(UseConditions, use)]


async def check(update: Update, context: Context, tap: CheckConditions) -> None:
    answers = tap.answers.strip("-")
    answers = answers if conditions.is_valid(answers) else ""
    if len(answers) < len(conditions.CONDITIONS):
        await show(update, screens.question(answers, context.words))
    else:
        await show(update, screens.result(answers, context.words))


async def use(update: Update, context: Context, tap: UseConditions) -> None:
    """Save the answers of the check in the profile that goes with every interest."""
    answers, user = tap.answers, update.effective_user
    if not conditions.is_valid(answers) or len(answers) < len(conditions.CONDITIONS) or user is None:
        # The button is of a version that asked something else.
        await check(update, context, CheckConditions("-"))
        return
    if await context.db.run(
        interests.add_to_profile,
        context.person.id,
        user.full_name,
        user.username,
        conditions.kept_answers(answers),
    ):
        await show(update, interests_screens.sent(context.words("conditions-used"), context.words))
    else:
        await show(update, screens.register_first(context.words))
