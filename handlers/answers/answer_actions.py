"""Show what was found for a question: an answer, choices, or that nothing is known."""

import asyncio
from collections.abc import Callable, Sequence

from telegram import Update

from bot.context import Context
from bot.routing import written
from bot.ui.keyboards import Row
from bot.ui.reply import say, show
from bot.ui.screen import Screen
from data.answers import question_log
from data.answers.follow_ups.question_context import topic_after
from data.answers.intents.languages import language_for, language_of
from data.answers.outcomes import (
    Answer,
    Choices,
    NoAnswer,
    Outcome,
    Part,
    codes_to_tell,
    is_elsewhere,
    read_fragment,
)
from data.answers.question_log import Asked
from data.entries.titles import list_titles
from data.entries.views import EntryCard
from handlers.answers import screens
from handlers.answers.consent import ask_to_keep, find_personal, keepable
from handlers.answers.talk_actions import send_fixed_reply
from handlers.browse.show import find_cards


async def search(update: Update, context: Context, question: str) -> None:
    """Answer a question, or each of several; offer what may be meant; or say that nothing is known. One or
    two letters without a meaning get a fixed reply.
    """
    parts = await find_parts(context, question)
    if fragment := read_fragment(question, [part.outcome for part in parts]):
        await send_fixed_reply(update, context, fragment)
    else:
        await show_found(update, context, question, parts)


async def find_parts(context: Context, question: str) -> list[Part]:
    """Return what the entries say to each question of a message."""
    answers = await context.services.wait_for_answers()
    outside, person = (await context.classify(question)).outside, context.person
    return await asyncio.to_thread(answers.ask_all, question, person.context_entry, outside, person.topic)


async def show_found(
    update: Update, context: Context, question: str, parts: Sequence[Part], more: Sequence[Row] = ()
) -> None:
    """Show what was found. `more` are buttons under an answer, beside its own."""
    answers = await context.services.wait_for_answers()
    for part in parts:
        context.services.metrics.count_answer(type(part.outcome).__name__.lower())
    if len(parts) > 1:
        await show_parts(update, context, parts, answers.missions_in, more)
    else:
        language = language_for(question, context.language, answers.languages_of)
        asked = asked_by(context, language, answers.missions_in(question), parts[0])
        await show_outcome(update, context, question, parts[0].outcome, asked, more)


def asked_by(context: Context, language: str, missions: tuple[str, ...], part: Part) -> Asked:
    """Return a question of this person, which is answered in `language`."""
    topic = topic_after(context.person.topic, part.question, part.outcome, missions)
    return Asked(context.person.id, language, missions, topic)


async def show_outcome(
    update: Update,
    context: Context,
    question: str,
    outcome: Outcome,
    asked: Asked,
    more: Sequence[Row] = (),
) -> None:
    """Show one outcome, in the language of the question."""
    if isinstance(outcome, Answer):
        await show_answer(update, context, outcome, asked, more)
    elif isinstance(outcome, NoAnswer) and outcome.place:
        screen = screens.out_of_scope(outcome.place, context.services.texts.of(asked.language))
        await show(update, in_language(context, screen, asked.language))
    else:
        codes = outcome.codes if isinstance(outcome, Choices) else ()
        await offer(update, context, question, codes, asked)


async def show_parts(
    update: Update,
    context: Context,
    parts: Sequence[Part],
    missions_in: Callable[[str], tuple[str, ...]],
    more: Sequence[Row] = (),
) -> None:
    """Show each question of a message with its answer. An unanswered one is kept as a question, by consent if
    it holds personal data, and not at all if it is out of scope.
    """
    is_kept = bool(await keepable(context, written(update)))
    unanswered: list[tuple[int, str]] = []
    shown: list[tuple[Part, list[EntryCard]]] = []
    language = language_of(" ".join(part.question for part in parts)) or context.language
    for part, codes in zip(parts, codes_to_tell(parts), strict=True):
        cards = await find_cards(context.cache, codes[: screens.IN_PART], language)
        shown.append((part, cards))
        by = asked_by(context, language, missions_in(part.question), part)
        if cards and isinstance(part.outcome, Answer):
            await context.db.run(question_log.record_answer_read, by, cards[0].code, None)
        elif not context.person.is_coordinator and not is_elsewhere(part.outcome):
            offered = list(part.outcome.codes) if isinstance(part.outcome, Choices) else []
            kept = part.question if is_kept else ""
            asked = await context.db.run(question_log.record_unanswered, by, kept, offered)
            unanswered.append((asked, kept))
    words = context.services.texts.of(language)
    screen = in_language(context, screens.in_parts(shown, words), language)
    await show(update, screen.with_rows(more), quoting=True)
    if (personal := find_personal(unanswered)) and update.message:
        await ask_to_keep(update, context, personal, update.message.text or "", update.message.message_id)


def in_language(context: Context, screen: Screen, language: str) -> Screen:
    """Add a button that switches the language, if the screen is in another language than the person's."""
    if language == context.language:
        return screen
    return screens.in_other_language(screen, language, context.services.texts.of(language))


async def show_answer(
    update: Update, context: Context, outcome: Answer, question: Asked, more: Sequence[Row] = ()
) -> None:
    """Show the entry and ask whether it helped; or show it as the nearest, with what else may be meant."""
    language, words = question.language, context.services.texts.of(question.language)
    cards = await find_cards(context.cache, (outcome.code, *outcome.also), language)
    if not cards or cards[0].code != outcome.code:
        await say(update, words, "entry-gone")
        return
    about, asked = await context.db.run(
        question_log.record_answer_read, question, outcome.code, outcome.about
    )
    if outcome.is_nearest:
        screen = screens.nearest(cards[0], outcome, cards[1:], asked, words)
    else:
        screen = screens.direct(cards[0], outcome, about, asked, words)
    await show(update, in_language(context, screen, language).with_rows(more), quoting=True)


async def offer(update: Update, context: Context, question: str, codes: tuple[str, ...], by: Asked) -> None:
    """Offer what may be meant, or say that nothing is known. The question is kept for the coordinators; if it
    holds personal data, only when its sender agrees, and not at all if they seem to be in distress.
    """
    if context.person.is_coordinator:
        await offer_coordinator(update, context, list(codes))
        return
    language, words = by.language, context.services.texts.of(by.language)
    kept = await keepable(context, question)
    asked = await context.db.run(question_log.record_unanswered, by, kept, list(codes))
    cards = await find_cards(context.cache, codes, language)
    personal = find_personal([(asked, kept)])
    if cards:
        screen = screens.choices(cards, asked, words)
    else:
        screen = screens.no_answer(screens.nothing_known(kept, words), words)
    await show(update, in_language(context, screen, language))
    if personal and update.message:
        await ask_to_keep(update, context, personal, question, update.message.message_id)


async def offer_coordinator(update: Update, context: Context, codes: list[str]) -> None:
    """Tell a coordinator that what they typed went to nobody and is kept nowhere, as it may have been meant
    for an officer; offer what may be meant.
    """
    titles = await context.db.run(list_titles, codes, context.language)
    await show(update, screens.went_to_nobody(titles, context.words))
