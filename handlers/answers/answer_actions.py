"""Answers found for a question: shown, offered, or an honest no."""

import asyncio
from collections.abc import Sequence

from telegram import Update

from bot.context import Context
from bot.ui import keyboards
from bot.ui.keyboards import Row
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.answers import question_log
from data.answers.intents.languages import language_of
from data.answers.outcomes import Answer, Choices, NoAnswer, Outcome, Part
from data.entries.titles import list_titles
from data.entries.views import EntryCard
from handlers.answers import screens
from handlers.answers.consent import ask_to_keep
from handlers.browse.show import find_card


async def search(update: Update, context: Context, question: str) -> None:
    """Answer a question, or each of several; offer what may be meant; or say no."""
    await show_found(update, context, question, await find_parts(context, question))


async def find_parts(context: Context, question: str) -> list[Part]:
    """What the entries say to each question of a message."""
    answers = await context.services.wait_for_answers()
    return await asyncio.to_thread(answers.ask_all, question, context.person.reading)


async def show_found(
    update: Update, context: Context, question: str, parts: Sequence[Part], more: Sequence[Row] = ()
) -> None:
    """What was found. `more` are buttons under an answer, beside its own."""
    for part in parts:
        context.services.metrics.count_answer(type(part.outcome).__name__.lower())
    if len(parts) > 1:
        await show_parts(update, context, parts, more)
    else:
        await show_outcome(update, context, question, parts[0].outcome, more)


async def show_outcome(
    update: Update, context: Context, question: str, outcome: Outcome, more: Sequence[Row] = ()
) -> None:
    """One outcome, in the language of the question."""
    language = language_of(question) or context.language
    if isinstance(outcome, Answer):
        await show_answer(update, context, outcome, language, more)
    elif isinstance(outcome, NoAnswer) and outcome.place:
        screen = screens.out_of_scope(outcome.place, context.services.texts.of(language))
        await show(update, in_language(context, screen, language))
    else:
        codes = outcome.codes if isinstance(outcome, Choices) else ()
        await offer(update, context, question, codes, language)


async def show_parts(
    update: Update, context: Context, parts: Sequence[Part], more: Sequence[Row] = ()
) -> None:
    """Each question of a message with its answer; what found none is kept as a question, by consent where it
    is personal.
    """
    personal = 0
    told: list[tuple[Part, EntryCard | None]] = []
    language = language_of(" ".join(part.question for part in parts)) or context.language
    for part in parts:
        code = part.outcome.code if isinstance(part.outcome, Answer) else None
        card = await find_card(context, code, language) if code else None
        told.append((part, card))
        if card:
            await context.db.run(question_log.answer_with, context.person.id, language, card.code, None)
        elif context.person.coordinator_id is None:
            record = (context.person.id, language, part.question, list[str]())
            asked, _ = await context.db.run(question_log.offer, *record)
            personal = asked if question_log.holds_personal_data(part.question) else personal
    words = context.services.texts.of(language)
    screen = in_language(context, screens.in_parts(told, words), language)
    await show(update, screen.with_rows(more), quoting=True)
    if personal and update.message:
        await ask_to_keep(update, context, personal, update.message.text or "", update.message.message_id)


def in_language(context: Context, screen: Screen, language: str) -> Screen:
    """The screen, with a button to switch where it is in another language than the person's."""
    if language == context.language:
        return screen
    return screens.in_other_language(screen, language, context.services.texts.of(language))


async def show_answer(
    update: Update, context: Context, outcome: Answer, language: str, more: Sequence[Row] = ()
) -> None:
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
    await show(update, in_language(context, screen, language).with_rows(more), quoting=True)


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
        screen = screens.no_answer(words(no), words)
    await show(update, in_language(context, screen, language))
    if personal and update.message:
        await ask_to_keep(update, context, asked, question, update.message.message_id)


async def offer_coordinator(update: Update, context: Context, codes: list[str]) -> None:
    """What a coordinator typed may have been meant for an officer: it is kept nowhere, and they hear that."""
    titles = await context.db.run(list_titles, codes, context.language)
    await show(update, screens.stray(titles, context.words))
