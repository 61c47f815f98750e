"""Answering a form step by step, with taps and words."""

import asyncio
from collections.abc import Collection

from telegram import Update
from telegram.ext import ApplicationHandlerStop, MessageHandler

from bot.callbacks import forms as forms_taps
from bot.context import Context
from bot.routing import OTHER_KINDS, Handlers, on_tap, typed
from bot.routing import TYPED as TYPED_TEXT
from data.forms import drafts
from data.forms.drafts import TYPED
from data.forms.model import CHOICES, PICKED, TICKED, Kind, Step
from data.forms.model import TYPED as TYPED_KINDS
from data.forms.parsing import BadAnswer, Mistake, read_answer
from data.forms.registry import FORMS
from data.forms.validation import is_valid
from data.forms.views import DraftView
from data.text.normalize import clean
from handlers.forms.show import gone, offer, show_draft, today


def handlers() -> Handlers:
    return [
        on_tap(forms_taps.PickAnswer, pick_answer),
        on_tap(forms_taps.ToggleAnswer, toggle_answer),
        on_tap(forms_taps.FinishStep, finish_step),
        on_tap(forms_taps.SkipStep, skip_step),
        on_tap(forms_taps.StepBack, step_back),
        on_tap(forms_taps.ChangeStep, change_step),
        MessageHandler(TYPED_TEXT | OTHER_KINDS, type_answer),
    ]


async def find_open(
    update: Update, context: Context, draft_id: int, key: str, kinds: Collection[Kind]
) -> tuple[DraftView, Step] | None:
    """The draft and step that a tap was meant for, if that step is open and of one of these kinds.

    Otherwise the question the draft stands at is shown, or that it is gone, and None is returned.
    """
    draft = await context.db.run(drafts.find_draft, context.person.id)
    if draft is None or draft.id != draft_id:
        await gone(update, context)
        return None
    step = FORMS[draft.form].step(draft.step)
    if step is None or step.key != key or step.kind not in kinds:
        await show_standing(update, context)
        return None
    return draft, step


async def show_standing(update: Update, context: Context) -> None:
    """The question the draft stands at; the person is back at it."""
    await show_draft(update, context, await context.db.run(drafts.resume_draft, context.person.id))


async def offered_codes(context: Context, step: Step, draft: DraftView) -> set[str]:
    """The answers that the step offers now."""
    return {code for code, _ in await offer(context, step, draft)}


async def pick_answer(update: Update, context: Context, tap: forms_taps.PickAnswer) -> None:
    found = await find_open(update, context, tap.draft, tap.step, PICKED)
    if found is None:
        return
    draft, step = found
    if tap.value not in await offered_codes(context, step, draft):
        await show_standing(update, context)
        return
    value = draft.answers[TYPED] if tap.value == TYPED else tap.value
    answered = (context.person.id, draft.id, step.key, value)
    await show_draft(update, context, await context.db.run(drafts.answer_step, *answered))


async def toggle_answer(update: Update, context: Context, tap: forms_taps.ToggleAnswer) -> None:
    found = await find_open(update, context, tap.draft, tap.step, TICKED)
    if found is None:
        return
    draft, step = found
    if tap.value not in await offered_codes(context, step, draft):
        await show_standing(update, context)
        return
    value = drafts.toggled(step, draft.answers, tap.value, CHOICES["levels"])
    kept = (context.person.id, draft.id, step.key, value)
    await show_draft(update, context, await context.db.run(drafts.keep_answer, *kept))


async def finish_step(update: Update, context: Context, tap: forms_taps.FinishStep) -> None:
    found = await find_open(update, context, tap.draft, tap.step, TICKED)
    if found is None:
        return
    draft, step = found
    if step.key not in draft.answers:
        await show_standing(update, context)
        return
    answered = (context.person.id, draft.id, step.key, draft.answers[step.key])
    await show_draft(update, context, await context.db.run(drafts.answer_step, *answered))


async def skip_step(update: Update, context: Context, tap: forms_taps.SkipStep) -> None:
    found = await find_open(update, context, tap.draft, tap.step, frozenset(Kind))
    if found is None:
        return
    draft, step = found
    answered = (context.person.id, draft.id, step.key, None)
    await show_draft(update, context, await context.db.run(drafts.answer_step, *answered))


async def step_back(update: Update, context: Context, tap: forms_taps.StepBack) -> None:
    await show_draft(update, context, await context.db.run(drafts.go_back, context.person.id, tap.draft))


async def change_step(update: Update, context: Context, tap: forms_taps.ChangeStep) -> None:
    await show_draft(
        update, context, await context.db.run(drafts.open_step, context.person.id, tap.draft, tap.step)
    )


async def type_answer(update: Update, context: Context) -> None:
    """Text while a form is open answers its step; otherwise it is left to the others."""
    if not context.person.in_form:
        return
    draft = await context.db.run(drafts.find_draft, context.person.id)
    if draft is None or not draft.active:
        return
    step = FORMS[draft.form].step(draft.step)
    text = typed(update)
    if step is None or not text or step.kind not in TYPED_KINDS:
        await show_draft(update, context, draft, hint="form-mistake-tap" if text else "form-mistake-kind")
    elif step.kind is Kind.SEARCH:
        await search_service(update, context, draft, step, text)
    else:
        await read_typed(update, context, draft, step, text)
    raise ApplicationHandlerStop


async def search_service(update: Update, context: Context, draft: DraftView, step: Step, text: str) -> None:
    typed_name = clean(text)
    if not typed_name or len(typed_name) > step.longest:
        mistake = Mistake.TOO_LONG if typed_name else Mistake.EMPTY
        await show_draft(update, context, draft, hint=f"form-mistake-{mistake.value}")
        return
    kept = await context.db.run(drafts.keep_answer, context.person.id, draft.id, TYPED, typed_name)
    await show_draft(update, context, kept)


async def read_typed(update: Update, context: Context, draft: DraftView, step: Step, text: str) -> None:
    try:
        value = await asyncio.to_thread(read_answer, step, text, today(context), context.language)
    except BadAnswer as error:
        await show_draft(update, context, draft, hint=f"form-mistake-{error.mistake.value}")
        return
    if not is_valid(step, value):
        await show_draft(update, context, draft, hint=f"form-mistake-{Mistake.UNREADABLE.value}")
        return
    await show_draft(
        update,
        context,
        await context.db.run(drafts.answer_step, context.person.id, draft.id, step.key, value),
    )
