"""Read canned replies and, for leads, write and delete them."""

from functools import partial

from telegram import Update

from bot.access.permissions import for_coordinators, for_leads
from bot.callbacks.desk.shortcuts import AskDeleteReply, DeleteReply, ListReplies, OpenReply, WriteReply
from bot.context import Context
from bot.room import FinishedForm
from bot.routing import Handlers, on_tap
from bot.ui.reply import show
from data.forms.views import DraftView
from data.letters import canned_replies, forms
from data.letters.canned_replies import Canned
from data.people import coordinators
from data.text.locales import LANGUAGES
from handlers.forms.show import begin_form, finish, say_gone, show_draft
from handlers.letters.canned import screens


def handlers() -> Handlers:
    return [
        *for_coordinators([on_tap(ListReplies, list_replies), on_tap(OpenReply, open_reply)]),
        *for_leads(
            [on_tap(WriteReply, write), on_tap(AskDeleteReply, ask_delete), on_tap(DeleteReply, delete)]
        ),
    ]


def form_handlers() -> dict[str, FinishedForm]:
    return {forms.CANNED.code: keep}


async def list_replies(update: Update, context: Context, tap: ListReplies) -> None:
    await show_replies(update, context, tap.page)


async def show_replies(update: Update, context: Context, page: int, toast: str | None = None) -> None:
    found = await context.db.run(canned_replies.get_page, context.language, page)
    is_lead = await context.db.run(coordinators.is_lead_person, context.person.id)
    await show(update, screens.replies(found, is_lead, context.words), toast=toast)


async def find_reply(update: Update, context: Context, reply_id: int) -> Canned | None:
    """Return a reply; if it was deleted, show those that there are and return None."""
    found: Canned | None = await context.db.run(canned_replies.find_reply, reply_id)
    if found is None:
        await show_replies(update, context, 0, context.words.plain("canned-gone"))
    return found


async def open_reply(update: Update, context: Context, tap: OpenReply) -> None:
    language = tap.language if tap.language in LANGUAGES else context.language
    await show_reply(update, context, tap.reply, language)


async def show_reply(update: Update, context: Context, reply_id: int, language: str) -> None:
    found = await find_reply(update, context, reply_id)
    if found:
        is_lead = await context.db.run(coordinators.is_lead_person, context.person.id)
        await show(update, screens.reply(found, language, is_lead, context.words))


async def write(update: Update, context: Context, tap: WriteReply) -> None:
    """Begin the form of a reply in every language, filled in if the reply exists already."""
    answers: dict[str, object] = {}
    if tap.reply:
        found = await find_reply(update, context, tap.reply)
        if found is None:
            return
        answers = forms.as_answers(found)
    await begin_form(update, context, forms.CANNED, answers)


async def keep(update: Update, context: Context, draft: DraftView) -> None:
    """Keep a reply from its finished form. The draft stays if its author is no lead any more, the reply was
    deleted, or there are too many.
    """
    titles, texts = (forms.by_language(draft.answers, key) for key in (forms.TITLE, forms.TEXT))

    me, reply = context.person.id, draft.answers.get(forms.REPLY, 0)
    save = partial(canned_replies.keep_reply, person_id=me, reply_id=reply, titles=titles, texts=texts)
    try:
        done = await finish(context, draft, save)
    except canned_replies.NotKept:
        await show_draft(update, context, draft, problem=context.words("canned-not-kept"))
        return
    if done is None:
        await say_gone(update, context)
    else:
        await show_replies(update, context, 0, context.words.plain("canned-kept"))


async def ask_delete(update: Update, context: Context, tap: AskDeleteReply) -> None:
    found = await find_reply(update, context, tap.reply)
    if found:
        await show(update, screens.ask_delete(found, context.words))


async def delete(update: Update, context: Context, tap: DeleteReply) -> None:
    done = await context.db.run(canned_replies.delete_reply, context.person.id, tap.reply)
    await show_replies(update, context, 0, context.words.plain("canned-deleted" if done else "canned-gone"))
