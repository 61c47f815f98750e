"""Run a process that serves until it is told to stop."""

import asyncio
import ctypes
import gc
import logging
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from telegram.error import InvalidToken

from bot.app import build_application, running
from bot.context import App
from bot.settings import Settings
from bot.startup import open_services
from bot.transport.listening import check_place
from bot.transport.token_conflict import SharedToken
from data.cluster.locks import serving_lock
from data.db.urls import sqlite_file

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
"""The signals that end the process cleanly: Ctrl-C, the service manager, a terminal that is closed."""
M_MMAP_THRESHOLD, LARGE = -3, 1 << 20
"""glibc's number for this parameter, and the bytes from which an allocation is mapped by itself."""
log = logging.getLogger(__name__)


class Ended(BaseException):
    """Raised if a signal comes while the bot waits for the database or loads the content."""


def serve(settings: Settings) -> None:
    """Run the bot until SIGINT, SIGTERM or SIGHUP. Raises ListenError, ContentError and DatabaseError before
    Telegram is asked anything, and InvalidToken.
    """
    # A question's products take a millisecond; numpy's other threads would busily wait for the next one.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    map_large_allocations()
    with ended_by_signals() as request, serving_lock(sqlite_file(settings.database_url)):
        check_place(settings.listen_host, settings.listen_port)
        services = open_services(settings, is_own_process=True)
        try:
            app = build_application(settings, services)
            freeze_loaded_objects()
            asyncio.run(serve_until_signal(app, request))
        finally:
            if services.first_answers:
                services.first_answers.stop()
            services.db.close()


def map_large_allocations() -> None:
    """Have glibc map large allocations by themselves, so that they go back to the system once they are freed.

    By default glibc learns from the first large array to put the next ones, up to 32 MB, on a thread's heap,
    whose end it never gives back: 24 MB after the vectors were read.
    """
    with suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").mallopt(M_MMAP_THRESHOLD, LARGE)


@dataclass
class StopRequest:
    """Whether a signal came before there was an event loop."""

    came: bool = False


@contextmanager
def ended_by_signals() -> Iterator[StopRequest]:
    """End the block cleanly on a signal that comes before there is an event loop. Python drops what is raised
    in a finalizer: then only the request records the signal.
    """
    request = StopRequest()

    def end(_number: int, _frame: object) -> None:
        request.came = True
        raise Ended

    before = {name: signal.signal(name, end) for name in SIGNALS}
    try:
        yield request
    except Ended:
        log.info("stopped before serving")
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)


def freeze_loaded_objects() -> None:
    """Freeze all objects loaded so far, so that the garbage collector, off until here, skips them. By default
    it would run after every 700 new objects, several times during one update.
    """
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)
    gc.enable()


async def serve_until_signal(app: App, request: StopRequest) -> None:
    """Serve until a signal comes. It ends the bot cleanly, also while Telegram can't be reached. Raises Ended
    if one came already.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in SIGNALS:
        loop.add_signal_handler(name, stop.set)
    if request.came:
        raise Ended
    serving = asyncio.create_task(serve_until(app, stop))
    stopping = asyncio.create_task(stop.wait())
    await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
    if not app.running:
        serving.cancel()
    with suppress(asyncio.CancelledError):
        await serving
    stopping.cancel()


async def serve_until(app: App, stop: asyncio.Event) -> None:
    """Serve until the event. Raises InvalidToken if the token is revoked, SharedToken if another deployment
    uses it.
    """
    async with running(app):
        log.info("serving as @%s", app.bot.username)
        revoked, shared = app.bot.revoked, app.bot.token_conflicts.found
        waiting = {asyncio.create_task(event.wait()) for event in (stop, revoked, shared)}
        _, pending = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        for task in pending:
            task.cancel()
        if revoked.is_set():
            raise InvalidToken
        if shared.is_set():
            raise SharedToken
        log.info("stopping: what is at work is finished")
    log.info("stopped")
