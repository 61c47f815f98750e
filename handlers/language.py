"""/language: in which language the bot speaks."""

from telegram import Update

from bot import keyboards, render
from bot.callbacks import ChooseLanguage
from bot.context import Context
from bot.replies import show
from bot.routes import Handlers, on_command, on_tap, tapped
from bot.texts import LANGUAGES, our_language
from data import drafts, entries, people


def handlers() -> Handlers:
    return [
        on_command("language", open_languages),
        on_tap(ChooseLanguage, choose_language),
    ]


async def open_languages(update: Update, context: Context) -> None:
    texts = context.parts.texts
    question = "\n".join(texts.of(code)("language-question") for code in LANGUAGES)
    names = {code: texts.of(code).plain("language-name") for code in LANGUAGES}
    await show(update, question, keyboards.languages(names))


async def choose_language(update: Update, context: Context) -> None:
    """Speak it from now on; whoever came by a link sees what they came for."""
    tap = ChooseLanguage.unpack(tapped(update))
    language = our_language(tap.language) or "en"
    await context.db.run(people.set_language, context.person.id, language)
    words = context.parts.texts.of(language)
    card = await context.db.run(entries.find_entry, tap.code, language)
    if card:
        await show(update, render.entry_card(card, words), keyboards.entry_card(card, words))
        return
    draft = await context.db.run(drafts.find_draft, context.person.id)
    is_coordinator = context.person.coordinator_id is not None
    await show(update, words("language-chosen"), keyboards.menu(words, draft is not None, is_coordinator))
