"""Questions in one's own words, and what is said that is no question."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from telegram import InlineKeyboardMarkup, Update
from telegram.ext import MessageHandler

from bot.callbacks.answers import NoneOfThese, OpenAsk
from bot.callbacks.desk import AskBot
from bot.context import Context
from bot.routing import TYPED, Handlers, on_command, on_tap, typed
from bot.ui import keyboards
from bot.ui.reply import quoted_message, show
from bot.ui.screen import Screen
from data.answers import question_log
from data.answers.intents.kinds import DISTRESS, Intent
from data.answers.intents.languages import is_french, language_of
from data.answers.outcomes import Answer, Choices, Outcome, Part
from data.entries.titles import list_titles
from data.entries.views import EntryCard
from data.forms import drafts
from data.openings import store as openings
from data.people import store as people
from handlers.answers import screens
from handlers.answers.consent import ask_to_keep
from handlers.answers.show import show_safety
from handlers.browse import screens as browse_screens
from handlers.browse.show import find_card
from handlers.menu import screens as menu_screens

TRANSLATIONS = {Intent.FRENCH: "fr", Intent.ENGLISH: "en"}


def handlers() -> Handlers:
    return [
        on_command("ask", ask),
        on_tap(OpenAsk, invite_question),
        on_tap(NoneOfThese, refuse_choices),
        on_tap(AskBot, answer_quoted),
    ]


def text_handlers() -> Handlers:
    """What is typed outside a form is a question."""
    return [MessageHandler(TYPED, answer_question)]


async def ask(update: Update, context: Context) -> None:
    question = " ".join(context.args or [])
    if question:
        await answer(update, context, question)
    else:
        await invite_question(update, context)


async def invite_question(update: Update, context: Context) -> None:
    await show(update, Screen(context.words("ask-invite"), screens.ask_person(context.words)))


async def answer_question(update: Update, context: Context) -> None:
    await answer(update, context, typed(update))


async def answer_quoted(update: Update, context: Context) -> None:
    """The message that the tapped one quotes was a question to the bot, even if it seemed a call for help."""
    quoted = quoted_message(update)
    question = (quoted.text or "") if quoted else ""
    is_distress = (await context.classify(question)).intent in DISTRESS
    await (search if is_distress else answer)(update, context, question)


async def answer(update: Update, context: Context, question: str) -> None:
    await listen(context, question)
    if context.services.load.is_heavy and context.person.coordinator_id is None:
        await show(update, Screen(context.words("busy"), keyboards.only_home(context.words)))
        return
    said = (await context.classify(question)).intent
    if said is not Intent.QUESTION:
        await talk(update, context, said)
        return
    await search(update, context, question)


async def search(update: Update, context: Context, question: str) -> None:
    """Answer a question, or each of several; offer what may be meant; or say no."""
    answers = await context.services.wait_for_answers()
    parts = await asyncio.to_thread(answers.ask_all, question, context.person.reading)
    for part in parts:
        context.services.metrics.count_answer(type(part.outcome).__name__.lower())
    if len(parts) > 1:
        await show_parts(update, context, parts)
    else:
        await show_outcome(update, context, question, parts[0].outcome)


async def show_outcome(update: Update, context: Context, question: str, outcome: Outcome) -> None:
    """One outcome, in the language of the question."""
    language = language_of(question) or context.language
    if isinstance(outcome, Answer):
        await show_answer(update, context, outcome, language)
    else:
        codes = outcome.codes if isinstance(outcome, Choices) else ()
        await offer(update, context, question, codes, language)


async def show_parts(update: Update, context: Context, parts: Sequence[Part]) -> None:
    """Each question of a message with its answer; what found none is kept as a question."""
    told: list[tuple[Part, EntryCard | None]] = []
    language = language_of(" ".join(part.question for part in parts)) or context.language
    for part in parts:
        code = part.outcome.code if isinstance(part.outcome, Answer) else None
        card = await find_card(context, code, language) if code else None
        told.append((part, card))
        if card:
            await context.db.run(question_log.answer_with, context.person.id, language, card.code, None)
        elif context.person.coordinator_id is None:
            await context.db.run(question_log.offer, context.person.id, language, part.question, [])
    words = context.services.texts.of(language)
    await show(update, in_language(context, screens.in_parts(told, words), language), quoting=True)


def in_language(context: Context, screen: Screen, language: str) -> Screen:
    """The screen, with a button to switch where it is in another language than the person's."""
    if language == context.language:
        return screen
    return screens.in_other_language(screen, language, context.services.texts.of(language))


