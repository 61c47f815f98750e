"""A process that serves until it is told to stop."""

import asyncio
import gc
import logging
import os
import signal
from contextlib import suppress

from telegram.error import InvalidToken

from bot.app import build_application, open_parts, running
from bot.context import App
from bot.settings import Settings
from bot.transport.token_conflict import SharedToken
from data.cluster.locks import sole
from data.db.database import sqlite_file

log = logging.getLogger(__name__)


def serve(settings: Settings) -> None:
    """Run the bot until SIGINT or SIGTERM. Raises ContentError, DatabaseError and InvalidToken."""
    # A question's products take a millisecond; numpy's other threads would wait for the next, busily.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    with sole(sqlite_file(settings.database_url)):
        parts = open_parts(settings)
        try:
            app = build_application(settings, parts)
            keep_for_good()
            asyncio.run(serve_until_told(app))
        finally:
            parts.db.close()


def keep_for_good() -> None:
    """What was loaded up to now stays: the garbage collector, off until here, needn't look through it.

    By itself it would look at what is new after every 700 objects, several times in one update.
    """
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)
    gc.enable()


async def serve_until_told(app: App) -> None:
    """Serve; a signal ends it cleanly, while Telegram can't be reached too."""
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, told.set)
    serving = asyncio.create_task(serve_until(app, told))
    stopping = asyncio.create_task(told.wait())
    await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
    if not app.running:
        serving.cancel()
    with suppress(asyncio.CancelledError):
        await serving
    stopping.cancel()


async def serve_until(app: App, told: asyncio.Event) -> None:
    """Serve until the event. Raises InvalidToken if the token is revoked meanwhile, SharedToken if it isn't
    ours alone."""
    async with running(app):
        log.info("serving as @%s", app.bot.username)
        revoked, shared = app.bot.revoked, app.bot.rivals.found
        waiting = {asyncio.create_task(event.wait()) for event in (told, revoked, shared)}
        _, pending = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        for task in pending:
            task.cancel()
        if revoked.is_set():
            raise InvalidToken
        if shared.is_set():
            raise SharedToken
