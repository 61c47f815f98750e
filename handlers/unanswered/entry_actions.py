"""Make an entry of a reply: begin the form, and propose what it makes."""

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.desk.unanswered import MakeEntry
from bot.context import Context
from bot.room import FinishedForm
from bot.routing import Handlers, on_tap
from bot.ui.reply import show
from data.editing.views import BadContent
from data.forms import drafts
from data.forms.views import DraftView
from data.unanswered import to_entry
from data.unanswered.forms import ENTRY, find_step
from handlers.editing import revision_screens
from handlers.editing import screens as editing_screens
from handlers.forms.show import begin_form, finish, say_gone, show_draft


def handlers() -> Handlers:
    return for_coordinators([on_tap(MakeEntry, begin_entry)])


def form_handlers() -> dict[str, FinishedForm]:
    return {ENTRY.code: propose_entry}


async def begin_entry(update: Update, context: Context, tap: MakeEntry) -> None:
    """Begin the form, filled with the reply and with how officers asked; it asks for the other language."""
    answers = await context.db.run(to_entry.answers_from_reply, tap.reply)
    await begin_form(update, context, ENTRY, answers)


async def propose_entry(update: Update, context: Context, draft: DraftView) -> None:
    """Propose the entry. A draft that can't be an entry stays a draft, at the step that is wrong."""
    if not context.person.is_coordinator:
        return
    proposed = (context.actor, draft.answers, context.today)
    try:
        done = await finish(context, draft, lambda session: to_entry.propose_entry(session, *proposed))
    except BadContent as error:
        wrong = find_step(error.field) or ""
        opened = await context.db.run(drafts.open_step, context.person.id, draft.id, wrong)
        problem = editing_screens.invalid_field(error, context.words)
        await show_draft(update, context, opened or draft, problem=problem)
        return
    if done is None:
        await say_gone(update, context)
        return
    await show(update, revision_screens.revision(done, context.words, context.person.id))
