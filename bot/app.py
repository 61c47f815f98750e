"""The composition root: the parts of the bot, put together once."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

from telegram import Update
from telegram.error import InvalidToken
from telegram.ext import Application, ContextTypes

from bot import access, commands, error_handler
from bot.cache import Library
from bot.context import App, Context, Parts
from bot.deliveries import DELIVERIES
from bot.delivery.retry_policy import RetryPolicy
from bot.delivery.sender import Deliver
from bot.delivery.worker import Notifier
from bot.index_updater import Learner
from bot.jobs import Announcing, Erasing, Housekeeping, Survivors, erase_restored, expire_set_aside
from bot.observability.metrics import Metrics, PrometheusMetrics
from bot.routing import together
from bot.settings import Settings
from bot.texts.catalogue import Texts
from bot.transport import webhook
from bot.transport.client import PatientBot
from bot.transport.polling import connect, listen, poll
from bot.updates.inbox import Arrivals
from bot.updates.sequencer import InOrder
from data.ams.material import read_practice
from data.answers.small_talk import read_small_talk
from data.cluster.membership import Presence
from data.db.backup import BackupError, back_up
from data.db.database import Database, newest_revision, sqlite_file
from data.db.erased_file import default_place
from data.db.errors import DatabaseError
from data.db.file_permissions import tighten
from data.entries import importing
from data.entries.police_services import Services
from data.entries.source_files import read_services
from data.people import coordinators
from handlers.ams import actions as ams_actions
from handlers.ams.driving import actions as driving_actions
from handlers.ams.plan import actions as plan_actions
from handlers.ams.quiz import actions as quiz_actions
from handlers.ams.rehearsals import actions as rehearsals_actions
from handlers.announcements import actions as announcements_actions
from handlers.answers import actions as answers_actions
from handlers.answers import feedback
from handlers.browse import actions as browse_actions
from handlers.browse import inline
from handlers.cases import actions as cases_actions
from handlers.cases import queue_actions
from handlers.desk import actions as desk_actions
from handlers.editing import actions as editing_actions
from handlers.editing import revision_actions
from handlers.forms import actions as forms_actions
from handlers.forms.routing import Prompted, Sent, on_prompts, on_sent
from handlers.interests import actions as interests_actions
from handlers.interests import my_interests
from handlers.letters import actions as letters_actions
from handlers.menu import fallback, language, start
from handlers.openings import actions as openings_actions
from handlers.openings import invitation_actions
from handlers.privacy import actions as privacy_actions
from handlers.privacy.delivery import report_erasure
from handlers.reports import actions as reports_actions
from handlers.safety import actions as safety_actions
from handlers.team import actions as team_actions
from handlers.unanswered import actions as unanswered_actions

UPDATES = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
    Update.INLINE_QUERY,
    Update.POLL_ANSWER,
]
FEATURES = (
    start,
    language,
    browse_actions,
    answers_actions,
    feedback,
    inline,
    my_interests,
    privacy_actions,
    ams_actions,
    plan_actions,
    quiz_actions,
    rehearsals_actions,
    driving_actions,
    desk_actions,
    queue_actions,
    cases_actions,
    unanswered_actions,
    editing_actions,
    revision_actions,
    openings_actions,
    invitation_actions,
    announcements_actions,
    reports_actions,
    team_actions,
    interests_actions,
    letters_actions,
    forms_actions,
)
"""What a person can do, in the order it is tried."""
GRACE = 20.0
"""Seconds that updates in work have when the process is told to stop."""
log = logging.getLogger(__name__)


def open_parts(settings: Settings) -> Parts:
    """Migrate and load the content. Raises ContentError and DatabaseError before anything is served."""
    with contextlib.ExitStack() as undone:
        db = Database(settings.database_url, settings.erased_place)
        undone.callback(db.close)
        db.wait(log.warning)
        if db.is_sqlite:
            back_up_before_upgrade(db)
        db.migrate()
        tighten_files(settings)
        erase_restored(db)
        expire_set_aside(settings)
        report = importing.take_files(db, settings.content_folder)
        services = Services(tuple(read_services(settings.content_folder)))
        undone.pop_all()
    log.info("content: %s", report.summary if report else "as it was")
    return Parts(
        settings=settings,
        db=db,
        texts=Texts(settings.time_zone),
        services=services,
        library=Library(db),
        arrivals=Arrivals(db),
        presence=Presence(db),
        small_talk=read_small_talk(),
        practice=read_practice(),
        metrics=Metrics() if settings.listen_port is None else PrometheusMetrics(),
    )


def back_up_before_upgrade(db: Database) -> None:
    """A copy of an SQLite database of an older version, beside it, before its schema is changed.

    Raises DatabaseError where it can't be made; then nothing was changed.
    """
    path = sqlite_file(db.url)
    if path and path.exists() and db.needs_upgrade():
        copy = path.with_name(f"{path.name}.before-{newest_revision()}")
        if not copy.exists():
            try:
                back_up(db.url, copy)
            except BackupError as error:
                raise DatabaseError(f"Nothing is upgraded without a copy of the database. {error}") from None
            log.info("the database is upgraded; as it was: %s", copy.name)


def tighten_files(settings: Settings) -> None:
    """What holds people's data or the token is readable by its owner only."""
    database = sqlite_file(settings.database_url)
    beside = (
        [database.with_name(database.name + ending) for ending in ("", "-wal", "-shm")] if database else []
    )
    listed = settings.erased_place or default_place(database)
    for path in (Path(".env"), listed, *beside):
        if tighten(path):
            log.warning("%s could be read by others; now only by its owner", path.name)


