"""The webhook's port: half a request, and one connection too many, are ended; Telegram goes on."""

import asyncio
from contextlib import suppress

import pytest

from bot.transport.webhook import Webhook
from bot.transport.webhook_connections import ConnectionLimits
from tests.actors import SECRET
from tests.ports import free_port
from tests.world import World, read

pytestmark = pytest.mark.slow
HEAD = b"POST /telegram HTTP/1.1\r\nHost: x\r\nX-Telegram-Bot-Api-Secret-Token: " + SECRET.encode() + b"\r\n"
BODY = b'{"update_id": 1}'
WHOLE = HEAD + b"Content-Length: 16\r\n\r\n" + BODY
HEALTH = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"


async def strict(world: World, limits: ConnectionLimits) -> tuple[Webhook, int]:
    """The same bot's webhook once more, with other limits."""
    world.settings.listen_port = port = free_port()
    server = Webhook(world.app, world.services, [], limits)
    await server.start()
    return server, port


async def told(port: int, *parts: bytes) -> bytes:
    """Return all that comes on a connection until the server ends it."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        for part in parts:
            writer.write(part)
            await writer.drain()
        return await reader.read()
    except ConnectionResetError:
        return b""
    finally:
        writer.close()


@pytest.mark.parametrize(
    "begun",
    [b"", b"POST /tele", HEAD, HEALTH + b"GET /heal", WHOLE + HEAD, HEAD + b"Content-Length: 9\r\n\r\n{"],
)
async def test_half_a_request_is_ended(hooked: World, begun: bytes) -> None:
    server, port = await strict(hooked, ConnectionLimits(headers=0.2, body=0.2))
    answer = await told(port, begun)
    assert not answer or b"200" in answer or b"408" in answer
    await server.stop()


async def test_bytes_that_trickle_in_dont_put_the_end_off(hooked: World) -> None:
    server, port = await strict(hooked, ConnectionLimits(headers=0.3, body=0.3))
    reader, writer = await asyncio.open_connection("127.0.0.1", port)

    async def trickle() -> None:
        for byte in HEAD * 1000:
            writer.write(bytes([byte]))
            await asyncio.sleep(0.02)

    trickling = asyncio.create_task(trickle())
    with suppress(ConnectionResetError):  # A byte that comes after the end is answered by a reset.
        assert await reader.read() == b""
    trickling.cancel()
    writer.close()
    await server.stop()


async def test_a_connection_too_many_is_ended_and_afterwards_there_is_room(hooked: World) -> None:
    server, port = await strict(hooked, ConnectionLimits(headers=60, connections=3))
    held = [await asyncio.open_connection("127.0.0.1", port) for _ in range(3)]
    for reader, writer in held:
        writer.write(WHOLE)
        assert b"200" in await reader.readline()
    assert await told(port, HEALTH) == b""
    held[0][1].write(HEAD + b"Connection: close\r\nContent-Length: 16\r\n\r\n" + BODY)
    await held[0][0].read()
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(HEALTH)
    assert b"200" in await reader.readline()
    for _, one in [*held, (reader, writer)]:
        one.close()
    await server.stop()


async def test_telegram_is_served_beside_half_requests(hooked: World) -> None:
    port = hooked.settings.listen_port
    held = [await asyncio.open_connection("127.0.0.1", port) for _ in range(50)]
    for _, writer in held:
        writer.write(HEAD)
    officer = hooked.officer("Alexandrine")
    officer.send("/start")
    await read(officer, "Welcome")
    for _, writer in held:
        writer.close()
