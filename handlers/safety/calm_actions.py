"""Reply to somebody who says that they are well, after they were shown whom to call."""

import time

from telegram import Update

from bot.context import Context
from bot.ui import keyboards
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.answers.intents.kinds import Intent
from data.answers.intents.languages import language_of
from data.answers.intents.reassured import says_well

SHOWN_AT = "safety shown at"
"""The key, in what this process remembers of a chat, of the time at which it was shown whom to call."""
REMEMBERED_FOR = 6 * 3600.0
"""Seconds in which "it was a joke" is about that reply."""


def note_shown(context: Context) -> None:
    """Remember that this chat was shown whom to call, and when; nothing is stored."""
    if context.chat_data is not None:
        context.chat_data[SHOWN_AT] = time.monotonic()


def is_calmed(context: Context, said: str) -> bool:
    """Return whether somebody who was shown whom to call a while ago now says that they are well."""
    shown_at = (context.chat_data or {}).get(SHOWN_AT)
    is_recent = shown_at is not None and time.monotonic() - shown_at < REMEMBERED_FOR
    return is_recent and says_well(said, after_reply=True)


async def reply_calmly(update: Update, context: Context, said: str) -> None:
    """Say shortly where help is, in the language of what was `said`."""
    words = context.services.texts.of(language_of(said) or context.language)
    html = words(f"small-talk-{Intent.REASSURED}", **context.services.helplines.numbers)
    await show(update, Screen(html, keyboards.only_home(words)))
