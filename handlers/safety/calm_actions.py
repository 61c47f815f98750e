"""Reply to what somebody writes next, after they were shown whom to call."""

import asyncio

from telegram import Update

from bot.context import Context
from bot.texts.catalogue import LANGUAGES
from bot.ui import keyboards
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.answers.intents.classifier import asks
from data.answers.intents.kinds import Intent
from data.answers.intents.reassured import says_well
from data.answers.intents.verdicts import Verdict
from data.forms.spoken import plain
from data.safety.declaratives import is_statement
from handlers.answers import screens
from handlers.answers.screens import MeantFor
from handlers.answers.show import is_calm, is_shown_within, remember_calmed, words_for
from handlers.menu.near_commands import DONE_IN_WORDS, find_wished
from handlers.menu.screens import first_buttons

REMEMBERED_FOR = 6 * 3600.0
"""Seconds in which "it was a joke" is about that reply."""
GOES_ON_FOR = 1800.0
"""Seconds in which a message that asks nothing goes on with what was said before that reply."""
MAY_GO_ON = frozenset({Intent.QUESTION, Intent.CONFUSED, Intent.CHAT, Intent.PRESENCE, Intent.PERSON})
"""What "since my divorce", "talk to me" or "they won't help" may be taken for."""


def is_calmed(context: Context, said: str) -> bool:
    """Return whether somebody who was shown whom to call a while ago now says that they are well."""
    return is_shown_within(context, REMEMBERED_FOR) and says_well(said, after_reply=True)


async def goes_on(context: Context, said: str, verdict: Verdict) -> bool:
    """Return whether a message goes on with what somebody in trouble wrote just before: they haven't said
    that they are well, it doesn't end in a question mark, names nothing that the bot does, and tells
    something or isn't surely answered by an entry. "They'll send me home" is, and "my gun is here" nearly.
    """
    is_recent = is_shown_within(context, GOES_ON_FOR) and not is_calm(context)
    if verdict.intent not in MAY_GO_ON or asks(said) or not is_recent:
        return False
    if names_menu(context, said) or find_wished(said, DONE_IN_WORDS):
        return False
    if verdict.intent is not Intent.QUESTION or is_statement(said):
        return True
    answers = await context.services.wait_for_answers()
    return not await asyncio.to_thread(answers.is_answered, said, surely=True)


def names_menu(context: Context, said: str) -> bool:
    """Return whether a text is the label of a button of the menu, in any language."""
    menus = (first_buttons(context.services.texts.of(one), False, False) for one in LANGUAGES)
    labels = (one.text for menu in menus for row in menu.inline_keyboard for one in row)
    return plain(said) in map(plain, labels)


async def reply_calmly(update: Update, context: Context, said: str) -> None:
    """Say shortly where help is, in the language of what was `said`: who said it is well."""
    remember_calmed(context)
    words = words_for(context, said)
    html = words(f"small-talk-{Intent.REASSURED}", **context.services.helplines.numbers)
    await show(update, Screen(html, keyboards.only_home(words)))


async def reply_again(update: Update, context: Context, said: str) -> None:
    """Say once more, shortly, who answers; a question is still answered at one tap."""
    words = words_for(context, said)
    html = words("safety-again", **context.services.helplines.numbers)
    await show(update, screens.safety(html, MeantFor.BOT, words), quoting=True, fresh=True)
