"""A reply becomes an entry: what it needs is told and checked at each step."""

from typing import Any

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.unanswered import TeachReply
from bot.context import Context
from bot.room import FormRules, Sent
from bot.routing import Handlers, on_tap
from bot.ui.reply import show
from data.editing.store import BadContent
from data.forms import drafts
from data.forms.model import Step
from data.forms.views import DraftView
from data.text.locales import LANGUAGES
from data.unanswered import to_entry
from data.unanswered.forms import TEACH
from data.unanswered.to_entry import Wordings
from handlers.editing import revision_screens
from handlers.editing import screens as editing_screens
from handlers.forms.show import finish, gone, show_draft, today
from handlers.unanswered import screens

STEPS = {"title": "teach_title", "answer": "teach_text", "detail": "teach_text", "phrasings": "teach_asked"}
"""The steps that give the parts of an entry which are in both languages."""


def handlers() -> Handlers:
    return for_coordinators([on_tap(TeachReply, begin_teaching)])


def forms_sent() -> dict[str, Sent]:
    return {TEACH.code: propose_entry}


def form_rules() -> dict[str, FormRules]:
    return {TEACH.code: FormRules(note_wordings, refuse_few)}


async def begin_teaching(update: Update, context: Context, tap: TeachReply) -> None:
    """What the reply said and how officers asked is filled in; the other language is asked for."""
    told = await context.db.run(to_entry.told_by_reply, tap.reply)
    begin = (context.person.id, TEACH.code, told, today(context))
    await show_draft(update, context, await context.db.run(drafts.begin_draft, *begin), fresh=True)


def language_asked(step: Step | None) -> str | None:
    """The language of which a step asks for wordings; None for another step."""
    name, _, language = (step.key if step else "").rpartition("_")
    return language if name == "teach_asked" else None


async def read_wordings(context: Context, answers: dict[str, Any], language: str) -> Wordings:
    """What there is in a language so far."""
    read: dict[str, Wordings] = await context.db.run(to_entry.read_wordings, answers)
    return read[language]


async def note_wordings(context: Context, step: Step | None, draft: DraftView) -> str:
    """How many wordings are needed, and those in which officers asked, which count."""
    language = language_asked(step)
    if step is None or language is None:
        return ""
    before = {key: value for key, value in draft.answers.items() if key != step.key}
    return screens.wordings_needed(await read_wordings(context, before, language), context.words)


async def refuse_few(context: Context, step: Step, draft: DraftView, value: Any) -> str | None:
    """Too few wordings, or such as lead to another entry."""
    language = language_asked(step)
    if language is None:
        return None
    asked = await read_wordings(context, draft.answers | {step.key: value}, language)
    return screens.wordings_missing(asked, context.words) if asked.missing else None


async def propose_entry(update: Update, context: Context, draft: DraftView) -> None:
    """A draft that can't be an entry stays a draft, at the step that is wrong."""
    coordinator = context.person.coordinator_id
    if coordinator is None:
        return
    proposed = (context.person.id, coordinator, draft.answers, today(context))
    try:
        done = await finish(context, draft, lambda session: to_entry.propose_entry(session, *proposed))
    except BadContent as error:
        opened = await context.db.run(
            drafts.open_step, context.person.id, draft.id, step_of(error.field) or ""
        )
        problem = editing_screens.bad(error.field, context.words)
        await show_draft(update, context, opened or draft, problem=problem)
        return
    if done is None:
        await gone(update, context)
        return
    await show(update, revision_screens.revision(done, context.words))


def step_of(field: str) -> str | None:
    """The step that gives a part of an entry, such as 'en.title'; None where none does."""
    language, _, name = field.partition(".")
    if language in LANGUAGES:
        part = STEPS.get(name.partition(".")[0])
        return f"{part}_{language}" if part else None
    return {"sources": "teach_source", "topic": "teach_topic"}.get(language)
