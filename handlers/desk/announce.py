"""/announce: a message to many, written in both languages, previewed, counted, confirmed, sent; stopped."""

from telegram import Update

from bot import announcement_keyboards, announcement_render
from bot.access import coordinators_only
from bot.announcement_taps import BeginAnnouncement, SendAnnouncement, StopAnnouncement
from bot.audience import name_audience
from bot.context import Context
from bot.form_screen import check, finish, gone, show_draft, today
from bot.replies import note, show
from bot.routes import Handlers, Sent, on_command, on_tap, tapped
from data import announcements, drafts
from data.announcements import audience_of
from data.forms import ANNOUNCEMENT
from data.views import DraftView


def handlers() -> Handlers:
    return [
        on_command("announce", coordinators_only(begin)),
        on_tap(BeginAnnouncement, coordinators_only(begin)),
        on_tap(SendAnnouncement, coordinators_only(send)),
        on_tap(StopAnnouncement, coordinators_only(stop)),
    ]


def forms_sent() -> dict[str, Sent]:
    return {ANNOUNCEMENT.code: preview}


async def begin(update: Update, context: Context) -> None:
    draft = await context.db.run(drafts.begin_draft, context.person.id, ANNOUNCEMENT.code, {}, today(context))
    await show_draft(update, context, draft, fresh=True)


def texts_of(draft: DraftView) -> dict[str, str]:
    """What was written, by language."""
    return {language: draft.answers[f"announce_{language}"] for language in ("en", "fr")}


async def preview(update: Update, context: Context, draft: DraftView, toast: str | None = None) -> None:
    """The draft stays until it is sent or cancelled."""
    if context.person.coordinator_id is None:
        return
    audience, words = audience_of(draft.answers), context.words
    count = await context.db.run(announcements.count_audience, audience)
    named = await name_audience(context.parts, audience, words)
    html = announcement_render.preview(texts_of(draft), named, count, words, context.parts.texts)
    await show(update, html, announcement_keyboards.confirm(draft.id, count, words), toast=toast)


async def send(update: Update, context: Context) -> None:
    """Once: a second tap finds the draft gone."""
    tap = SendAnnouncement.unpack(tapped(update))
    draft = await check(update, context, tap.draft)
    if draft is None:
        return
    if draft.form != ANNOUNCEMENT.code:
        await gone(update, context)
        return
    audience = audience_of(draft.answers)
    if await context.db.run(announcements.count_audience, audience) != tap.count:
        await preview(update, context, draft, context.words.plain("list-has-changed"))
        return
    message = update.effective_message
    sent = (context.person.id, audience, texts_of(draft), message.message_id if message else 0)
    announced = await finish(context, draft, lambda session: announcements.announce(session, *sent))
    if announced is None:
        await gone(update, context)
        return
    await note(update, context.words.plain("announcement-begun"))


async def stop(update: Update, context: Context) -> None:
    """How far it came is told by the message itself."""
    tap = StopAnnouncement.unpack(tapped(update))
    done = await context.db.run(announcements.stop_announcement, tap.announcement)
    text = "announcement-stopped" if done else "announcement-was-done"
    await note(update, context.words.plain(text))
