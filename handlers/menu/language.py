"""/language: choose the language in which the bot speaks."""

from dataclasses import replace

from telegram import Update

from bot import commands
from bot.callbacks.browse import ChooseLanguage
from bot.context import Context
from bot.routing import Handlers, on_command, on_tap
from bot.texts.catalogue import LANGUAGES, our_language
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.people import store as people
from data.text.locales import known
from handlers.browse import screens as browse_screens
from handlers.browse.show import find_card
from handlers.forms.actions import resume_latest
from handlers.menu import screens
from handlers.menu.show import menu_under


def handlers() -> Handlers:
    return [
        on_command("language", open_languages),
        on_tap(ChooseLanguage, choose_language),
    ]


async def open_languages(update: Update, context: Context) -> None:
    texts = context.services.texts
    question = "\n".join(texts.of(code)("language-question") for code in LANGUAGES)
    await show(update, screens.languages(question, texts))


async def choose_language(update: Update, context: Context, tap: ChooseLanguage) -> None:
    """Set the language. Somebody who came by a link then sees what they came for, and a form in progress goes
    on below; a coordinator's menu button changes too.
    """
    language = known(our_language(tap.language))
    await context.db.run(people.set_language, context.person.id, language)
    context.person = replace(context.person, language=language)
    words = context.words
    card = await find_card(context, tap.code, language)
    if card:
        await show(update, browse_screens.entry_card(card, words))
    elif context.person.in_form:
        await show(update, Screen(words("language-chosen-in-form")))
        await resume_latest(update, context)
    else:
        await show(update, await menu_under(context, words("language-chosen")))
    if context.person.is_coordinator:
        await commands.publish_own(context, context.person.telegram_id, True)
