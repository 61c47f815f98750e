"""Take what is typed while a form is open: an answer, a button's label, or a question."""

from telegram import Update
from telegram.ext import ApplicationHandlerStop, MessageHandler

from bot.context import Context
from bot.routing import OTHER_KINDS, TYPED, Handlers, may_be_speech, typed
from data.forms import drafts
from data.forms.model import TICKED, Step
from data.forms.model import TYPED as TYPED_KINDS
from data.forms.parsing import Mistake
from data.forms.spoken import Control, control_of, plain, spoken
from data.forms.views import DraftView
from data.text.normalize import written_out
from data.text.questions import is_question
from handlers.forms.actions import answer, ask_to_drop
from handlers.forms.correction_actions import take_correction
from handlers.forms.desk_prompt_actions import asks
from handlers.forms.press_actions import press_over_form, press_send
from handlers.forms.reading_actions import is_free_text, take_typed
from handlers.forms.show import offer, show_draft


def handlers() -> Handlers:
    return [MessageHandler(TYPED | OTHER_KINDS, type_answer)]


def after_handlers() -> Handlers:
    """Return the handler that runs after all others: below a question's answer it shows the form again, or
    asks again what a prompt asked.
    """
    return [MessageHandler(TYPED, show_again)]


async def type_answer(update: Update, context: Context) -> None:
    """Take what is typed while a form is open. Words can also cancel a form that was paused."""
    is_cancel = control_of(typed(update)) is Control.CANCEL
    if not context.person.in_form and not is_cancel:
        return
    draft = await context.db.run(drafts.find_draft, context.person.id)
    if draft is None:
        return
    if not draft.active and is_cancel:
        await ask_to_drop(update, context, draft)
    elif not draft.active or not await take_in_form(update, context, draft):
        return
    raise ApplicationHandlerStop


async def take_in_form(update: Update, context: Context, draft: DraftView) -> bool:
    """Take a text as a button of the message below the step, as a button of the step, or as its answer.
    Returns False for what other rooms reply to: a question, or surely something else, such as a request for
    names. The form is shown again below, but not under the reply to distress.
    """
    step, text = context.services.forms[draft.form].step(draft.step), typed(update)
    if not text:
        await say_no_text(update, context, draft)
        return True
    if await press_over_form(update, context, draft.id, text):
        return True
    if await is_asked(context, draft, step, text):
        context.standing_draft = draft.id
        return False
    if await do_typed(update, context, draft, step, text):
        return True
    if step is None and await take_correction(update, context, draft, text):
        return True
    if await take_typed(update, context, draft, step, text):
        return True
    is_distress = (await context.classify(text)).is_distress
    context.standing_draft = None if is_distress else draft.id
    return False


async def say_no_text(update: Update, context: Context, draft: DraftView) -> None:
    """Say that only text is read; if something was spoken, name the numbers to call too, because nobody hears
    it.
    """
    numbers = context.services.helplines.numbers
    unheard = context.words("form-mistake-unheard", **numbers) if may_be_speech(update) else ""
    await show_draft(update, context, draft, hint=None if unheard else "form-mistake-kind", problem=unheard)


async def is_asked(context: Context, draft: DraftView, step: Step | None, text: str) -> bool:
    """Return whether a text is a question, where it isn't an answer all the same: any text may be one, but
    what surely asks is no fact.
    """
    is_asked = asks(context, text)
    if is_free_text(step):
        return is_asked and step is not None and step.is_fact
    is_asked = is_asked or is_question(written_out(text))
    return is_asked and not await is_label(context, draft, step, text)


async def is_label(context: Context, draft: DraftView, step: Step | None, text: str) -> bool:
    """Return whether a text is an offered answer word for word: "Where I am most useful" is no question."""
    offered = await offer(context, step, draft, context.words) if step else []
    return plain(text) in (plain(label) for _, label in offered)


async def do_typed(update: Update, context: Context, draft: DraftView, step: Step | None, text: str) -> bool:
    """Press the step's button whose words were typed. Returns False if they name no button."""
    control = control_of(text)
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
        case Control.SEND if step is None and form.consent is None and not context.person.is_coordinator:
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


async def show_again(update: Update, context: Context) -> None:
    """Show the form again below the answer to a question that was typed inside it; ask again what a prompt
    asked.
    """
    if context.ask_again is not None:
        await context.ask_again()
    if context.standing_draft is not None:
        draft = await context.db.run(drafts.find_draft, context.person.id, context.standing_draft)
        if draft and draft.active:
            await show_draft(update, context, draft, fresh=True)
