"""Show the reply to somebody in trouble."""

from telegram import Update

from bot.context import Context
from bot.ui.reply import show
from data.answers.intents.kinds import Intent
from data.answers.intents.languages import language_of
from handlers.answers import screens
from handlers.answers.screens import MeantFor


async def show_safety(
    update: Update, context: Context, trouble: Intent, said: str, addressee: MeantFor = MeantFor.BOT
) -> None:
    """Show whom to call, under what was `said` and in its language; `trouble` is one of the kinds of
    distress.
    """
    words = context.services.texts.of(language_of(said) or context.language)
    sent = "yes" if addressee is MeantFor.PERSON else "no"
    html = words(f"safety-{trouble}", sent=sent, **context.services.helplines.numbers)
    await show(update, screens.safety(html, addressee, words), quoting=True, fresh=True)
