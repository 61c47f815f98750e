"""Registering interest: the form, walked step by step with taps and words."""

from datetime import date, datetime

from telegram import Update
from telegram.ext import ApplicationHandlerStop, MessageHandler

from bot import callbacks as taps
from bot import keyboards, render
from bot.context import Context
from bot.replies import show
from bot.routes import OTHER_KINDS, Handlers, on_command, on_tap, tapped, typed
from bot.routes import TYPED as TYPED_TEXT
from data import drafts, entries
from data.drafts import TYPED
from data.form_input import BadAnswer, Mistake, clean, read_answer
from data.forms import CHOICES, DETAILS, FORMS, INTEREST, Form, Kind, Step
from data.forms import TYPED as TYPED_KINDS
from data.interests import AlreadyRegistered, Registered
from data.views import DraftView

NOTICE_VERSION = "2026-11"


def handlers() -> Handlers:
    return [
        on_command("interest", begin),
        on_command("cancel", cancel_command),
        on_tap(taps.BeginInterest, begin_from_card),
        on_tap(taps.BeginDetails, begin_details),
        on_tap(taps.PickAnswer, pick_answer),
        on_tap(taps.ToggleAnswer, toggle_answer),
        on_tap(taps.FinishStep, finish_step),
        on_tap(taps.SkipStep, skip_step),
        on_tap(taps.StepBack, step_back),
        on_tap(taps.ChangeStep, change_step),
        on_tap(taps.SendForm, send_form),
        on_tap(taps.CancelForm, cancel_form),
        on_tap(taps.ResumeForm, resume_form),
        on_tap(taps.ChangeInterest, change_interest),
        MessageHandler(TYPED_TEXT | OTHER_KINDS, type_answer),
    ]


# Beginning and ending


async def begin(update: Update, context: Context) -> None:
    await begin_form(update, context, INTEREST, {})


async def begin_from_card(update: Update, context: Context) -> None:
    """The mission or role whose card was open is filled in."""
    code = taps.BeginInterest.unpack(tapped(update)).code
    card = await context.db.run(entries.find_entry, code, context.language)
    told: dict[str, object] = {}
    if card and card.mission:
        told["mission"] = card.code
    elif card and card.kind == "role":
        told["roles"] = [card.code]
    await begin_form(update, context, INTEREST, told)


async def begin_details(update: Update, context: Context) -> None:
    await begin_form(update, context, DETAILS, {})


async def begin_form(update: Update, context: Context, form: Form, told: dict[str, object]) -> None:
    draft = await context.db.run(drafts.begin_draft, context.person.id, form.code, told, today(context))
    context.left_draft = False
    await show_draft(update, context, draft, fresh=True)


async def change_interest(update: Update, context: Context) -> None:
    tap = taps.ChangeInterest.unpack(tapped(update))
    await show_draft(
        update, context, await context.db.run(drafts.begin_change, context.person.id, tap.interest)
    )


async def resume_form(update: Update, context: Context) -> None:
    await show_draft(
        update, context, await context.db.run(drafts.resume_draft, context.person.id), fresh=True
    )


async def cancel_command(update: Update, context: Context) -> None:
    await cancel(update, context)


async def cancel_form(update: Update, context: Context) -> None:
    await cancel(update, context)


async def cancel(update: Update, context: Context) -> None:
    dropped = await context.db.run(drafts.discard_draft, context.person.id)
    context.left_draft = False
    text = context.words("form-cancelled" if dropped else "nothing-to-cancel")
    await show(update, text, keyboards.only_home(context.words))


async def send_form(update: Update, context: Context) -> None:
    tap = taps.SendForm.unpack(tapped(update))
    draft = await context.db.run(drafts.find_draft, context.person.id)
    if draft is None or draft.id != tap.draft:
        await gone(update, context)
    elif draft.form == DETAILS.code:
        who = sender(update)
        if await context.db.run(drafts.send_details, context.person.id, tap.draft, *who):
            await show(update, context.words("details-sent"), keyboards.my_file(context.words))
    else:
        await send_interest(update, context, draft)


async def send_interest(update: Update, context: Context, draft: DraftView) -> None:
    consent = (NOTICE_VERSION, context.language)
    outcome = await context.db.run(
        drafts.send_interest, context.person.id, draft.id, *sender(update), consent
    )
    match outcome:
        case Registered():
            text = "interest-changed" if draft.interest_id else "interest-sent"
            await show(update, context.words(text), keyboards.sent(context.words))
        case AlreadyRegistered():
            await show(update, context.words("interest-already"), keyboards.my_file(context.words))
        case None:
            await show_draft(update, context, await context.db.run(drafts.find_draft, context.person.id))


