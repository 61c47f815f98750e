"""Show the reply to somebody in trouble."""

from telegram import InlineKeyboardMarkup, Update

from bot.context import Context
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.answers.intents.kinds import Intent


async def show_safety(
    update: Update, context: Context, trouble: Intent, keyboard: InlineKeyboardMarkup
) -> None:
    """Whom to call, under the message itself; `trouble` is one of the kinds of distress."""
    html = context.words(f"safety-{trouble}", **context.services.helplines.numbers)
    await show(update, Screen(html, keyboard), quoting=True)