def build_application(settings: Settings, parts: Parts) -> App:
    """The Application with every handler, in the order they are tried."""
    if settings.telegram_bot_token is None:
        raise InvalidToken
    token = settings.telegram_bot_token.get_secret_value()
    app: App = (
        Application.builder()
        .bot(PatientBot(token, settings.telegram_api_url, parts.arrivals.receive, parts.metrics))
        .context_types(ContextTypes(context=Context))
        .concurrent_updates(InOrder(parts))
        .job_queue(None)
        .build()
    )
    app.bot_data["parts"] = parts
    add_handlers(app)
    return app


def add_handlers(app: App) -> None:
    """The guard; distress; STOP; letters; what was waited for; reports; commands; questions; the rest."""
    app.add_handler(access.guard(), group=-7)
    app.add_handlers(safety_actions.first_handlers(), group=-6)
    app.add_handlers(announcements_actions.first_handlers(), group=-5)
    app.add_handlers(letters_actions.reply_handlers(), group=-4)
    app.add_handler(on_prompts(prompts_taken()), group=-3)
    app.add_handlers(rehearsals_actions.live_handlers(), group=-2)
    app.add_handlers(letters_actions.live_handlers(), group=-1)
    features = [handler for feature in FEATURES for handler in feature.handlers()]
    app.add_handlers(together([*features, on_sent(forms_sent())]), group=0)
    app.add_handlers(fallback.tap_handlers(), group=0)
    app.add_handlers([*answers_actions.text_handlers(), *fallback.text_handlers()], group=1)
    app.add_handlers(fallback.after_handlers(), group=2)
    app.add_error_handler(error_handler.on_error)


def prompts_taken() -> dict[str, Prompted]:
    """Who takes what somebody was asked to write, by the prompt's kind."""
    features = (
        letters_actions,
        cases_actions,
        editing_actions,
        openings_actions,
        queue_actions,
        plan_actions,
        rehearsals_actions,
        driving_actions,
    )
    return {kind: take for feature in features for kind, take in feature.prompts_taken().items()}


def forms_sent() -> dict[str, Sent]:
    """Who takes a finished form, by its code."""
    features = (
        interests_actions,
        unanswered_actions,
        openings_actions,
        announcements_actions,
    )
    return {code: take for feature in features for code, take in feature.forms_sent().items()}


async def take_nothing_new(app: App, parts: Parts) -> None:
    """Close the door, and stop polling where that is how updates come."""
    parts.arrivals.is_closed = True
    with contextlib.suppress(InvalidToken):
        if app.updater and app.updater.running:
            await app.updater.stop()


async def finish(app: App) -> None:
    """Let what is in work have its answer, within GRACE; the others are made up for after the next start."""
    try:
        async with asyncio.timeout(GRACE):
            await app.stop()
    except TimeoutError:
        log.warning(
            "updates were still in work after %.0f s; their senders are told at the next start", GRACE
        )


@asynccontextmanager
async def running(
    app: App, deliveries: Mapping[str, Deliver] = DELIVERIES, policy: RetryPolicy | None = None
) -> AsyncIterator[None]:
    """The bot at work: polling, notifying; stopped in order when the block ends. Messages are sent by
    `deliveries` and tried again by `policy`.
    """
    await connect(app)
    parts: Parts = app.bot_data["parts"]
    notifier = Notifier(app.bot, parts, deliveries, policy)
    erasing = Erasing(parts, partial(report_erasure, app.bot, parts))
    rounds = (Learner(parts), Housekeeping(parts), Announcing(parts), Survivors(parts, notifier), erasing)
    await parts.presence.start()
    try:
        listener = await listen(app, parts, UPDATES)
    except webhook.CantListen:
        await parts.presence.stop()
        await app.shutdown()
        raise
    await parts.arrivals.start()
    await poll(app, parts, UPDATES)
    await app.start()
    await notifier.start()
    for background in rounds:
        background.start()
    known = await parts.db.run(coordinators.list_coordinators)
    publishing = asyncio.create_task(commands.publish(app.bot, parts.texts, known))
    try:
        yield
    finally:
        publishing.cancel()
        await take_nothing_new(app, parts)
        if listener:
            await listener.stop()
        await finish(app)
        await notifier.stop()
        for background in rounds:
            await background.stop()
        await parts.arrivals.stop()
        await parts.presence.stop()
        await app.shutdown()
