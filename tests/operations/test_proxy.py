"""The way to Telegram through a real proxy (pproxy, a process of its own), with credentials."""

import asyncio
import contextlib
import io
import logging
import signal
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError
from telegram.error import TimedOut

from bot.demo.server import serve
from bot.demo.telegram import LocalTelegram
from bot.observability.metrics import Metrics
from bot.settings import Settings
from bot.transport.client import BotClient
from bot.transport.fetch_outage import FetchOutage
from bot.transport.network_errors import NotConnected
from bot.transport.proxy import Proxy, find_proxy, read_proxy
from tests.ports import free_port
from tests.wording import said
from tests.world import a_world, press, read

USER, PASSWORD = "bot", "s3cr3t/w0rd"
CREDENTIALS = "bot:s3cr3t%2Fw0rd"
TOKEN = "1:test-token"


@dataclass
class Running:
    """A proxy at work, with the lines it says of what it passed on."""

    port: int
    process: asyncio.subprocess.Process
    lines: list[str] = field(default_factory=list)

    def url(self, kind: str, credentials: str = CREDENTIALS) -> str:
        """Return the URL by which the bot is told of it."""
        return f"{kind}://{credentials}@127.0.0.1:{self.port}"


PPROXY = (
    "import asyncio, pproxy.server; asyncio.set_event_loop(asyncio.new_event_loop()); pproxy.server.main()"
)
"""It asks for an event loop, which Python 3.14 makes for nobody."""


