"""The composition root: build the Application with the handlers of every room, and run it."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, TypeVar

from telegram import Update
from telegram.error import InvalidToken
from telegram.ext import Application, ContextTypes

from bot import commands, error_handler
from bot.access import desk_lock, guard
from bot.background.index_updater import IndexUpdater
from bot.background.jobs import process_jobs
from bot.background.periodic import PeriodicTask, task_of
from bot.context import App, Context, Services
from bot.delivery.retry_policy import RetryPolicy
from bot.delivery.sender import Deliver
from bot.delivery.worker import DeliveryWorker
from bot.room import HandlerGroup, open_rooms
from bot.routing import merge_taps
from bot.settings import Settings
from bot.transport.client import BotClient
from bot.transport.listening import ListenError
from bot.transport.polling import connect, listen, poll
from bot.updates.sequencer import Sequencer
from data.db.database import Database
from data.forms.model import Form
from data.forms.registry import register_forms
from data.outbox.hooks import Hooks, register_hooks
from data.people import coordinators
from handlers import (
    ams,
    announcements,
    answers,
    browse,
    cases,
    courses,
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
from handlers.forms.routing import on_finished_forms, on_prompts
from handlers.menu import fallback

if TYPE_CHECKING:
    from bot.web.visit import Page, PublicPage

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
    courses,
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
"""The rooms, in the order in which their handlers are tried."""
GRACE = 20.0
"""Seconds that running updates get to finish when the process is stopped."""
log = logging.getLogger(__name__)


def build_application(settings: Settings, services: Services) -> App:
    """Return the Application with every handler, in the order in which they are tried. Raises InvalidToken
    without a token.
    """
    if settings.telegram_bot_token is None:
        raise InvalidToken
    token = settings.telegram_bot_token.get_secret_value()
    app: App = (
        Application.builder()
        .bot(
            BotClient(
                token, settings.telegram_api_url, services.inbox.receive, services.metrics, settings.proxy
            )
        )
        .context_types(ContextTypes(context=Context))
        .concurrent_updates(Sequencer(services))
        .job_queue(None)
        .build()
    )
    app.bot_data["services"] = services
    register(services)
    add_handlers(app)
    return app


def register(services: Services) -> None:
    """Give the services and their database the forms and hooks of every room."""
    rooms = open_rooms(ROOMS)
    register_data(services.db)
    services.forms = all_forms()
    services.form_rules = merged(room.form_rules for room in rooms)
    services.intros = merged(room.intros for room in rooms)


def register_data(db: Database) -> None:
    """Let the functions of `data` find the forms and hooks of every room in the sessions of this database."""
    rooms = open_rooms(ROOMS)
    register_forms(db, all_forms())
    hooks = Hooks(
        undelivered=merged(room.undelivered for room in rooms),
        unauthorized=merged(room.unauthorized for room in rooms),
        blocked=[hook for room in rooms for hook in room.blocked],
        returned=[hook for room in rooms for hook in room.returned],
    )
    register_hooks(db, hooks)


def add_handlers(app: App) -> None:
    """Add the guard, the lock of the desk and the handlers of each room, by group."""
    rooms = open_rooms(ROOMS)
    app.add_handler(guard.guard(), group=HandlerGroup.GUARD)
    app.add_handler(desk_lock.on_code(), group=HandlerGroup.UNLOCK_CODE)
    app.add_handler(desk_lock.on_locked(), group=HandlerGroup.LOCKED_DESK)
    app.add_handler(on_prompts(merged(room.prompts for room in rooms)), group=HandlerGroup.PROMPTS)
    for room in rooms:
        for group, handlers in room.groups.items():
            app.add_handlers(handlers, group=group)
    sent = on_finished_forms(merged(room.finished_forms for room in rooms))
    taps, others = merge_taps([*(handler for room in rooms for handler in room.handlers), sent])
    app.bot_data["services"].taps = taps
    app.add_handlers([taps, *others], group=HandlerGroup.COMMANDS)
    app.add_handlers(fallback.tap_handlers(), group=HandlerGroup.COMMANDS)
    app.add_error_handler(error_handler.on_error)


def all_deliveries() -> dict[str, Deliver]:
    """Return the function that sends each kind of outbox message, by the kind or its first words."""
    return merged(room.deliveries for room in open_rooms(ROOMS))


def all_forms() -> dict[str, Form]:
    """Return every form by its code."""
    return merged({form.code: form} for room in open_rooms(ROOMS) for form in room.forms)


def all_pages() -> "list[Page | PublicPage]":
    """Return the pages of every room."""
    return [page for room in open_rooms(ROOMS) for page in room.pages()]


def merged(tables: Iterable[Mapping[str, T]]) -> dict[str, T]:
    """Merge the tables. Raises ValueError if two rooms register the same key."""
    found: dict[str, T] = {}
    for table in tables:
        if twice := found.keys() & table.keys():
            raise ValueError(f"two rooms take {sorted(twice)}")
        found |= table
    return found


async def stop_receiving(app: App, services: Services) -> None:
    """Close the inbox, and stop polling if the bot polls."""
    services.inbox.is_closed = True
    with contextlib.suppress(InvalidToken):
        if app.updater and app.updater.running:
            await app.updater.stop()


async def finish(app: App) -> None:
    """Let running updates finish within GRACE; the senders of the others are told after the next start."""
    try:
        async with asyncio.timeout(GRACE):
            await app.stop()
    except TimeoutError:
        log.warning(
            "updates were still running after %.0f s; their senders are told at the next start", GRACE
        )


def periodic_tasks(app: App, services: Services, worker: DeliveryWorker) -> list[IndexUpdater | PeriodicTask]:
    """Return the index updater, the jobs of the process and the jobs of every room."""
    jobs = [*process_jobs(worker), *(job for room in open_rooms(ROOMS) for job in room.jobs)]
    return [IndexUpdater(services), *(task_of(job, app, services) for job in jobs)]


@asynccontextmanager
async def running(
    app: App, deliveries: Mapping[str, Deliver] | None = None, policy: RetryPolicy | None = None
) -> AsyncIterator[None]:
    """Run the bot while the block runs, then stop everything in order. Messages are sent by `deliveries` and
    retried by `policy`.
    """
    await connect(app)
    services: Services = app.bot_data["services"]
    worker = DeliveryWorker(app.bot, services, deliveries or all_deliveries(), policy)
    rounds = app.bot_data["periodic"] = periodic_tasks(app, services, worker)
    await services.membership.start()
    try:
        listener = await listen(app, services, UPDATES, all_pages)
    except ListenError:
        await services.membership.stop()
        await app.shutdown()
        raise
    await services.inbox.start()
    await poll(app, services, UPDATES)
    await app.start()
    await worker.start()
    for background in rounds:
        background.start()
    known = await services.db.run(coordinators.list_coordinators)
    publishing = asyncio.create_task(commands.publish(app.bot, services, known))
    try:
        yield
    finally:
        publishing.cancel()
        await stop_receiving(app, services)
        if listener:
            await listener.stop()
        await finish(app)
        await worker.stop()
        for background in rounds:
            await background.stop()
        await services.inbox.stop()
        await services.membership.stop()
        await app.shutdown()