async def listen(context: Context, question: str) -> None:
    """Who asks in French, and whose phone speaks neither language, is answered in French from now on."""
    if context.person.language is None and is_french(question):
        await context.db.run(people.set_language, context.person.id, "fr")
        context.person = replace(context.person, language="fr")


async def talk(update: Update, context: Context, said: Intent) -> None:
    """A fixed reply; after 'and in French?' the entry being read, in that language."""
    if said in DISTRESS:
        await show_safety(update, context, said, screens.safety(context.words))
        return
    language = TRANSLATIONS.get(said)
    words = context.services.texts.of(language or context.language)
    if language is None:
        await show(update, Screen(words(f"small-talk-{said}"), await talk_keyboard(context, said)))
        return
    code = context.person.reading or ""
    card = await context.db.run(openings.find_entry, code, language)
    if card:
        await show(
            update,
            browse_screens.entry_card(card, words),
        )
    else:
        names = {
            code: context.services.texts.of(code).plain("language-name") for code in TRANSLATIONS.values()
        }
        await show(update, Screen(words("language-question"), menu_screens.languages(names)))


async def talk_keyboard(context: Context, said: Intent) -> InlineKeyboardMarkup:
    """To the coordinators for who wants a person; home alone for what can't be answered; else the menu."""
    if said in (Intent.PERSON, Intent.NAMES):
        return screens.ask_person(context.words)
    if said is Intent.INJECTION:
        return keyboards.only_home(context.words)
    draft = await context.db.run(drafts.find_draft, context.person.id)
    return menu_screens.menu(context.words, draft is not None, context.person.coordinator_id is not None)


async def show_answer(update: Update, context: Context, outcome: Answer, language: str) -> None:
    """The entry, with a question back; or, as the nearest found, with what else may be meant."""
    card, words = await find_card(context, outcome.code, language), context.services.texts.of(language)
    if card is None:
        await show(update, Screen(words("entry-gone"), keyboards.only_home(words)))
        return
    told = (context.person.id, language, outcome.code, outcome.about)
    about, asked = await context.db.run(question_log.answer_with, *told)
    if outcome.is_nearest:
        also = await context.cache.read(list_titles, outcome.also, language)
        screen = screens.nearest(card, also, asked, words)
    else:
        screen = screens.direct(card, outcome, about, asked, words)
    await show(update, in_language(context, screen, language), quoting=True)


async def offer(
    update: Update, context: Context, question: str, codes: tuple[str, ...], language: str
) -> None:
    """What may be meant, or an honest no.

    The question is kept for the coordinators; if it holds personal data, only when its sender agrees.
    """
    if context.person.coordinator_id is not None:
        await offer_coordinator(update, context, list(codes))
        return
    words = context.services.texts.of(language)
    record = (context.person.id, language, question, list(codes))
    asked, _ = await context.db.run(question_log.offer, *record)
    cards = [card for code in codes if (card := await find_card(context, code, language))]
    personal = question_log.holds_personal_data(question)
    if cards:
        screen = screens.choices(cards, asked, words)
    else:
        no = "ask-no-answer-personal" if personal else "ask-no-answer"
        screen = Screen(words(no), screens.no_answer(words))
    await show(update, in_language(context, screen, language))
    if personal and update.message:
        await ask_to_keep(update, context, asked, question, update.message.message_id)


async def offer_coordinator(update: Update, context: Context, codes: list[str]) -> None:
    """What a coordinator typed may have been meant for an officer: it is kept nowhere, and they hear that."""
    titles = await context.db.run(list_titles, codes, context.language)
    html = context.words("stray-text")
    if titles:
        html += "\n\n" + context.words("ask-choices")
    await show(update, Screen(html, screens.stray(titles, context.words)))


async def refuse_choices(update: Update, context: Context, tap: NoneOfThese) -> None:
    await context.db.run(question_log.mark_refused, context.person.id, tap.question)
    await show(update, Screen(context.words("ask-none-of-these"), screens.no_answer(context.words)))
