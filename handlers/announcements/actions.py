"""/announce: write and preview an announcement."""

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.announcements import BeginAnnouncement
from bot.context import Context
from bot.room import FinishedForm, FormRules
from bot.routing import Handlers, on_command, on_tap
from bot.ui.reply import show
from bot.ui.screen import Screen
from data.announcements.audience import audience_of, count_audience, count_recipients
from data.announcements.forms import ANNOUNCEMENT, texts_of
from data.forms.model import Step
from data.forms.views import DraftView
from handlers.announcements import screens
from handlers.announcements.screens import name_audience
from handlers.answers.other_language import under_summary
from handlers.answers.text_warnings import warn_of_texts
from handlers.forms.show import begin_form, offer


def handlers() -> Handlers:
    return for_coordinators([on_command("announce", begin), on_tap(BeginAnnouncement, begin)])


def form_handlers() -> dict[str, FinishedForm]:
    return {ANNOUNCEMENT.code: preview}


def form_rules() -> dict[str, FormRules]:
    return {ANNOUNCEMENT.code: FormRules(note=note_recipients)}


async def note_recipients(context: Context, step: Step | None, draft: DraftView) -> str:
    """Say how many people would get it now: for each audience while one is being chosen, for the chosen one
    afterwards.
    """
    recipients = await context.db.run(count_recipients)
    if step and step.key in screens.AUDIENCE_STEPS:
        offered = await offer(context, step, draft, context.words)
        return screens.offered_recipients(step.key, offered, recipients, context.words)
    audience = audience_of(draft.answers)
    now = screens.recipients_now(recipients.of(audience), context.words) if audience else ""
    return under_summary(now, warn_of_texts(draft.answers, context.words)) if step is None else now


async def begin(update: Update, context: Context) -> None:
    await begin_form(update, context, ANNOUNCEMENT, {})


async def preview(update: Update, context: Context, draft: DraftView, toast: str | None = None) -> None:
    """Show the announcement before it is sent. The draft stays until it is sent or cancelled."""
    if not context.person.is_coordinator:
        return
    audience, words = audience_of(draft.answers), context.words
    count = await context.db.run(count_audience, audience)
    named = await name_audience(context.services, audience, words)
    html = screens.preview_text(texts_of(draft.answers), named, count, words, context.services.texts)
    html = under_summary(html, warn_of_texts(draft.answers, words))
    await show(update, Screen(html, screens.confirm(draft.id, count, words)), toast=toast)
