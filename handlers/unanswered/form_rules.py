"""Rules of the form of an entry: it says and checks how many wordings each language needs."""

from typing import Any

from bot.context import Context
from bot.room import FormRules
from data.forms.model import Step
from data.forms.views import DraftView
from data.people.coordinators import is_lead_person
from data.unanswered import to_entry
from data.unanswered.forms import ENTRY, REPLY
from data.unanswered.to_entry import Wordings
from handlers.answers.other_language import under_summary, warn_of_language
from handlers.answers.text_warnings import note_texts
from handlers.unanswered import screens


def form_rules() -> dict[str, FormRules]:
    return {ENTRY.code: FormRules(note_wordings, refuse_few), REPLY.code: FormRules(note_texts)}


def language_asked(step: Step | None) -> str | None:
    """Return the language of which a step asks for wordings; None for another step."""
    name, _, language = (step.key if step else "").rpartition("_")
    return language if name == "teach_asked" else None


async def read_wordings(context: Context, answers: dict[str, Any], language: str) -> Wordings:
    """Return the wordings of a language so far."""
    read: dict[str, Wordings] = await context.db.run(to_entry.read_wordings, answers)
    return read[language]


async def note_wordings(context: Context, step: Step | None, draft: DraftView) -> str:
    """Say how many wordings are needed, and which officers' wordings count already; under the summary, who
    approves the entry, and what is in the wrong language.
    """
    if step is None:
        is_lead = await context.db.run(is_lead_person, context.person.id)
        approval = context.words("teach-by-lead" if is_lead else "teach-by-other")
        return under_summary(warn_of_language(draft.answers, context.words), approval)
    language = language_asked(step)
    if language is None:
        return ""
    before = {key: value for key, value in draft.answers.items() if key != step.key}
    return screens.wordings_needed(await read_wordings(context, before, language), context.words)


async def refuse_few(context: Context, step: Step, draft: DraftView, value: Any) -> str | None:
    """Return what is wrong with wordings: too few, or leading to another entry. None if they are fine."""
    language = language_asked(step)
    if language is None:
        return None
    asked = await read_wordings(context, draft.answers | {step.key: value}, language)
    return screens.wordings_missing(asked, context.words) if asked.missing else None
