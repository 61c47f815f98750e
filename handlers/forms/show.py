"""Show the step or summary at which a form stands."""

from collections.abc import Mapping
from typing import Any

from telegram import Update

from bot.context import Context
from bot.room import FormRules
from bot.texts.catalogue import Words
from bot.ui.reply import alert, say, show
from bot.ui.screen import Screen
from data.entries import queries as entries
from data.entries.titles import list_titles
from data.forms import drafts
from data.forms.check import Checked, Take
from data.forms.check import check_and_take as take_draft
from data.forms.drafts import TYPED, R, Work
from data.forms.model import CHOICES, Form, Kind, Step
from data.forms.validation import UNREADABLE
from data.forms.views import DraftView
from handlers.forms import screens


async def begin_form(
    update: Update,
    context: Context,
    form: Form,
    answers: Mapping[str, Any],
    interest_id: int | None = None,
    *,
    fresh: bool = True,
) -> None:
    """Begin a form with these answers and show its first open step, in a new message if `fresh`.
    `interest_id` is the interest that it is about.
    """
    draft = await context.db.run(
        drafts.begin_draft, context.person.id, form.code, answers, context.today, interest_id
    )
    await show_draft(update, context, draft, fresh=fresh)


async def keep_answer(
    update: Update, context: Context, draft: DraftView, step: Step, value: Any, *, problem: str = ""
) -> None:
    """Keep an answer and show its step again, under what was wrong with it (HTML)."""
    kept = await context.db.run(drafts.keep_answer, context.person.id, draft.id, step.key, value)
    await show_draft(update, context, kept, problem=problem)


async def show_draft(
    update: Update,
    context: Context,
    draft: DraftView | None,
    *,
    hint: str | None = None,
    problem: str = "",
    fresh: bool = False,
) -> None:
    """Show the question at which a draft stands, or its summary. What was wrong comes first: a `hint` is the
    key of a text, a `problem` is HTML.
    """
    if draft is None:
        await say_gone(update, context)
        return
    form, words = context.services.forms[draft.form], context.words
    step = form.step(draft.step)
    named = await titles_in(context, draft)
    if step is None:
        answers = draft.answers | dict.fromkeys(draft.unreadable, UNREADABLE)
        html = screens.form_summary_text(form, answers, named, words, context.services.police)
        keyboard = screens.form_summary_keyboard(form, draft, words)
    else:
        html = screens.form_question(form, step, draft.answers, named, words)
        if step is form.steps[0] and (introduce := context.services.intros.get(form.code)):
            html += await introduce(context)
        offered = await offer(context, step, draft, words)
        keyboard = screens.form_step(form, step, draft, offered, words)
    if note := await rules_of(context, draft).note(context, step, draft):
        html += "\n\n" + note
    if hint:
        problem = words(hint, **step.bounds() if step else {})
    html = f"{problem}\n\n{html}" if problem else html
    shown = await show(update, Screen(html, keyboard), fresh=fresh)
    await rules_of(context, draft).shown(context, draft, shown)


def rules_of(context: Context, draft: DraftView) -> FormRules:
    """Return what the form's room adds to its steps."""
    return context.services.form_rules.get(draft.form) or FormRules()


async def check(update: Update, context: Context, draft_id: int, revision: int | None) -> DraftView | None:
    """Return the draft if all of it can be sent as it was shown. Otherwise show it with what is wrong, and
    return None.
    """
    checked = await check_and_take(update, context, draft_id, revision, {})
    return checked.draft if checked else None


async def check_and_take(
    update: Update, context: Context, draft_id: int, revision: int | None, takers: Mapping[str, Take]
) -> Checked | None:
    """Check a draft as `check` does. If all of it can be sent and `takers` has its form, it is taken in the
    same transaction.
    """
    person_id = context.person.id
    checked = await context.db.run(take_draft, person_id, draft_id, revision, context.today, takers)
    if checked is None:
        await say_gone(update, context)
        return None
    draft = checked.draft
    if checked.mistake:
        await show_draft(update, context, draft, hint=f"form-mistake-{checked.mistake.value}")
        return None
    for step in context.services.forms[draft.form].asked(draft.answers):
        problem = await rules_of(context, draft).refuse(context, step, draft, draft.answers[step.key])
        if problem:
            opened = await context.db.run(drafts.open_step, person_id, draft.id, step.key)
            await show_draft(update, context, opened, problem=problem)
            return None
    return checked


async def finish(context: Context, draft: DraftView, work: Work[R]) -> R | None:
    """Carry out a form and delete its draft in the same transaction. Returns what `work` returns, None if the
    draft is gone or not valid.
    """
    return await context.db.run(drafts.finish_draft, context.person.id, draft.id, work)


async def titles_in(context: Context, draft: DraftView) -> dict[str, str]:
    """Return the titles of the missions and roles that a form's answers name, by their codes."""
    steps = context.services.forms[draft.form].asked(draft.answers)
    codes = [code for step in steps for code in step.entry_codes(draft.answers.get(step.key))]
    titles = await context.cache.read(list_titles, tuple(codes), context.language)
    return {title.code: title.title for title in titles}


async def ask_which(
    update: Update, context: Context, draft: DraftView, step: Step, among: list[tuple[str, str]]
) -> None:
    """Ask which of these answers was meant, as (code, label), and offer them alone, or all of them again."""
    form, words = context.services.forms[draft.form], context.words
    question = screens.form_question(form, step, draft.answers, await titles_in(context, draft), words)
    keyboard = screens.form_step(form, step, draft, among, words)
    await show(update, screens.which(question, keyboard, draft.id, [label for _, label in among], words))


async def offer(context: Context, step: Step, draft: DraftView, words: Words) -> list[tuple[str, str]]:
    """Return the answers that a step offers, in these words, as (code, label); if several can be chosen, the
    chosen ones say so.
    """
    language = words.language
    if step.choices == "missions":
        missions = await context.cache.read(entries.list_missions, "current", language)
        return [*screens.without_preference(step, words), *((one.code, one.title) for one in missions)]
    if step.choices == "services":
        name = draft.answers.get(TYPED)
        found = context.services.police.find_services(name) if name else []
        return screens.offered_services(found, name, words) if name else []
    if step.kind is Kind.LEVELS:
        return screens.offered_levels(draft.answers.get(step.key, {}), words)
    if step.kind is Kind.MONTH:
        return screens.offered_months(context.today, words)
    if step.choices == "roles":
        roles = await context.cache.read(entries.list_topic, "roles", language)
        offered = [(title.code, title.title) for title in roles]
    else:
        offered = [(code, words.plain(f"{step.choices}-{code}")) for code in CHOICES.get(step.choices, ())]
    chosen = draft.answers.get(step.key, []) if step.kind is Kind.SEVERAL else []
    return screens.ticked([*screens.without_preference(step, words), *offered], chosen, words)


async def say_gone(update: Update, context: Context) -> None:
    """Say that the form was sent or cancelled. A tap is answered over the chat: it may be the second of two,
    and what the first one showed stays.
    """
    key = "form-gone-desk" if context.person.is_coordinator else "form-gone"
    if not await alert(update, context.words.plain(key)):
        await say(update, context.words, key, fresh=True)
