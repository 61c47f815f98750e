"""Show the reply to somebody in trouble."""

from telegram import Update

from bot.context import Context
from bot.ui import keyboards
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.answers.intents.kinds import Intent
from handlers.answers import screens


async def show_safety(update: Update, context: Context, trouble: Intent, *, to_person: bool = False) -> None:
    """Whom to call, under the message itself; `trouble` is one of the kinds of distress.

    What went on `to_person` isn't offered as a question.
    """
    words = context.words
    html = words(f"safety-{trouble}", **context.services.helplines.numbers)
    screen = Screen(html, keyboards.only_home(words)) if to_person else screens.safety(html, words)
    await show(update, screen, quoting=True)
