"""Take what is typed while a form is open: an answer, a button's label, or a question."""

import asyncio
import contextlib
from typing import Any

from telegram import Update
from telegram.ext import ApplicationHandlerStop, MessageHandler

from bot.context import Context
from bot.routing import OTHER_KINDS, TYPED, Handlers, typed
from data.forms import drafts
from data.forms.model import CHOICES, TICKED, Kind, Step
from data.forms.model import TYPED as TYPED_KINDS
from data.forms.parsing import BadAnswer, Mistake, read_answer
from data.forms.spoken import Control, plain, spoken
from data.forms.typed_answers import Offered, by_place, read_levels
from data.forms.validation import is_valid
from data.forms.views import DraftView
from data.text.normalize import clean
from data.text.questions import is_question
from handlers.forms.actions import answer, ask_to_drop
from handlers.forms.naming_actions import find_named
from handlers.forms.press_actions import press_over_form, press_send
from handlers.forms.show import ask_which, offer, rules_of, show_draft, today

ONE_LINE = 120
"""Characters that a name, a rank or a number may have as an answer."""


def handlers() -> Handlers:
    return [MessageHandler(TYPED | OTHER_KINDS, type_answer)]


def after_handlers() -> Handlers:
    """Return the handler that runs after all others and shows the form again below a question's answer."""
    return [MessageHandler(TYPED, show_again)]


async def type_answer(update: Update, context: Context) -> None:
    """Take a text typed while a form is open as the answer to its step, or as a button of it; if another
    message stands below the step, as a button of that. A question is left to the rooms that answer, and the
    form is shown again below. Words can also cancel a form that was paused.
    """
    is_cancel = spoken().controls.get(plain(typed(update))) is Control.CANCEL
    if not context.person.in_form and not is_cancel:
        return
    draft = await context.db.run(drafts.find_draft, context.person.id)
    if draft is not None and not draft.active and is_cancel:
        await ask_to_drop(update, context, draft)
        raise ApplicationHandlerStop
    if draft is None or not draft.active:
        return
    step, text = context.services.forms[draft.form].step(draft.step), typed(update)
    if not text:
        await show_draft(update, context, draft, hint="form-mistake-kind")
    elif await press_over_form(update, context, draft.id, text):
        pass
    elif is_question(text) and not is_free_text(step) and not await is_label(context, draft, step, text):
        context.standing_draft = draft.id
        return
    elif not await do_typed(update, context, draft, step, text):
        await take_typed(update, context, draft, step, text)
    raise ApplicationHandlerStop


def is_free_text(step: Step | None) -> bool:
    """Return whether any text may be the answer, even a question."""
    return step is not None and step.kind in (Kind.TEXT, Kind.PARAGRAPHS) and step.longest > ONE_LINE


async def is_label(context: Context, draft: DraftView, step: Step | None, text: str) -> bool:
    """Return whether a text is an offered answer word for word: "Where I am most useful" is no question."""
    offered = await offer(context, step, draft, context.words) if step else []
    return plain(text) in (plain(label) for _, label in offered)


async def do_typed(update: Update, context: Context, draft: DraftView, step: Step | None, text: str) -> bool:
    """Press the step's button whose words were typed. Returns False if they name no button."""
    control = spoken().controls.get(plain(text))
    form = context.services.forms[draft.form]
    match control:
        case Control.CANCEL:
            await ask_to_drop(update, context, draft)
        case Control.BACK if form.previous_step(draft.answers, draft.step):
            back = await context.db.run(drafts.go_back, context.person.id, draft.id)
            await show_draft(update, context, back)
        case Control.BACK if step:
            await show_draft(update, context, draft, hint="form-mistake-first")
        case Control.SKIP if step and step.optional:
            await answer(update, context, draft, step, None)
        case None if step and is_left_out(step, text):
            await answer(update, context, draft, step, None)
        case Control.SKIP if step:
            await show_draft(update, context, draft, hint="form-mistake-needed")
        case _ if step and step.key in draft.answers and is_no_more(step, control, text):
            await answer(update, context, draft, step, draft.answers[step.key])
        case Control.DONE if step and step.kind in TICKED:
            await show_draft(update, context, draft, hint=f"form-mistake-{Mistake.NONE_TICKED}")
        case Control.SEND if step is None and form.consent is None and not context.person.coordinator_id:
            return await press_send(update, context, draft)
        case _:
            return False
    return True


def is_no_more(step: Step, control: Control | None, text: str) -> bool:
    """Return whether a text ends the ticking: "done", "that's all", or a no to anything more."""
    is_no = spoken().yes_no.get(plain(text)) == "no"
    return step.kind in TICKED and (control in (Control.DONE, Control.SEND) or is_no)