@pytest.fixture
async def proxy() -> AsyncIterator[Running]:
    """Serve HTTP and SOCKS5 on one port, which asks for a user and a password."""
    port = free_port()
    where = f"http+socks5://127.0.0.1:{port}#{USER}:{PASSWORD}"
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-u", "-c", PPROXY, "-v", "-l", where),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    assert process.stdout
    first = (await asyncio.wait_for(process.stdout.readline(), 30)).decode()
    assert "Serving on" in first, first
    running = Running(port, process)

    async def listen() -> None:
        assert process.stdout
        async for line in process.stdout:
            running.lines.append(line.decode())

    listening = asyncio.create_task(listen())
    yield running
    process.kill()
    await process.wait()
    await listening


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["http", "socks5", "socks5h"])
async def test_polling_sending_and_files_go_through_the_proxy_and_its_password_into_no_log(
    proxy: Running, database_url: str, learned: Path, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        given = SecretStr(proxy.url(kind))
        async with a_world(database_url, learned, telegram_proxy_url=given) as world:
            officer = world.officer()
            officer.start()
            await read(officer, said("greeting"))
            await press(officer, "Roles", "What police do on a mission")
            sent = await world.app.bot.send_document(officer.id, io.BytesIO(b"a file"), filename="a.txt")
            assert sent.document
            file = await world.app.bot.get_file(sent.document.file_id)
            assert bytes(await file.download_as_bytearray()) == b"a file"
            assert world.settings.telegram_api_url.removeprefix("http://") in "".join(proxy.lines)
            shown = repr(world.settings) + repr(world.settings.proxy)
    for secret in (PASSWORD, CREDENTIALS, "s3cr3t"):
        assert secret not in caplog.text + shown


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["http", "socks5"])
async def test_a_proxy_that_refuses_the_password_or_is_away_is_named(proxy: Running, kind: str) -> None:
    telegram = LocalTelegram(token=TOKEN, username="x_bot")
    async with serve(telegram) as url:
        for port, says in ((proxy.port, "refuses"), (free_port(), "can't be reached")):
            given = read_proxy(f"{kind}://bot:s3cr3t-wrong@127.0.0.1:{port}")
            with pytest.raises(NotConnected, match=says) as caught:
                await get_me(url, given)
            assert "s3cr3t" not in str(caught.value)
    assert telegram.calls == 0


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["http", "socks5"])
async def test_a_proxy_that_hangs_is_told_of_while_the_bot_polls_and_when_it_is_over(
    proxy: Running, kind: str, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its process is stopped: connections stay open, and nothing comes."""
    monkeypatch.setattr("bot.transport.http.SLOWEST_POLL", 0.5)
    telegram = LocalTelegram(token=TOKEN, username="x_bot")
    async with serve(telegram) as url:
        bot = a_bot(url, read_proxy(proxy.url(kind)))
        await bot.initialize()
        await bot.get_updates(timeout=0)
        proxy.process.send_signal(signal.SIGSTOP)
        for _ in range(2):
            with pytest.raises(TimedOut):
                await bot.get_updates(timeout=0)
        proxy.process.send_signal(signal.SIGCONT)
        await bot.get_updates(timeout=5)
        await bot.shutdown()
    begun, over = (record.getMessage() for record in caplog.records if "fetched" in record.getMessage())
    assert begun == "updates can't be fetched (no answer in time): trying again"
    assert over.startswith("updates are fetched again, after ") and over.endswith("2 tries failed")


def test_an_outage_of_polling_is_told_once_a_minute_and_each_cause_at_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    now = 0.0
    outage = FetchOutage(lambda: now)
    outage.note_success()
    for cause in ("the proxy can't be reached", "no connection") * 40:
        outage.note_failure(NotConnected(cause))
        now += 1.0
    outage.note_success()
    shown = [record.getMessage() for record in caplog.records]
    assert shown == [
        "updates can't be fetched (the proxy can't be reached): trying again",
        "updates can't be fetched (no connection), 2 tries failed: trying again",
        "updates can't be fetched (no connection), 62 tries failed: trying again",
        "updates are fetched again, after 80 s; 80 tries failed",
    ]


async def test_a_name_that_leads_nowhere_and_a_server_without_tls_are_named() -> None:
    telegram = LocalTelegram(token=TOKEN, username="x_bot")
    async with serve(telegram) as url:
        for api, given, says in (
            (url.replace("http:", "https:"), None, "what answers doesn't speak TLS"),
            (
                url,
                read_proxy("http://bot:s3cr3t@no-such-host.invalid:3128"),
                "the name of the proxy can't be",
            ),
        ):
            with pytest.raises(NotConnected, match=says) as caught:
                await get_me(api, given)
            assert "s3cr3t" not in str(caught.value)


def a_bot(url: str, given: Proxy | None) -> BotClient:
    """Return a bot that tries each call once."""
    bot = BotClient(TOKEN, url, lambda updates: asyncio.sleep(0, tuple(updates)), Metrics(), given)
    setattr(bot.request, "give_up", 0.0)  # noqa: B010
    return bot


async def get_me(url: str, given: Proxy | None) -> None:
    """Ask once."""
    bot = a_bot(url, given)
    await bot.request.initialize()
    try:
        await bot.get_me()
    finally:
        with contextlib.suppress(Exception):
            await bot.request.shutdown()


API = "https://api.telegram.org"


@pytest.mark.parametrize(
    ("environment", "kind"),
    [
        ({"HTTPS_PROXY": "http://proxy:3128"}, "http"),
        ({"https_proxy": "proxy:3128"}, "http"),
        ({"ALL_PROXY": "socks5h://proxy:3128"}, "socks5h"),
        ({"HTTPS_PROXY": "http://proxy:3128", "ALL_PROXY": "socks5://other:1"}, "http"),
        ({"HTTP_PROXY": "http://proxy:3128"}, None),
        ({"HTTPS_PROXY": "http://proxy:3128", "NO_PROXY": "example.ca,.telegram.org"}, None),
        ({"HTTPS_PROXY": "http://proxy:3128", "no_proxy": "*"}, None),
        ({}, None),
    ],
)
def test_the_usual_names_of_the_environment_count(
    environment: dict[str, str], kind: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    expected = Proxy(kind, "proxy", 3128) if kind else None
    assert find_proxy(None, API) == expected
    assert Settings(telegram_api_url=API).proxy == expected
    assert find_proxy("socks4://mine:9", API) == Proxy("socks4", "mine", 9)


def test_where_a_proxy_is_is_told_without_credentials() -> None:
    for url, place in (
        ("http://u:p@host:3128", "http://host:3128"),
        ("socks5://u:p@[::1]", "socks5://[::1]:1080"),
    ):
        assert read_proxy(url).place == place


@pytest.mark.parametrize("wrong", ["proxy:3128", "ftp://s3cr3t@proxy", "http://", "http://u:s3cr3t@h:port"])
def test_what_is_no_proxy_is_refused_without_being_shown(wrong: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValidationError, match="like http://user:password@host:3128") as caught:
        Settings(telegram_proxy_url=SecretStr(wrong))
    assert "s3cr3t" not in str(caught.value)
    if "://" in wrong:
        monkeypatch.delenv("no_proxy", raising=False)
        monkeypatch.setenv("HTTPS_PROXY", wrong)
        with pytest.raises(ValidationError, match="HTTPS_PROXY") as caught:
            Settings(telegram_api_url=API)
        assert "s3cr3t" not in str(caught.value)
