"""Reply to messages that ask nothing, and choose the language in which somebody writes."""

from collections.abc import Sequence
from dataclasses import replace

from telegram import Update

from bot.context import Context
from bot.routing import written
from bot.ui import keyboards
from bot.ui.keyboards import Row
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.answers.intents.foreign import is_foreign
from data.answers.intents.kinds import DISTRESS, Intent
from data.answers.intents.languages import language_of
from data.people import store as people
from handlers.answers import screens
from handlers.answers.show import show_safety
from handlers.browse import screens as browse_screens
from handlers.browse.show import find_card
from handlers.menu import screens as menu_screens
from handlers.menu.show import menu_under

TRANSLATIONS = {Intent.FRENCH: "fr", Intent.ENGLISH: "en"}
"""The languages that somebody may ask to read in."""


async def follow_language(context: Context, question: str) -> None:
    """Answer in French from now on if somebody asks in French and their Telegram speaks neither language. A
    message in a third language may look like French and changes nothing.
    """
    if context.person.language is None and language_of(question) == "fr" and not is_foreign(question):
        await context.db.run(people.set_language, context.person.id, "fr")
        context.person = replace(context.person, language="fr")


async def send_fixed_reply(update: Update, context: Context, said: Intent, more: Sequence[Row] = ()) -> None:
    """Send a fixed reply, with `more` buttons; after 'and in French?', show the entry being read in that
    language.
    """
    if said in DISTRESS:
        await show_safety(update, context, said, written(update))
    elif said in TRANSLATIONS:
        await show_in(update, context, TRANSLATIONS[said])
    else:
        screen = await reply_to(context, said)
        await show(update, screen.with_rows(more) if more else screen, quoting=bool(more))


async def show_in(update: Update, context: Context, language: str) -> None:
    """Show the entry being read in a language, or ask which language they would like."""
    texts = context.services.texts
    words = texts.of(language)
    card = await find_card(context, context.person.context_entry or "", language)
    if card:
        await show(update, browse_screens.entry_card(card, words))
    else:
        await show(update, menu_screens.languages(words("language-question"), texts))


async def reply_to(context: Context, said: Intent) -> Screen:
    """Return the reply: with the way to the coordinators for somebody who wants a person, with home alone for
    what can't be answered and for somebody who says that they are well, else with the menu. Coordinators may
    know names, and are told how to search.
    """
    html = context.words(f"small-talk-{said}", **context.services.helplines.numbers)
    if said is Intent.NAMES and context.person.is_coordinator:
        return screens.search_cases(context.words)
    if said in (Intent.PERSON, Intent.NAMES):
        return screens.ask_person(html, context.words)
    if said in (Intent.INJECTION, Intent.REASSURED):
        return Screen(html, keyboards.only_home(context.words))
    return await menu_under(context, html)
