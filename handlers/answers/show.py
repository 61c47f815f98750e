"""Show the reply to somebody in trouble, and remember for a while that it was shown."""

import time

from telegram import Update

from bot.context import Context
from bot.texts.catalogue import Words
from bot.ui.reply import show
from data.answers.intents.kinds import Intent
from data.answers.intents.languages import language_of
from handlers.answers import screens
from handlers.answers.screens import MeantFor

SHOWN_AT = "safety shown at"
"""The key, in what this process remembers of a chat, of the time at which it was shown whom to call."""
CALMED = "said to be well"
"""The key of whether its sender has said since then that they are well."""


async def show_safety(
    update: Update, context: Context, trouble: Intent, said: str, addressee: MeantFor = MeantFor.BOT
) -> None:
    """Show whom to call, under what was `said` and in its language; `trouble` is one of the kinds of
    distress. The chat remembers when, and nothing else is stored.
    """
    words = words_for(context, said)
    sent = "yes" if addressee is MeantFor.PERSON else "no"
    html = words(f"safety-{trouble}", sent=sent, **context.services.helplines.numbers)
    await show(update, screens.safety(html, addressee, words), quoting=True, fresh=True)
    if context.chat_data is not None:
        context.chat_data.update({SHOWN_AT: time.monotonic(), CALMED: False})


def words_for(context: Context, said: str) -> Words:
    """Return the words of the language of what was said, or else of its sender's."""
    return context.services.texts.of(language_of(said) or context.language)


def is_shown_within(context: Context, seconds: float) -> bool:
    """Return whether this chat was shown whom to call at most so many seconds ago."""
    shown_at = (context.chat_data or {}).get(SHOWN_AT)
    return shown_at is not None and time.monotonic() - shown_at < seconds


def remember_calmed(context: Context) -> None:
    """Remember that who was shown whom to call is well: what they write next isn't about their trouble."""
    if context.chat_data is not None:
        context.chat_data[CALMED] = True


def is_calm(context: Context) -> bool:
    """Return whether who was shown whom to call has said since then that they are well."""
    return bool((context.chat_data or {}).get(CALMED))


def forget_shown(context: Context) -> None:
    """Forget that it was shown, because its sender wants the message answered or passed on."""
    if context.chat_data is not None:
        context.chat_data.pop(SHOWN_AT, None)
