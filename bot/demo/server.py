"""The local Telegram over HTTP: the Bot API for the bot, and a page with phones for people."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from bot.demo import polling, webhook
from bot.demo.connections import IDLE, body_in_time, end_quietly, listening, local_only
from bot.demo.limits import ApiError
from bot.demo.methods import call
from bot.demo.page.routing import Controls, add_routes
from bot.demo.telegram import LocalTelegram


class Api:
    """The Bot API's routes."""

    def __init__(self, telegram: LocalTelegram) -> None:
        self._telegram = telegram

    async def method(self, request: web.Request) -> web.StreamResponse:
        """Answer `/bot<token>/<method>`."""
        telegram, method = self._telegram, request.match_info["method"].lower()
        if telegram.is_down:
            return cut(request)
        if request.match_info["token"] != telegram.token:
            return answer(ApiError(401, "Unauthorized"))
        arguments = await read_arguments(request)
        fault = telegram.take_fault(method)
        if fault and not fault.after_effect:
            return fail(request, fault.status, fault.description, fault.retry_after)
        await asyncio.sleep(telegram.slow.get(int(arguments.get("chat_id") or 0), 0))
        reply = await self._run(method, arguments)
        if fault:
            return fail(request, fault.status, fault.description, fault.retry_after)
        return cut(request) if telegram.is_down else answer(reply)

    async def _run(self, method: str, arguments: dict[str, Any]) -> Any:
        telegram = self._telegram
        try:
            if method == "getupdates":
                return await polling.get_updates(telegram, arguments)
            telegram.calls += 1
            try:
                telegram.check_limit(int(arguments.get("chat_id") or 0))
                result = call(telegram, method, arguments)
                for listener in telegram.listeners:
                    listener(method, arguments, result)
                return result
            finally:
                telegram.calls -= 1
                telegram.changed()
        except ApiError as error:
            return error

    async def file(self, request: web.Request) -> web.StreamResponse:
        """Answer `/file/bot<token>/<path>`."""
        found = self._telegram.files.get(request.match_info["path"])
        if request.match_info["token"] != self._telegram.token or found is None:
            return answer(ApiError(404, "Not Found"))
        return web.Response(body=found[1])


async def read_arguments(request: web.Request) -> dict[str, Any]:
    """Return query, JSON, form and multipart, all as one mapping; uploads as (name, bytes)."""
    arguments: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        return arguments | dict(json.loads(await request.text() or "{}"))
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            arguments[name] = (value.filename, value.file.read())
        else:
            arguments[name] = value
    return arguments


def answer(reply: Any) -> web.Response:
    """Return a result or an error in Telegram's envelope."""
    if isinstance(reply, ApiError):
        return web.json_response(reply.as_json(), status=reply.code)
    return web.json_response({"ok": True, "result": reply})


def fail(request: web.Request, status: int, description: str, retry_after: int | None) -> web.Response:
    """Answer with an injected failure: status 0 closes the connection, a description that begins with < is a
    page, one with { or [ the whole answer, 200 leaves the answer unfinished.
    """
    if description.startswith(("<", "{", "[")):
        kind = "text/html" if description[0] == "<" else "application/json"
        return web.Response(status=status, text=description, content_type=kind)
    if status == 200:
        return web.Response(body=b'{"ok": tr', content_type="application/json")
    return cut(request) if status == 0 else answer(ApiError(status, description, retry_after))


def cut(request: web.Request) -> web.Response:
    """Close the connection without an answer."""
    if request.transport:
        request.transport.abort()
    return web.Response(status=503)


def build(telegram: LocalTelegram, controls: Controls) -> web.Application:
    """Return the application with all routes."""
    app = web.Application(
        client_max_size=60 * 1024 * 1024, middlewares=[end_quietly, local_only, body_in_time]
    )
    api = Api(telegram)
    app.router.add_route("*", "/bot{token:[^/]+}/{method}", api.method)
    app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", api.file)
    add_routes(app, telegram, controls)
    return app


@asynccontextmanager
async def serve(
    telegram: LocalTelegram, port: int = 0, controls: Controls | None = None
) -> AsyncIterator[str]:
    """Serve on 127.0.0.1; yield the base address. Long polls end at once when the block does."""
    runner = web.AppRunner(
        build(telegram, controls or Controls()),
        handle_signals=False,
        shutdown_timeout=0.2,
        keepalive_timeout=IDLE,
    )
    await runner.setup()
    try:
        async with listening(runner, port) as bound:
            delivering = asyncio.create_task(webhook.deliver_updates(telegram))
            try:
                yield f"http://127.0.0.1:{bound}"
            finally:
                telegram.closed = True
                telegram.changed()
                await delivering
    finally:
        await runner.cleanup()
