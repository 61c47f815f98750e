"""Take what is typed below a summary to change an answer, as its button does: "no, 12 years"."""

import asyncio
from typing import Any

from telegram import Update

from bot.context import Context
from data.forms import drafts
from data.forms.corrections import Correction, read_correction
from data.forms.mistakes import OF_A_DAY
from data.forms.model import Form, Kind, Step
from data.forms.parsing import BadAnswer, read_answer
from data.forms.spoken import place_of, plain, spoken
from data.forms.spoken_levels import read_levels
from data.forms.typed_answers import is_any
from data.forms.validation import is_valid
from data.forms.views import DraftView
from data.text.locales import LANGUAGES
from handlers.forms.naming_actions import find_named
from handlers.forms.reading_actions import is_other, take_typed
from handlers.forms.show import show_draft

MAX_WORDS = 6
"""Words of an answer that names no question, at most: a sentence may mention anything."""
BY_LIBRARY = frozenset({Kind.MONTH, Kind.DATE, Kind.COMING, Kind.EMAIL, Kind.PHONE, Kind.NUMBER})
"""Kinds of answers that can be told from others by how they are written."""


async def take_correction(update: Update, context: Context, draft: DraftView, text: str) -> bool:
    """Take a text below the summary as the new answer to the question that it names, or to the only one that
    it can answer; open that question if there is no new answer, and ask which if there are several. Returns
    False if it is no correction.
    """
    form = context.services.forms[draft.form]
    said = read_correction(text, labels_of(context, form, draft), {step.key for step in form.steps})
    named = asked_step(form, draft, said.key)
    steps = [named] if named else await find_answered(update, context, draft, said)
    if len(steps) > 1:
        await show_draft(update, context, draft, hint="form-mistake-which-answer")
    if len(steps) != 1:
        return len(steps) > 1
    [step] = steps
    opened = await context.db.run(drafts.open_step, context.person.id, draft.id, step.key)
    if opened is None or opened.step != step.key or not gives_answer(step, said):
        await show_draft(update, context, opened)
        return True
    return await take_typed(update, context, opened, step, said.value)


def labels_of(context: Context, form: Form, draft: DraftView) -> dict[str, str]:
    """Return the keys of the steps that are asked by the words on their buttons, in every language."""
    texts = [context.services.texts.of(language) for language in LANGUAGES]
    asked = form.asked(draft.answers)
    return {plain(words.plain(f"change-{step.key}")): step.key for words in texts for step in asked}


def asked_step(form: Form, draft: DraftView, key: str) -> Step | None:
    """Return the step of this key; if it isn't asked, the one on whose answer it depends; else None."""
    step, asked = form.step(key), form.asked(draft.answers)
    if step is not None and step not in asked and step.when:
        step = form.step(step.when[0])
    return step if step in asked else None


def gives_answer(step: Step, said: Correction) -> bool:
    """Return whether a text gives a new answer. Words are one only where they surely are: "the English text
    is too long" is no announcement.
    """
    if step.kind is Kind.PARAGRAPHS:
        return False
    return bool(said.value) and (step.kind is not Kind.TEXT or said.is_linked)


async def find_answered(update: Update, context: Context, draft: DraftView, said: Correction) -> list[Step]:
    """Return the steps whose answer a text may be, though it names none."""
    value = plain(said.value)
    if not value or value in spoken().last or is_any(value, spoken()) or said.is_refusal:
        return []
    if len(value.split()) > MAX_WORDS or (not said.is_led and await is_other(context, said.value)):
        return []
    asked = context.services.forms[draft.form].asked(draft.answers)
    found = [step for step in asked if await may_answer(update, context, draft, step, said)]
    if not found and said.is_led and context.services.police.find_services(said.value):
        return [step for step in asked if step.kind is Kind.SEARCH]
    return found


async def may_answer(
    update: Update, context: Context, draft: DraftView, step: Step, said: Correction
) -> bool:
    """Return whether a text can answer a step, by how it is written or by what it names."""
    if step.kind is Kind.LEVELS:
        return bool(read_levels(said.value))
    if step.kind in BY_LIBRARY:
        return await is_read(context, step, said)
    if step.kind not in (Kind.ONE, Kind.SEVERAL) or step.choices == "yes_no":
        return False
    is_place = place_of(plain(said.value), spoken()) is not None
    return not is_place and bool(await find_named(update, context, draft, step, said.value))


async def is_read(context: Context, step: Step, said: Correction) -> bool:
    """Return whether a text can be read as an answer of this kind; a bare number only in a correction. A day
    that the step refuses is one: the step says what is wrong with it.
    """
    tokens = plain(said.value).split()
    is_bare = all(token.isdecimal() for token in said.value.split())
    has_unit = not spoken().units.keys().isdisjoint(tokens)
    if step.kind is Kind.NUMBER and not (has_unit or (is_bare and said.is_led)):
        return False
    if is_bare and step.kind in (Kind.MONTH, Kind.DATE, Kind.COMING):
        return False
    try:
        value: Any = await asyncio.to_thread(read_answer, step, said.value, context.today, context.language)
    except BadAnswer as error:
        return error.mistake in OF_A_DAY and any(map(str.isdecimal, said.value))
    return is_valid(step, value)
