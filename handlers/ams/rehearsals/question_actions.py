"""The questions of readings and listening passages, answered by a tap or in a few words."""

from telegram import Update

from bot.callbacks.practice import AnswerReading
from bot.context import Context
from bot.room import PromptHandler
from bot.routing import Handlers, on_tap, typed
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.ams.material import Exercise, ListeningQuestion, ReadingQuestion, TypedQuestion
from data.ams.rehearsals import marking
from data.ams.rehearsals import store as rehearsals
from data.people.prompts import PromptView
from handlers.ams.rehearsals import screens
from handlers.ams.rehearsals.show import (
    TYPED_ANSWER,
    TYPED_OPTION,
    find_exercise,
    page_of,
    show_clock,
    show_question,
    zone_of,
)


def handlers() -> Handlers:
    return [on_tap(AnswerReading, answer_reading)]


def prompt_handlers() -> dict[str, PromptHandler]:
    return {TYPED_ANSWER: take_answer, TYPED_OPTION: take_answer}


async def begin_reading(update: Update, context: Context, one: Exercise) -> None:
    """Show the text, start the clock and ask the first question."""
    at = await context.db.run(rehearsals.begin, context.person.id, one)
    zone = await zone_of(context)
    await show(update, Screen(screens.begun(one, at, zone, context.words)))
    await show_question(update, context, one, at, fresh=True)


async def answer_reading(update: Update, context: Context, tap: AnswerReading) -> None:
    """Take the option that was tapped; ignore one that the question doesn't have."""
    at = await context.db.run(rehearsals.find, context.person.id, tap.rehearsal)
    one = context.services.practice.exercise(at.code) if at else None
    if one and is_offered(one, tap):
        at = await context.db.run(rehearsals.answer, context.person.id, tap.rehearsal, tap.place, tap.option)
    found = await find_exercise(update, context, at)
    if found:
        await show_question(update, context, *found)


def is_offered(one: Exercise, tap: AnswerReading) -> bool:
    """Return whether the question at that place has options, and this one among them."""
    question = one.questions[tap.place] if 0 <= tap.place < len(one.questions) else None
    return isinstance(question, ReadingQuestion) and 0 <= tap.option < len(question.options)


async def take_answer(update: Update, context: Context, prompt: PromptView) -> None:
    """Mark a typed answer by its key words, or take the option that was typed. The words aren't kept."""
    number, _, place = (prompt.detail or "").partition(" ")
    found = await find_exercise(
        update, context, await context.db.run(rehearsals.find, context.person.id, int(number or 0))
    )
    if found is None:
        return
    one, at = found
    question = one.questions[int(place)] if int(place or 0) < len(one.questions) else None
    text = typed(update)
    if question is None or not text or len(text) > marking.MAX_ANSWER_LENGTH:
        html = context.words("listening-short", longest=marking.MAX_ANSWER_LENGTH)
        await show(update, Screen(html, screens.give_up(at, context.words)))
        return
    stored = mark_answer(question, text, one.language)
    if stored is None:
        page = page_of(context.services.settings, one)
        await show_clock(update, context, at, screens.no_option(one, at, context.words, page))
        return
    answered = await context.db.run(rehearsals.answer, context.person.id, at.id, int(place), stored)
    found = await find_exercise(update, context, answered)
    if found:
        await show_question(update, context, *found)


def mark_answer(question: ListeningQuestion, text: str, language: str) -> int | None:
    """Return what is stored of a typed answer: its half marks, or the option that it names. None if it names
    none.
    """
    if isinstance(question, TypedQuestion):
        return marking.mark_typed(question, text, language)
    return marking.option_typed(question, text, language)
