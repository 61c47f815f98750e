"""Send an announcement once, with a lead's approval if that is required, and stop it."""

from telegram import Update

from bot.access.permissions import for_coordinators
from bot.callbacks.announcements import ReopenAnnouncement, SendAnnouncement, StopAnnouncement
from bot.context import Context
from bot.routing import Handlers, on_tap
from bot.ui import keyboards
from bot.ui.reply import note, show
from bot.ui.screen import Screen
from data.announcements import store as announcements
from data.announcements.audience import ALL, audience_of, count_audience
from data.announcements.forms import ANNOUNCEMENT, answers_of, texts_of
from data.forms.views import DraftView
from data.people import approvals, coordinators
from data.people.approvals import Announced, RequestKind
from handlers.announcements.actions import preview
from handlers.forms.show import begin_form, check, finish, say_gone


def handlers() -> Handlers:
    return for_coordinators(
        [
            on_tap(SendAnnouncement, send),
            on_tap(ReopenAnnouncement, reopen),
            on_tap(StopAnnouncement, stop),
        ]
    )


async def send(update: Update, context: Context, tap: SendAnnouncement) -> None:
    """Send the announcement; a second tap finds the draft gone. If the number of recipients has changed,
    show the preview again.
    """
    draft = await check(update, context, tap.draft, None)
    if draft is None:
        return
    if draft.form != ANNOUNCEMENT.code:
        await say_gone(update, context)
        return
    audience = audience_of(draft.answers)
    if await context.db.run(count_audience, audience) != tap.count:
        await preview(update, context, draft, context.words.plain("list-has-changed"))
        return
    message = update.effective_message
    message_id = message.message_id if message else 0
    if audience == ALL and await needs_lead(context):
        await ask_lead(update, context, draft, Announced(audience, texts_of(draft.answers), message_id))
        return
    sent = (context.person.id, audience, texts_of(draft.answers), message_id)
    announced = await finish(context, draft, lambda session: announcements.announce(session, *sent))
    if announced is None:
        await say_gone(update, context)
        return
    await note(update, context.words.plain("announcement-begun"))


async def needs_lead(context: Context) -> bool:
    """Return whether a lead has to approve what this coordinator sends to everybody."""
    if not context.services.settings.asks_leads:
        return False
    return not await context.db.run(coordinators.is_lead, context.actor.coordinator_id)


async def ask_lead(update: Update, context: Context, draft: DraftView, announced: Announced) -> None:
    """Ask leads to approve; it is sent when one does. Without a lead the draft stays."""
    words, me = context.words, context.actor.coordinator_id
    if not await context.db.run(coordinators.list_leads):
        await note(update, words.plain("approval-no-lead"))
        return
    asked = await finish(context, draft, lambda s: approvals.ask(s, me, RequestKind.ANNOUNCE, announced))
    if asked is None:
        await say_gone(update, context)
    else:
        await show(update, Screen(words("approval-asked"), keyboards.only_desk(words)))


async def reopen(update: Update, context: Context, tap: ReopenAnnouncement) -> None:
    """Show an announcement that a lead declined as it was written, to change it and ask again."""
    found = await context.db.run(approvals.find_declined, context.actor.coordinator_id, tap.request)
    if found is None:
        await say_gone(update, context)
        return
    await begin_form(update, context, ANNOUNCEMENT, answers_of(found.audience or ALL, found.texts))


async def stop(update: Update, context: Context, tap: StopAnnouncement) -> None:
    """Stop the announcement; its message says how far it came."""
    done = await context.db.run(announcements.stop_announcement, tap.announcement)
    text = "announcement-stopped" if done else "announcement-was-done"
    await note(update, context.words.plain(text))