def sender(update: Update) -> tuple[str, str | None]:
    """The name and username an officer has in Telegram."""
    user = update.effective_user
    return (user.full_name, user.username) if user else ("", None)


# Answering


async def pick_answer(update: Update, context: Context) -> None:
    tap = taps.PickAnswer.unpack(tapped(update))
    draft = await context.db.run(drafts.find_draft, context.person.id)
    step = FORMS[draft.form].step(tap.step) if draft else None
    if draft is None or step is None or draft.id != tap.draft:
        await gone(update, context)
        return
    value = draft.answers.get(TYPED) if tap.value == TYPED else tap.value
    if value is None or not await is_offered(context, step, tap):
        await show_draft(update, context, draft)
        return
    await show_draft(
        update,
        context,
        await context.db.run(drafts.answer_step, context.person.id, tap.draft, step.key, value),
    )


async def is_offered(context: Context, step: Step, tap: taps.PickAnswer) -> bool:
    """Whether a picked value is one the step could have offered."""
    if step.choices in CHOICES:
        return tap.value in CHOICES[step.choices]
    if step.choices == "missions":
        offered = await context.db.run(entries.list_missions, "current", context.language)
        return tap.value == "any" or tap.value in {title.code for title in offered}
    if step.choices == "services":
        return tap.value == TYPED or tap.value in {item.code for item in context.parts.services.items}
    if step.kind is Kind.MONTH:
        try:
            read_answer(step, tap.value, today(context), context.language)
        except BadAnswer:
            return False
        return True
    return False


async def toggle_answer(update: Update, context: Context) -> None:
    tap = taps.ToggleAnswer.unpack(tapped(update))
    draft = await context.db.run(drafts.find_draft, context.person.id)
    step = FORMS[draft.form].step(tap.step) if draft else None
    if draft is None or step is None or draft.id != tap.draft:
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
    step = DETAILS.step(tap.step)
    draft = None
    if step and step.optional:
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


# Showing


async def show_draft(
    update: Update,
    context: Context,
    draft: DraftView | None,
    *,
    hint: str | None = None,
    fresh: bool = False,
) -> None:
    """The question a draft stands at, or its summary; what was wrong first, where something was."""
    if draft is None:
        await gone(update, context)
        return
    form, words = FORMS[draft.form], context.words
    step = form.step(draft.step)
    if step is None:
        codes = [*draft.answers.get("roles", []), draft.answers.get("mission", "")]
        titles = await context.db.run(entries.list_titles, codes, context.language)
        named = {title.code: title.title for title in titles}
        html = render.form_summary(form, draft.answers, named, words, context.parts.services)
        keyboard = keyboards.form_summary(form, draft.id, draft.answers, words)
    else:
        html = render.form_question(form, step, draft.answers, words)
        offered = await offer(context, step, draft)
        keyboard = keyboards.form_step(form, step, draft.id, draft.answers, offered, words)
    if hint:
        html = words(hint, longest=step.longest if step else 0) + "\n\n" + html
    await show(update, html, keyboard, fresh=fresh)


async def offer(context: Context, step: Step, draft: DraftView) -> list[tuple[str, str]]:
    """The answers a step offers as (code, label)."""
    words, language = context.words, context.language
    if step.choices == "missions":
        missions = await context.db.run(entries.list_missions, "current", language)
        return keyboards.offered_missions(missions, words)
    if step.choices == "roles":
        roles = await context.db.run(entries.list_topic, "roles", language)
        return keyboards.offered_titles(roles, draft.answers.get(step.key, []), words)
    if step.choices == "services":
        name = draft.answers.get(TYPED)
        found = context.parts.services.find_services(name) if name else []
        return keyboards.offered_services(found, name, words) if name else []
    if step.kind is Kind.LEVELS:
        return keyboards.offered_levels(draft.answers.get(step.key, {}), words)
    if step.kind is Kind.MONTH:
        return keyboards.offered_months(today(context), words)
    return [(code, words.plain(f"{step.choices}-{code}")) for code in CHOICES.get(step.choices, ())]


async def gone(update: Update, context: Context) -> None:
    """A button of a form that was sent or cancelled."""
    await show(update, context.words("form-gone"), keyboards.only_home(context.words))


def today(context: Context) -> date:
    """The day in the zone times are shown in."""
    return datetime.now(context.words.zone).date()
