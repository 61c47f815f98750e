"""Answer a form step by step, with taps."""

from collections.abc import Collection
from typing import Any

from telegram import Update

from bot.callbacks import forms as forms_taps
from bot.context import Context
from bot.routing import Handlers, on_command, on_tap
from bot.ui.reply import show
from data.forms import drafts
from data.forms.drafts import TYPED
from data.forms.mistakes import Mistake
from data.forms.model import CHOICES, PICKED, TICKED, Kind, Step
from data.forms.views import DraftView
from handlers.forms import screens
from handlers.forms.show import check, keep_answer, offer, say_gone, show_draft

NEVER_SHOWN = -1
"""A revision that no draft has."""


def handlers() -> Handlers:
    return [
        on_tap(forms_taps.PickAnswer, pick_answer),
        on_tap(forms_taps.ToggleAnswer, toggle_answer),
        on_tap(forms_taps.FinishStep, finish_step),
        on_tap(forms_taps.SkipStep, skip_step),
        on_tap(forms_taps.StepBack, step_back),
        on_tap(forms_taps.ChangeStep, change_step),
        on_tap(forms_taps.SendUnseen, show_unseen),
        on_tap(forms_taps.ResumeForm, resume_latest),
        on_tap(forms_taps.ResumeDraft, resume),
        on_command("cancel", cancel_latest),
        on_tap(forms_taps.CancelForm, cancel),
        on_tap(forms_taps.DropForm, drop),
    ]


async def find_open(
    update: Update, context: Context, draft_id: int, key: str, kinds: Collection[Kind]
) -> tuple[DraftView, Step] | None:
    """Return the draft and step that a tap was meant for, if that step is open and of one of these kinds.
    Otherwise show the question at which the draft stands, or that it is gone, and return None.
    """
    draft = await context.db.run(drafts.find_draft, context.person.id, draft_id)
    if draft is None:
        await say_gone(update, context)
        return None
    step = context.services.forms[draft.form].step(draft.step)
    if step is None or step.key != key or step.kind not in kinds:
        await show_standing(update, context, draft_id)
        return None
    return draft, step


async def show_standing(
    update: Update, context: Context, draft_id: int | None, hint: str | None = None
) -> None:
    """Resume the draft, and show the question at which it stands."""
    draft = await context.db.run(drafts.resume_draft, context.person.id, draft_id)
    await show_draft(update, context, draft, hint=hint)


async def find_offering(
    update: Update,
    context: Context,
    tap: forms_taps.PickAnswer | forms_taps.ToggleAnswer,
    kinds: Collection[Kind],
) -> tuple[DraftView, Step] | None:
    """Return the draft and step that an answer was tapped for, if that step is open, of one of these kinds,
    and offers the answer. Otherwise show the question at which the draft stands, and return None.
    """
    found = await find_open(update, context, tap.draft, tap.step, kinds)
    if found is None:
        return None
    draft, step = found
    if tap.value in {code for code, _ in await offer(context, step, draft, context.words)}:
        return found
    await show_standing(update, context, draft.id)
    return None


async def pick_answer(update: Update, context: Context, tap: forms_taps.PickAnswer) -> None:
    if found := await find_offering(update, context, tap, PICKED):
        draft, step = found
        value = draft.answers[TYPED] if tap.value == TYPED else tap.value
        await answer(update, context, draft, step, value)


async def toggle_answer(update: Update, context: Context, tap: forms_taps.ToggleAnswer) -> None:
    if found := await find_offering(update, context, tap, TICKED):
        draft, step = found
        value = drafts.toggled(step, draft.answers, tap.value, CHOICES["levels"])
        await keep_answer(update, context, draft, step, value)


async def finish_step(update: Update, context: Context, tap: forms_taps.FinishStep) -> None:
    found = await find_open(update, context, tap.draft, tap.step, TICKED)
    if found is None:
        return
    draft, step = found
    if step.key not in draft.answers:
        await show_standing(update, context, draft.id, f"form-mistake-{Mistake.NONE_TICKED}")
        return
    await answer(update, context, draft, step, draft.answers[step.key])


async def answer(update: Update, context: Context, draft: DraftView, step: Step, value: Any) -> None:
    """Take an answer and show the next step."""
    await show_draft(
        update,
        context,
        await context.db.run(drafts.answer_step, context.person.id, draft.id, step.key, value),
    )


async def skip_step(update: Update, context: Context, tap: forms_taps.SkipStep) -> None:
    if found := await find_open(update, context, tap.draft, tap.step, frozenset(Kind)):
        await answer(update, context, *found, None)


async def step_back(update: Update, context: Context, tap: forms_taps.StepBack) -> None:
    await show_draft(update, context, await context.db.run(drafts.go_back, context.person.id, tap.draft))


async def change_step(update: Update, context: Context, tap: forms_taps.ChangeStep) -> None:
    await show_draft(
        update, context, await context.db.run(drafts.open_step, context.person.id, tap.draft, tap.step)
    )


async def show_unseen(update: Update, context: Context, tap: forms_taps.SendUnseen) -> None:
    """Show the summary as it is now, to be sent from there."""
    await check(update, context, tap.draft, NEVER_SHOWN)


async def resume_latest(update: Update, context: Context) -> None:
    draft = await context.db.run(drafts.resume_draft, context.person.id)
    await show_draft(update, context, draft, fresh=True)


async def resume(update: Update, context: Context, tap: forms_taps.ResumeDraft) -> None:
    await show_standing(update, context, tap.draft)


async def cancel_latest(update: Update, context: Context) -> None:
    context.paused_draft = False
    draft = await context.db.run(drafts.find_draft, context.person.id)
    await ask_to_drop(update, context, draft)


async def cancel(update: Update, context: Context, tap: forms_taps.CancelForm) -> None:
    await ask_to_drop(update, context, await context.db.run(drafts.find_draft, context.person.id, tap.draft))


async def ask_to_drop(update: Update, context: Context, draft: DraftView | None) -> None:
    """Ask before dropping a form, because one tap too many would lose every answer; drop one in which nothing
    was answered at once.
    """
    words = context.words
    if draft is None:
        await show(update, screens.nothing_to_cancel(context.person.has_case, words))
    elif draft.is_untouched or not draft.answers:
        await discard(update, context, draft.id)
    else:
        await show(update, screens.confirm_drop(draft.id, words))


async def drop(update: Update, context: Context, tap: forms_taps.DropForm) -> None:
    await discard(update, context, tap.draft)


async def discard(update: Update, context: Context, draft_id: int) -> None:
    """Delete a draft, and offer to continue the one that is left."""
    if not await context.db.run(drafts.discard_draft, context.person.id, draft_id):
        await say_gone(update, context)
        return
    left = await context.db.run(drafts.find_draft, context.person.id)
    await show(update, screens.form_dropped(left.id if left else None, context.words))
