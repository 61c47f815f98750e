"""The composition root: the parts of the bot, put together once."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

from telegram import Update
from telegram.error import InvalidToken
from telegram.ext import Application, ContextTypes

from bot import commands, error_handler
from bot.access import desk_lock, guard
from bot.cache import Library
from bot.context import App, Context, Parts
from bot.delivery.retry_policy import RetryPolicy
from bot.delivery.sender import Deliver
from bot.delivery.worker import Notifier
from bot.index_updater import Learner
from bot.jobs import erase_restored, expire_set_aside, process_jobs
from bot.observability.metrics import Metrics, PrometheusMetrics
from bot.periodic import PeriodicTask, task_of
from bot.room import open_rooms
from bot.routing import together
from bot.settings import Settings
from bot.speech.synthesizer import Synthesizer
from bot.texts.catalogue import Texts
from bot.transport import webhook
from bot.transport.client import PatientBot
from bot.transport.polling import connect, listen, poll
from bot.updates.inbox import Arrivals
from bot.updates.sequencer import InOrder
from bot.web.visit import Page
from data.ams.material import read_practice
from data.answers.intents.classifier import IntentClassifier
from data.answers.intents.phrases import read_phrases
from data.cluster.membership import Presence
from data.db.backups.upgrade import CopyPlan, upgrade_with_copy
from data.db.database import Database
from data.db.erased_file import default_place
from data.db.file_permissions import tighten
from data.db.urls import sqlite_file
from data.db.wal import mark
from data.entries import importing
from data.entries.police_services import Services
from data.entries.source_files import read_services
from data.people import coordinators
from data.safety.helplines import read_helplines
from handlers import (
    ams,
    announcements,
    answers,
    browse,
    cases,
    desk,
    editing,
    forms,
    interests,
    letters,
    menu,
    openings,
    privacy,
    reports,
    safety,
    team,
    unanswered,
)
from handlers.forms.routing import on_prompts, on_sent
from handlers.menu import fallback

T = TypeVar("T")

UPDATES = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.MY_CHAT_MEMBER,
    Update.INLINE_QUERY,
    Update.POLL_ANSWER,
]
ROOMS = (
    menu,
    browse,
    answers,
    interests,
    privacy,
    ams,
    desk,
    cases,
    unanswered,
    editing,
    openings,
    announcements,
    reports,
    team,
    letters,
    forms,
    safety,
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
        prepare_schema(db, settings)
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
        intents=IntentClassifier(read_phrases()),
        helplines=read_helplines(),
        practice=read_practice(),
        synthesizer=Synthesizer(settings.speech_command) if settings.speech_command else None,
        metrics=open_metrics(settings),
    )


def open_metrics(settings: Settings) -> Metrics:
    """What counts, where it is served and requirements/large.txt is installed."""
    if settings.listen_port is None:
        return Metrics()
    try:
        return PrometheusMetrics()
    except ModuleNotFoundError:
        return Metrics()


def prepare_schema(db: Database, settings: Settings) -> None:
    """The tables of this version, in a new database or one of an older version, which is copied first.

    Raises DatabaseError where it can't be used or copied; then nothing was changed.
    """
    path = sqlite_file(db.url)
    is_new = not (path.exists() and path.stat().st_size) if path else db.find_revision() is None
    copy = upgrade_with_copy(db, CopyPlan(settings.index_folder, settings.backup_keys))
    if is_new:
        log.warning("there was no database; a new one was made: %s", db.place)
    if copy:
        log.info("the database was upgraded; as it was: %s", copy)
    if path:
        db.engine.dispose()
        mark(path)


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
        .bot(
            PatientBot(
                token, settings.telegram_api_url, parts.arrivals.receive, parts.metrics, settings.proxy
            )
        )
        .context_types(ContextTypes(context=Context))
        .concurrent_updates(InOrder(parts))
        .job_queue(None)
        .build()
    )
    app.bot_data["parts"] = parts
    add_handlers(app)
    return app


def add_handlers(app: App) -> None:
    """The guard first; then what each room asks for, by group; prompts between letters and reports."""
    rooms = open_rooms(ROOMS)
    app.add_handler(guard.guard(), group=-9)
    app.add_handler(desk_lock.on_code(), group=-8)
    app.add_handler(desk_lock.on_locked(), group=-6)
    app.add_handler(on_prompts(merged(room.prompts for room in rooms)), group=-3)
    for room in rooms:
        for group, handlers in room.groups.items():
            app.add_handlers(handlers, group=group)
    sent = on_sent(merged(room.forms for room in rooms))
    app.add_handlers(together([*(handler for room in rooms for handler in room.handlers), sent]), group=0)
    app.add_handlers(fallback.tap_handlers(), group=0)
    app.add_error_handler(error_handler.on_error)


def all_deliveries() -> dict[str, Deliver]:
    """Which function sends each kind of outbox message, by its first word."""
    return merged(room.deliveries for room in open_rooms(ROOMS))


def all_pages() -> list[Page]:
    """What coordinators see on the page, of every room."""
    return [page for room in open_rooms(ROOMS) for page in room.pages]


def merged(tables: Iterable[Mapping[str, T]]) -> dict[str, T]:
    """The tables as one. Raises ValueError where two rooms take the same key."""
    found: dict[str, T] = {}
    for table in tables:
        if twice := found.keys() & table.keys():
            raise ValueError(f"two rooms take {sorted(twice)}")
        found |= table
    return found


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


def periodic_tasks(app: App, parts: Parts, notifier: Notifier) -> list[Learner | PeriodicTask]:
    """The index's, the process's own, and those of every room."""
    jobs = [*process_jobs(notifier), *(job for room in open_rooms(ROOMS) for job in room.jobs)]
    return [Learner(parts), *(task_of(job, app, parts) for job in jobs)]


@asynccontextmanager
async def running(
    app: App, deliveries: Mapping[str, Deliver] | None = None, policy: RetryPolicy | None = None
) -> AsyncIterator[None]:
    """The bot at work: polling, notifying; stopped in order when the block ends. Messages are sent by
    `deliveries` and tried again by `policy`.
    """
    await connect(app)
    parts: Parts = app.bot_data["parts"]
    notifier = Notifier(app.bot, parts, deliveries or all_deliveries(), policy)
    rounds = app.bot_data["periodic"] = periodic_tasks(app, parts, notifier)
    await parts.presence.start()
    try:
        listener = await listen(app, parts, UPDATES, all_pages())
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
    publishing = asyncio.create_task(commands.publish(app.bot, parts, known))
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
