"""Serve over HTTP: Telegram's updates by webhook, health, readiness, metrics, the desk's page.

Metrics need the extra `large` (prometheus-client).
"""

import asyncio
import contextlib
import hmac
import json
import logging
import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from telegram import Update
from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.context import App, Services
from bot.observability.metrics import PrometheusMetrics
from bot.transport.http import note_unreadable
from bot.transport.listening import ListenError, open_place
from bot.transport.network_errors import reason_of
from bot.transport.webhook_connections import ConnectionLimits, protocol_within
from bot.transport.webhook_monitor import is_passing, watch
from bot.web.site import Site
from data.cluster.readiness import check_write
from data.outbox import admin

if TYPE_CHECKING:
    from pathlib import Path

    import uvicorn

SECRET = "X-Telegram-Bot-Api-Secret-Token"
CLOSE = {"Connection": "close"}
"""A header for a body that wasn't read to its end: the connection isn't used again."""
MAX_SIZE = 256 * 1024
"""Bytes of an update at most; Telegram's are far smaller."""
UNWELL_AFTER = 300.0
"""Seconds that a message may be due before the bot calls itself unwell."""
LOOK_TIMEOUT = 5.0
"""Seconds that a look at the database may take."""
METRICS_TYPE = "text/plain; version=0.0.4"
NO_METRICS = "No metrics: requirements/large.txt isn't installed.\n"
"""An empty page would say that all is well."""
GRACE = 20.0
"""Seconds that running requests get to finish when the process is told to stop."""
log = logging.getLogger(__name__)


def make_server(config: "uvicorn.Config") -> "uvicorn.Server":
    """Return a server that leaves signals to the bot."""
    import uvicorn

    class Server(uvicorn.Server):
        @contextlib.contextmanager
        def capture_signals(self) -> Iterator[None]:
            yield

    return Server(config)


