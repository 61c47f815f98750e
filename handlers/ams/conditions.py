"""Am I ready to be put forward? Seven questions, answered by buttons; stored only if the officer says so."""

from telegram import Update

from bot import ams_keyboards, ams_render, keyboards
from bot.ams_taps import CheckConditions, UseConditions
from bot.context import Context
from bot.replies import show
from bot.routes import Handlers, on_tap, tapped
from data import conditions, interests


def handlers() -> Handlers:
    return [on_tap(CheckConditions, check), on_tap(UseConditions, use)]


async def check(update: Update, context: Context) -> None:
    answers = CheckConditions.unpack(tapped(update)).answers.strip("-")
    answers = answers if conditions.is_valid(answers) else ""
    if len(answers) < len(conditions.CONDITIONS):
        html = ams_render.condition(len(answers), context.words)
        await show(update, html, ams_keyboards.condition(answers, context.words))
    else:
        html = ams_render.conditions(answers, context.words)
        await show(update, html, ams_keyboards.conditions(answers, context.words))


async def use(update: Update, context: Context) -> None:
    """Into the profile that goes with every interest."""
    answers, user = UseConditions.unpack(tapped(update)).answers, update.effective_user
    if not conditions.is_valid(answers) or len(answers) < len(conditions.CONDITIONS) or user is None:
        return
    kept = (context.person.id, user.full_name, user.username, conditions.told(answers))
    if await context.db.run(interests.add_to_profile, *kept):
        await show(update, context.words("conditions-used"), keyboards.sent(context.words))
    else:
        await show(update, context.words("conditions-kept"), ams_keyboards.register(context.words))
