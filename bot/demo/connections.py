"""Limit access to the local Telegram: only programs of this machine and its own page, within limits.

A foreign page may name this server by a host of its own (DNS rebinding) or send requests to it; the Host or
Origin header gives it away.
"""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web
from aiohttp.typedefs import Handler

LOOPBACK = re.compile(r"(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?", re.IGNORECASE)
IDLE = 15.0
"""Seconds until a connection without a whole request is ended."""
BODY = 10.0
"""Seconds in which a request's body must arrive."""
CLIENT_GONE = 499
"""The status under which a request whose client is gone ends; nobody reads it."""
MAX_CONNECTIONS = 256
"""Connections at a time."""


@web.middleware
async def local_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse a request for another host, or by another page; also for a stream of events."""
    host, origin = request.headers.get("Host", ""), request.headers.get("Origin")
    if not LOOPBACK.fullmatch(host):
        raise web.HTTPForbidden(text="This server is for 127.0.0.1 only.")
    if origin is not None and origin.lower() != f"http://{host.lower()}":
        raise web.HTTPForbidden(text="This server is for its own page only.")
    is_link = request.method == "GET" and request.path == "/"
    if request.headers.get("Sec-Fetch-Site", "none") in ("cross-site", "same-site") and not is_link:
        raise web.HTTPForbidden(text="This server is for its own page only.")
    return await handler(request)


@web.middleware
async def end_quietly(request: web.Request, handler: Handler) -> web.StreamResponse:
    """End a request whose client is gone (a closed tab, a killed bot) without a traceback."""
    try:
        return await handler(request)
    except ConnectionError:
        if request.transport is not None and not request.transport.is_closing():
            raise
        return web.Response(status=CLIENT_GONE)


@web.middleware
async def body_in_time(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Read the body before it is asked for; end the connection if it doesn't come."""
    try:
        async with asyncio.timeout(BODY):
            if request.content_type.startswith("multipart/"):
                await request.post()
            elif request.can_read_body:
                await request.read()
    except TimeoutError:
        if request.transport:
            request.transport.abort()
        raise web.HTTPRequestTimeout from None
    return await handler(request)


class RefusedConnection(asyncio.Protocol):
    """A connection that is closed at once."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Close it without an answer."""
        if isinstance(transport, asyncio.Transport):
            transport.abort()


@asynccontextmanager
async def listening(runner: web.AppRunner, port: int) -> AsyncIterator[int]:
    """Listen on 127.0.0.1, for at most MAX_CONNECTIONS connections; yield the port."""
    serving = runner.server
    if serving is None:
        raise RuntimeError("the runner isn't set up")

    def connect() -> asyncio.BaseProtocol:
        return serving() if len(serving.connections) < MAX_CONNECTIONS else RefusedConnection()

    server = await asyncio.get_running_loop().create_server(
        connect, "127.0.0.1", port, backlog=128, reuse_address=True
    )
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