async def read_body(request: Request) -> bytes | None:
    """Return the whole body; None if it is larger than MAX_SIZE."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > MAX_SIZE:
            return None
    return body


class Webhook:
    """The HTTP server, which runs beside the bot in the same event loop."""

    def __init__(
        self,
        app: App,
        services: Services,
        allowed: Sequence[str],
        limits: ConnectionLimits | None = None,
        site: Site | None = None,
    ) -> None:
        self._app = app
        self._services = services
        self._allowed = list(allowed)
        self._limits = limits or ConnectionLimits()
        self._site = site
        self._server: uvicorn.Server | None = None
        self._task: asyncio.Task[None] | None = None
        self._watch = watch(app, self.address, self.announce)
        self.is_ready = False
        self._unwritten: list[tuple[Update, asyncio.Future[int]]] = []
        self._writing = asyncio.Lock()
        """One batch at a time, so that updates are handled in the order in which they were written down."""

    async def start(self) -> None:
        """Listen; then tell Telegram where, if updates come this way. Raises ListenError."""
        import uvicorn

        settings = self._services.settings
        config = uvicorn.Config(
            self.routes(),
            log_config=None,
            lifespan="off",
            access_log=False,
            http=protocol_within(self._limits),
            ws="none",
            timeout_graceful_shutdown=int(GRACE),
        )
        self._server = make_server(config)
        place = open_place(settings.listen_host, settings.listen_port or 0)
        self._task = asyncio.create_task(self._server.serve([place]), name="webhook")
        if self._site:
            self._site.events.start()
        self.is_ready = True
        if settings.webhook_url:
            await self._announce_first()
            self._watch.start()

    async def _announce_first(self) -> None:
        """Tell Telegram the address; the monitor repeats it after an error that may pass. Raises ListenError
        for any other error, InvalidToken.
        """
        try:
            await self.announce()
        except InvalidToken:
            if await self._app.bot.token_check.confirm():
                raise
        except TelegramError as error:
            if isinstance(error, BadRequest) and not is_passing(error):
                raise ListenError(
                    f"Telegram refuses WEBHOOK_URL or WEBHOOK_SECRET: {error.message}."
                ) from None
            why = error.message if isinstance(error, BadRequest) else reason_of(error)
            log.warning("Telegram didn't accept the webhook (%s); it is set again soon", why)

    @property
    def address(self) -> str:
        """Return the address to which Telegram is to bring updates."""
        return f"{(self._services.settings.webhook_url or '').rstrip('/')}/telegram"

    async def announce(self) -> None:
        """Tell Telegram the address, the secret and the kinds of updates."""
        secret = self._services.settings.webhook_secret
        await self._app.bot.set_webhook(
            self.address,
            secret_token=secret.get_secret_value() if secret else None,
            allowed_updates=self._allowed,
        )

    async def stop(self) -> None:
        """Accept nothing new; finish running requests within GRACE."""
        self.is_ready = False
        await self._watch.stop()
        if self._site:
            self._site.events.stop()
        if self._server and self._task:
            self._server.should_exit = True
            await self._task

    def routes(self) -> Starlette:
        """Return the application with all routes."""
        routes: list[BaseRoute] = [
            Route("/healthz", self.health),
            Route("/readyz", self.ready),
            Route("/metrics", self.show_metrics),
        ]
        if self._services.settings.webhook_url:
            routes.append(Route("/telegram", self.receive, methods=["POST"]))
        if self._site:
            routes.append(self._site.mount())
        return Starlette(routes=routes)

    async def receive(self, request: Request) -> Response:
        """Receive one update of Telegram: write it down, queue it, confirm it."""
        secret = self._services.settings.webhook_secret
        given = request.headers.get(SECRET, "")
        if secret is None or not hmac.compare_digest(given.encode(), secret.get_secret_value().encode()):
            return Response(status_code=403, headers=CLOSE)
        try:
            async with asyncio.timeout(self._limits.body):
                body = await read_body(request)
        except TimeoutError:
            return Response(status_code=408, headers=CLOSE)
        if body is None:
            return Response(status_code=413, headers=CLOSE)
        item = None
        try:
            item = json.loads(body)
            update = Update.de_json(item, self._app.bot)
        except Exception:
            note_unreadable(item, self._services.metrics)
            return Response()
        written: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self._unwritten.append((update, written))
        async with self._writing:
            if not written.done():
                await self._write_batch()
        return Response(status_code=await written)

    async def _write_batch(self) -> None:
        """Write down in one transaction all updates that came while others were written down, and queue them,
        so that one person's flood doesn't make others wait for a transaction an update.
        """
        batch, self._unwritten = self._unwritten, []
        status = 503
        try:
            if not self._services.inbox.is_closed:
                once = {update.update_id: update for update, _ in batch}
                for new in await self._services.inbox.receive(tuple(once.values())):
                    await self._app.update_queue.put(new)
                status = 200
        finally:
            for _, written in batch:
                if not written.done():
                    written.set_result(status)

    async def health(self, _request: Request) -> Response:
        """Say whether the process is alive: 200 whenever it answers, because a restart mends no database.
        `ok` is false while the database can't be used, messages are late, or some are set aside.
        """
        body: dict[str, object] = {"last_update": self._services.inbox.since_last_update}
        try:
            state = await self._get_state()
        except Exception as error:
            return JSONResponse(body | {"ok": False, "database": type(error).__name__})
        body |= {
            "ok": not (state.age >= UNWELL_AFTER or state.set_aside or self._services.db.outage.is_on),
            "database": "DatabaseUnavailable" if self._services.db.outage.is_on else "ok",
            "outbox": state.waiting,
            "outbox_age": round(state.age, 1),
            "outbox_set_aside": state.set_aside,
        }
        return JSONResponse(body)

    async def ready(self, _request: Request) -> Response:
        """Say whether updates can be received: 503 while stopping, and while nothing can be written, which is
        tried. A second line says that messages are late or set aside.
        """
        if not self.is_ready:
            return PlainTextResponse("stopping", 503)
        try:
            async with asyncio.timeout(LOOK_TIMEOUT):
                await self._services.db.run(check_write)
            state = await self._get_state()
        except Exception as error:
            return PlainTextResponse(f"the database can't be written: {type(error).__name__}", 503)
        lines = ["ready"]
        if state.age >= UNWELL_AFTER or state.set_aside:
            lines.append(
                f"outbox: the oldest message waits for {state.age:.0f} s, {state.set_aside} set aside"
            )
        return PlainTextResponse("\n".join(lines))

    async def _get_state(self) -> admin.OutboxState:
        """Return the outbox's state. Raises whatever the database does, TimeoutError after LOOK_TIMEOUT."""
        async with asyncio.timeout(LOOK_TIMEOUT):
            state: admin.OutboxState = await self._services.db.run(admin.get_state)
            return state

    async def show_metrics(self, _request: Request) -> Response:
        """Return the metrics for Prometheus; those of this process even if the database can't be used."""
        metrics, since = self._services.metrics, self._services.inbox.since_last_update
        if not isinstance(metrics, PrometheusMetrics):
            return Response(NO_METRICS, 501, media_type="text/plain")
        if folder := self._services.settings.backup_folder:
            metrics.note_backup(await measure_backup_age(folder))
        try:
            state = await self._get_state()
        except Exception:
            text = metrics.render_without_database(since)
        else:
            metrics.note_database(is_up=not self._services.db.outage.is_on)
            text = metrics.render(state.waiting, state.age, since, state.set_aside)
        return Response(text, media_type=METRICS_TYPE)


async def measure_backup_age(folder: "Path") -> float:
    """Return the age of the newest backup in seconds, infinite if the folder doesn't answer."""
    from data.db.backups.contents import age_of_newest

    try:
        async with asyncio.timeout(LOOK_TIMEOUT):
            return await asyncio.to_thread(age_of_newest, folder)
    except TimeoutError:
        return math.inf
