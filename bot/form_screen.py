"""The screen of a form in progress: the question it stands at, or its summary."""

from datetime import date, datetime

from telegram import Update

from bot import form_keyboards, keyboards, render
from bot.context import Context
from bot.replies import show
from data import entries
from data.drafts import TYPED
from data.forms import CHOICES, FORMS, Kind, Step
from data.views import DraftView


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
        keyboard = form_keyboards.form_summary(form, draft.id, draft.answers, words)
    else:
        html = render.form_question(form, step, draft.answers, words)
        offered = await offer(context, step, draft)
        keyboard = form_keyboards.form_step(form, step, draft.id, draft.answers, offered, words)
    if hint:
        html = words(hint, longest=step.longest if step else 0) + "\n\n" + html
    await show(update, html, keyboard, fresh=fresh)


async def offer(context: Context, step: Step, draft: DraftView) -> list[tuple[str, str]]:
    """The answers a step offers as (code, label)."""
    words, language = context.words, context.language
    if step.choices == "missions":
        missions = await context.db.run(entries.list_missions, "current", language)
        return form_keyboards.offered_missions(missions, words)
    if step.choices == "roles":
        roles = await context.db.run(entries.list_topic, "roles", language)
        return form_keyboards.offered_titles(roles, draft.answers.get(step.key, []), words)
    if step.choices == "services":
        name = draft.answers.get(TYPED)
        found = context.parts.services.find_services(name) if name else []
        return form_keyboards.offered_services(found, name, words) if name else []
    if step.kind is Kind.LEVELS:
        return form_keyboards.offered_levels(draft.answers.get(step.key, {}), words)
    if step.kind is Kind.MONTH:
        return form_keyboards.offered_months(today(context), words)
    return [(code, words.plain(f"{step.choices}-{code}")) for code in CHOICES.get(step.choices, ())]


async def gone(update: Update, context: Context) -> None:
    """A button of a form that was sent or cancelled."""
    await show(update, context.words("form-gone"), keyboards.only_home(context.words))


def today(context: Context) -> date:
    """The day in the zone times are shown in."""
    return datetime.now(context.words.zone).date()