def is_left_out(step: Step, text: str) -> bool:
    """Return whether a text leaves an optional question open: "I don't know"; or a no to one that isn't
    answered by yes or no, because "nope" is no name.
    """
    said, words = plain(text), spoken()
    is_no = step.kind in TYPED_KINDS and words.yes_no.get(said) == "no"
    return step.optional and (is_no or (said in words.any and step.any_code is None))


async def take_typed(
    update: Update, context: Context, draft: DraftView, step: Step | None, text: str
) -> None:
    """Take typed words as the answer to the step, or say why not."""
    if step is None:
        asks_consent = context.services.forms[draft.form].consent
        hint = "form-mistake-summary" if asks_consent else "form-mistake-summary-save"
        await show_draft(update, context, draft, hint=hint)
    elif step.kind is Kind.SEARCH:
        await search_service(update, context, draft, step, text)
    elif step.kind is Kind.LEVELS:
        await take_levels(update, context, draft, step, text)
    elif step.kind in TYPED_KINDS:
        await read_typed(update, context, draft, step, text)
    else:
        await match_typed(update, context, draft, step, text)


async def take_levels(update: Update, context: Context, draft: DraftView, step: Step, text: str) -> None:
    """Keep the languages and levels that were typed."""
    levels = read_levels(text)
    if not levels:
        await show_draft(update, context, draft, hint="form-mistake-tap")
        return
    value = {**draft.answers.get(step.key, {}), **levels}
    kept = (context.person.id, draft.id, step.key, value)
    await show_draft(update, context, await context.db.run(drafts.keep_answer, *kept))


async def match_typed(update: Update, context: Context, draft: DraftView, step: Step, text: str) -> None:
    """Take the offered answer that was named in words; if several fit, ask which."""
    shown = await offer(context, step, draft, context.words)
    codes = await find_named(update, context, draft, step, text)
    if step.kind is Kind.SEVERAL and codes:
        chosen = draft.answers
        for code in codes:
            if code not in chosen.get(step.key, []):
                chosen = {**chosen, step.key: drafts.toggled(step, chosen, code, CHOICES["levels"])}
        kept = (context.person.id, draft.id, step.key, chosen[step.key])
        await show_draft(update, context, await context.db.run(drafts.keep_answer, *kept))
    elif len(codes) == 1:
        await answer(update, context, draft, step, codes[0])
    elif codes:
        await ask_which(update, context, draft, step, [one for one in shown if one[0] in codes])
    elif ahead := await read_ahead(context, draft, step, text):
        taken = (context.person.id, draft.id, step.key, ahead)
        await show_draft(update, context, await context.db.run(drafts.answer_steps, *taken))
    else:
        await show_draft(update, context, draft, hint="form-mistake-tap")


async def read_ahead(context: Context, draft: DraftView, step: Step, text: str) -> dict[str, Any]:
    """Return the answers to a step and to the one it leads to, if the text is an answer to that: an email
    address at the question how to reach somebody. Else return none.
    """
    for later in context.services.forms[draft.form].steps:
        if step.kind is Kind.ONE and later.when and later.when[0] == step.key:
            with contextlib.suppress(BadAnswer):
                value = await asyncio.to_thread(read_answer, later, text, today(context), context.language)
                if is_valid(later, value) and not await rules_of(context, draft).refuse(
                    context, later, draft, value
                ):
                    return {step.key: later.when[1], later.key: value}
    return {}


async def show_again(update: Update, context: Context) -> None:
    """Show the form again below the answer to a question that was typed inside it."""
    if context.standing_draft is not None:
        draft = await context.db.run(drafts.find_draft, context.person.id, context.standing_draft)
        if draft and draft.active:
            await show_draft(update, context, draft, fresh=True)


async def search_service(update: Update, context: Context, draft: DraftView, step: Step, text: str) -> None:
    """Search for another service, or take the place of one that was found: "the first one"."""
    shown = [Offered(code, label) for code, label in await offer(context, step, draft, context.words)]
    if place := by_place(plain(text), shown, spoken()):
        value = draft.answers[drafts.TYPED] if place == drafts.TYPED else place
        await answer(update, context, draft, step, value)
        return
    typed_name = clean(text)
    if not typed_name or len(typed_name) > step.longest:
        mistake = Mistake.TOO_LONG if typed_name else Mistake.EMPTY
        await show_draft(update, context, draft, hint=f"form-mistake-{mistake.value}")
        return
    kept = await context.db.run(drafts.keep_answer, context.person.id, draft.id, drafts.TYPED, typed_name)
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
    if problem := await rules_of(context, draft).refuse(context, step, draft, value):
        await show_draft(update, context, draft, problem=problem)
        return
    await answer(update, context, draft, step, value)
