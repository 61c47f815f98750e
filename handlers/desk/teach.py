"""A reply becomes an entry: a form in both languages, then a proposal."""

from telegram import Update

from bot import content_keyboards, content_render
from bot.access import coordinators_only
from bot.context import Context
from bot.form_screen import finish, gone, show_draft, today
from bot.question_taps import TeachReply
from bot.replies import show
from bot.routes import Handlers, Sent, on_tap, tapped
from data import drafts, teaching
from data.forms import TEACH
from data.revisions import BadContent
from data.views import DraftView


def handlers() -> Handlers:
    return [on_tap(TeachReply, coordinators_only(begin_teaching))]


def forms_sent() -> dict[str, Sent]:
    return {TEACH.code: propose_entry}


async def begin_teaching(update: Update, context: Context) -> None:
    """What the reply said and how officers asked is filled in; the other language is asked for."""
    told = await context.db.run(teaching.told_by_reply, TeachReply.unpack(tapped(update)).reply)
    begin = (context.person.id, TEACH.code, told, today(context))
    await show_draft(update, context, await context.db.run(drafts.begin_draft, *begin), fresh=True)


async def propose_entry(update: Update, context: Context, draft: DraftView) -> None:
    """A draft that can't be an entry stays a draft, with what is wrong named."""
    coordinator = context.person.coordinator_id
    if coordinator is None:
        return
    proposed = (context.person.id, coordinator, draft.answers, today(context))
    try:
        done = await finish(context, draft, lambda session: teaching.propose_entry(session, *proposed))
    except BadContent as error:
        html = content_render.bad(error.field, context.words)
        await show(update, html, fresh=True)
        await show_draft(update, context, draft, fresh=True)
        return
    if done is None:
        await gone(update, context)
        return
    html = content_render.revision(done, context.words)
    await show(update, html, content_keyboards.revision(done, context.words))
