"""/language: in which language the bot speaks."""

from telegram import Update

from bot.callbacks.browse import ChooseLanguage
from bot.context import Context
from bot.routing import Handlers, on_command, on_tap
from bot.texts.catalogue import LANGUAGES, our_language
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.forms import drafts
from data.openings import store as openings
from data.people import store as people
from handlers.browse import screens as browse_screens
from handlers.menu import screens


def handlers() -> Handlers:
    return [
        on_command("language", open_languages),
        on_tap(ChooseLanguage, choose_language),
    ]


async def open_languages(update: Update, context: Context) -> None:
    texts = context.services.texts
    question = "\n".join(texts.of(code)("language-question") for code in LANGUAGES)
    names = {code: texts.of(code).plain("language-name") for code in LANGUAGES}
    await show(update, Screen(question, screens.languages(names)))


async def choose_language(update: Update, context: Context, tap: ChooseLanguage) -> None:
    """Speak it from now on; whoever came by a link sees what they came for."""
    language = our_language(tap.language) or "en"
    await context.db.run(people.set_language, context.person.id, language)
    words = context.services.texts.of(language)
    card = await context.db.run(openings.find_entry, tap.code, language)
    if card:
        await show(
            update,
            browse_screens.entry_card(card, words),
        )
        return
    draft = await context.db.run(drafts.find_draft, context.person.id)
    is_coordinator = context.person.coordinator_id is not None
    await show(
        update, Screen(words("language-chosen"), screens.menu(words, draft is not None, is_coordinator))
    )
