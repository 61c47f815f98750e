"""Answering a form step by step, with taps and words."""

from telegram import Update
from telegram.ext import ApplicationHandlerStop, MessageHandler

from bot import callbacks as taps
from bot.context import Context
from bot.form_screen import gone, offer, show_draft, today
from bot.routes import OTHER_KINDS, Handlers, on_tap, tapped, typed
from bot.routes import TYPED as TYPED_TEXT
from data import drafts
from data.drafts import TYPED
from data.form_input import BadAnswer, Mistake, read_answer
from data.forms import CHOICES, FORMS, Kind, Step
from data.forms import TYPED as TYPED_KINDS
from data.plain_text import clean
from data.views import DraftView


def handlers() -> Handlers:
    return [
        on_tap(taps.PickAnswer, pick_answer),
        on_tap(taps.ToggleAnswer, toggle_answer),
        on_tap(taps.FinishStep, finish_step),
        on_tap(taps.SkipStep, skip_step),
        on_tap(taps.StepBack, step_back),
        on_tap(taps.ChangeStep, change_step),
        MessageHandler(TYPED_TEXT | OTHER_KINDS, type_answer),
    ]


async def find_step(context: Context, draft_id: int, key: str) -> tuple[DraftView | None, Step | None]:
    """The draft that a tap was meant for, if it is still there, and its form's step."""
    draft = await context.db.run(drafts.find_draft, context.person.id)
    if draft is None or draft.id != draft_id:
        return None, None
    return draft, FORMS[draft.form].step(key)


async def pick_answer(update: Update, context: Context) -> None:
    tap = taps.PickAnswer.unpack(tapped(update))
    draft, step = await find_step(context, tap.draft, tap.step)
    if draft is None or step is None:
        await gone(update, context)
        return
    value = draft.answers.get(TYPED) if tap.value == TYPED else tap.value
    if value is None or not await is_offered(context, step, draft, tap.value):
        await show_draft(update, context, draft)
        return
    await show_draft(
        update,
        context,
        await context.db.run(drafts.answer_step, context.person.id, tap.draft, step.key, value),
    )


async def is_offered(context: Context, step: Step, draft: DraftView, value: str) -> bool:
    """Whether a picked value is one the step could have offered."""
    if step.choices == "services":
        return value == TYPED or value in {item.code for item in context.parts.services.items}
    if step.kind is Kind.MONTH:
        try:
            read_answer(step, value, today(context), context.language)
        except BadAnswer:
            return False
        return True
    return value in {code for code, _ in await offer(context, step, draft)}


async def toggle_answer(update: Update, context: Context) -> None:
    tap = taps.ToggleAnswer.unpack(tapped(update))
    draft, step = await find_step(context, tap.draft, tap.step)
    if draft is None or step is None:
        await gone(update, context)
        return
    value = drafts.toggled(step, draft.answers, tap.value, CHOICES["levels"])
    await show_draft(
        update,
        context,
        await context.db.run(drafts.keep_answer, context.person.id, tap.draft, step.key, value),
    )


async def finish_step(update: Update, context: Context) -> None:
    tap = taps.FinishStep.unpack(tapped(update))
    draft = await context.db.run(drafts.find_draft, context.person.id)
    if draft and draft.id == tap.draft and draft.answers.get(tap.step):
        draft = await context.db.run(
            drafts.answer_step, context.person.id, tap.draft, tap.step, draft.answers[tap.step]
        )
    await show_draft(update, context, draft if draft and draft.id == tap.draft else None)


async def skip_step(update: Update, context: Context) -> None:
    tap = taps.SkipStep.unpack(tapped(update))
    draft, step = await find_step(context, tap.draft, tap.step)
    if draft and step and step.optional:
        draft = await context.db.run(drafts.answer_step, context.person.id, tap.draft, step.key, None)
    await show_draft(update, context, draft)


async def step_back(update: Update, context: Context) -> None:
    tap = taps.StepBack.unpack(tapped(update))
    await show_draft(update, context, await context.db.run(drafts.go_back, context.person.id, tap.draft))


async def change_step(update: Update, context: Context) -> None:
    tap = taps.ChangeStep.unpack(tapped(update))
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
        value = read_answer(step, text, today(context), context.language)
    except BadAnswer as error:
        await show_draft(update, context, draft, hint=f"form-mistake-{error.mistake.value}")
        return
    await show_draft(
        update,
        context,
        await context.db.run(drafts.answer_step, context.person.id, draft.id, step.key, value),
    )
