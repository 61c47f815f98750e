"""/announce, its progress, and the word STOP."""

from telegram import Update
from telegram.ext import ApplicationHandlerStop, MessageHandler

from bot.access.permissions import for_coordinators
from bot.callbacks.announcements import (
    BeginAnnouncement,
    OpenNews,
    SendAnnouncement,
    SetNews,
    StopAnnouncement,
)
from bot.context import Context
from bot.room import FormRules, Sent
from bot.routing import TYPED, Handlers, on_command, on_tap, typed
from bot.texts.catalogue import LANGUAGES
from bot.ui import keyboards
from bot.ui.reply import note, show
from bot.ui.screen import Screen
from data.announcements import store as announcements
from data.announcements.forms import ANNOUNCEMENT
from data.announcements.store import audience_of
from data.answers.intents.kinds import Intent
from data.forms import drafts
from data.forms.model import Step
from data.forms.views import DraftView
from data.letters import store as letters
from data.people import approvals, coordinators
from data.people.approvals import Announced, Wish
from data.text.normalize import fold
from handlers.announcements import screens
from handlers.announcements.screens import name_audience
from handlers.forms.show import check, finish, gone, offer, show_draft, today
from handlers.letters.reply_target import find_replied

STOP_WORDS = {"stop", "arret", "arreter", "unsubscribe", "desabonner"}


def handlers() -> Handlers:
    return [
        *for_coordinators(
            [
                on_command("announce", begin),
                on_tap(BeginAnnouncement, begin),
                on_tap(SendAnnouncement, send),
                on_tap(StopAnnouncement, stop),
            ]
        ),
        on_tap(OpenNews, open_news),
        on_tap(SetNews, set_news),
    ]


def forms_sent() -> dict[str, Sent]:
    return {ANNOUNCEMENT.code: preview}


def form_rules() -> dict[str, FormRules]:
    return {ANNOUNCEMENT.code: FormRules(note=note_recipients)}


async def note_recipients(context: Context, step: Step | None, draft: DraftView) -> str:
    """How many would get it now: of each audience while one is chosen, of the chosen one afterwards."""
    recipients = await context.db.run(announcements.count_recipients)
    if step and step.key in screens.AUDIENCE_STEPS:
        offered = await offer(context, step, draft)
        return screens.offered_recipients(step.key, offered, recipients, context.words)
    audience = audience_of(draft.answers)
    return screens.recipients_now(recipients.of(audience), context.words) if audience else ""


async def begin(update: Update, context: Context) -> None:
    draft = await context.db.run(drafts.begin_draft, context.person.id, ANNOUNCEMENT.code, {}, today(context))
    await show_draft(update, context, draft, fresh=True)


def texts_of(draft: DraftView) -> dict[str, str]:
    """What was written, by language."""
    return {language: draft.answers[f"announce_{language}"] for language in LANGUAGES}


async def preview(update: Update, context: Context, draft: DraftView, toast: str | None = None) -> None:
    """The draft stays until it is sent or cancelled."""
    if context.person.coordinator_id is None:
        return
    audience, words = audience_of(draft.answers), context.words
    count = await context.db.run(announcements.count_audience, audience)
    named = await name_audience(context.services, audience, words)
    html = screens.preview_text(texts_of(draft), named, count, words, context.services.texts)
    await show(update, Screen(html, screens.confirm(draft.id, count, words)), toast=toast)


async def send(update: Update, context: Context, tap: SendAnnouncement) -> None:
    """Once: a second tap finds the draft gone."""
    draft = await check(update, context, tap.draft, None)
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
    message_id = message.message_id if message else 0
    if audience == announcements.ALL and await needs_lead(context):
        await ask_lead(update, context, draft, Announced(audience, texts_of(draft), message_id))
        return
    sent = (context.person.id, audience, texts_of(draft), message_id)
    announced = await finish(context, draft, lambda session: announcements.announce(session, *sent))
    if announced is None:
        await gone(update, context)
        return
    await note(update, context.words.plain("announcement-begun"))


async def needs_lead(context: Context) -> bool:
    """Whether a lead has to approve what this coordinator sends to everybody."""
    if context.services.settings.lead_approval != "approve":
        return False
    return not await context.db.run(coordinators.is_lead, context.person.coordinator_id or 0)


async def ask_lead(update: Update, context: Context, draft: DraftView, announced: Announced) -> None:
    """It is sent when a lead approves it; without a lead the draft stays."""
    words, me = context.words, context.person.coordinator_id or 0
    if not await context.db.run(coordinators.list_leads):
        await note(update, words.plain("approval-no-lead"))
        return
    asked = await finish(context, draft, lambda session: approvals.ask(session, me, Wish.ANNOUNCE, announced))
    if asked is None:
        await gone(update, context)
    else:
        await show(update, Screen(words("approval-asked"), keyboards.only_desk(words)))


async def stop(update: Update, context: Context, tap: StopAnnouncement) -> None:
    """How far it came is told by the message itself."""
    done = await context.db.run(announcements.stop_announcement, tap.announcement)
    text = "announcement-stopped" if done else "announcement-was-done"
    await note(update, context.words.plain(text))


def first_handlers() -> Handlers:
    """Before letters, forms and questions."""
    return [MessageHandler(TYPED, take_stop)]


async def open_news(update: Update, context: Context) -> None:
    chosen = await context.db.run(announcements.find_news, context.person.id)
    await show(update, screens.news(*chosen, context.words))


async def set_news(update: Update, context: Context, tap: SetNews) -> None:
    await context.db.run(announcements.set_news, context.person.id, bool(tap.own), bool(tap.everybody))
    await open_news(update, context)


async def wants_no_more(context: Context, said: str) -> bool:
    """Whether an officer asks in other words not to be written to; never what answers a form, a question of
    ours or a coordinator."""
    me = context.person
    if me.in_form or me.is_asked or me.coordinator_id is not None:
        return False
    if (await context.classify(said)).intent is not Intent.STOP:
        return False
    return await context.db.run(letters.find_live, me.id) is None


async def take_stop(update: Update, context: Context) -> None:
    """The word alone, but in a letter, ends announcements; a form stays where it was."""
    said = typed(update)
    if fold(said).strip(" .!") not in STOP_WORDS and not await wants_no_more(context, said):
        return
    if await find_replied(update, context) is not None:
        return
    await context.db.run(announcements.stop_everything, context.person.id)
    await show(update, screens.news_stopped(context.words))
    raise ApplicationHandlerStop
