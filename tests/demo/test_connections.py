"""The local Telegram answers this machine's programs and its own page; nobody else, and nobody for ever."""

import asyncio
from typing import Any

import aiohttp
import pytest

from bot.demo import connections
from bot.demo.server import serve
from bot.demo.telegram import LocalTelegram

PATHS = (
    ("GET", "/"),
    ("GET", "/page/app.js"),
    ("GET", "/phones/stream"),
    ("POST", "/phones"),
    ("POST", "/phones/1"),
    ("POST", "/control/outage"),
    ("POST", "/control/restart"),
    ("GET", "/files/x"),
    ("POST", "/bot1:token/getMe"),
    ("GET", "/bot1:token/sendMessage?chat_id=1&text=x"),
    ("GET", "/file/bot1:token/x"),
)
FOREIGN: tuple[dict[str, str], ...] = (
    {"Host": "evil.example"},
    {"Host": "evil.example:8080"},
    {"Host": "127.0.0.1.evil.example"},
    {"Host": "localhost.evil.example"},
    {"Host": "evil@127.0.0.1"},
    {"Host": "192.168.1.5"},
    {"Host": ""},
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://127.0.0.1:1"},
    {"Origin": "http://127.0.0.1.evil.example"},
)


async def status(url: str, method: str, path: str, headers: dict[str, str]) -> int:
    async with (
        aiohttp.ClientSession() as session,
        session.request(method, url + path, headers=headers, json={} if method == "POST" else None) as told,
    ):
        return told.status


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
async def test_another_host_or_page_is_refused_everywhere(headers: dict[str, str]) -> None:
    telegram = LocalTelegram(token="1:token", username="x_bot")
    async with serve(telegram) as url:
        for method, path in PATHS:
            assert await status(url, method, path, headers) == 403, path
    assert telegram.phones == {} and telegram.down_until == 0


async def test_another_pages_picture_or_script_is_refused_and_a_link_is_not() -> None:
    async with serve(LocalTelegram(token="1:token", username="x_bot")) as url:
        foreign = {"Sec-Fetch-Site": "cross-site"}
        assert await status(url, "GET", "/bot1:token/getMe", foreign) == 403
        assert await status(url, "GET", "/", foreign) == 200


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"])
async def test_the_page_itself_and_programs_are_answered(host: str) -> None:
    telegram = LocalTelegram(token="1:token", username="x_bot")
    async with serve(telegram) as url:
        own = f"{host}:{url.rpartition(':')[2]}"
        for headers in (
            {"Host": own},
            {"Host": own, "Origin": f"http://{own}", "Sec-Fetch-Site": "same-origin"},
        ):
            assert await status(url, "GET", "/", headers) == 200
            assert await status(url, "POST", "/phones", headers) == 200
            assert await status(url, "POST", "/bot1:token/getMe", headers) == 200


async def closed(url: str, begun: bytes) -> bytes:
    """Return what comes on a connection that sends no more than this, until the server ends it."""
    reader, writer = await asyncio.open_connection("127.0.0.1", int(url.rpartition(":")[2]))
    writer.write(begun)
    try:
        return await reader.read()
    except ConnectionResetError:
        return b""
    finally:
        writer.close()


HEAD = b"POST /phones HTTP/1.1\r\nHost: 127.0.0.1\r\n"
FORM = b"Content-Type: multipart/form-data; boundary=x\r\n"


@pytest.mark.parametrize(
    "begun",
    [
        b"",
        b"POST /pho",
        HEAD,
        HEAD + b"Content-Length: 9\r\n\r\n{",
        HEAD + FORM + b"Content-Length: 9\r\n\r\n--x",
    ],
)
async def test_half_a_request_is_ended(begun: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "BODY", 0.1)
    monkeypatch.setattr("bot.demo.server.IDLE", 0.1)
    telegram = LocalTelegram(token="1:token", username="x_bot")
    async with serve(telegram) as url:
        answer: Any = await closed(url, begun)
    assert not answer or b"408" in answer
    assert telegram.phones == {}


async def test_only_so_many_connections_are_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "MAX_CONNECTIONS", 3)
    async with serve(LocalTelegram(token="1:token", username="x_bot")) as url:
        port = int(url.rpartition(":")[2])
        held = [await asyncio.open_connection("127.0.0.1", port) for _ in range(3)]
        for _, writer in held:
            writer.write(b"GET")
        assert await closed(url, HEAD) == b""
        for _, writer in held:
            writer.close()
