"""Run two processes of the bot behind one webhook, on one PostgreSQL."""

import asyncio
import itertools
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
from aiohttp import web
from pydantic import SecretStr
from sqlmodel import Session

from bot.demo.run import TOKEN, BotProcess
from bot.demo.server import serve
from bot.demo.telegram import LocalTelegram
from bot.settings import Settings
from data.db.database import Database
from tests.actors import SECRET
from tests.ports import free_port
from tests.postgres import drop_database, make_database
from tests.processes import PATIENCE, ForkedBot, KillableWorld

HEADER = "X-Telegram-Bot-Api-Secret-Token"


class LoadBalancer:
    """A load balancer in front of several processes: each update goes to the next one that accepts it."""

    def __init__(self, ports: list[int]) -> None:
        self._ports = itertools.cycle(ports)
        self._count = len(ports)
        self.taken: list[int] = []
        """The ports of the processes that took an update, one for each."""

    async def __aenter__(self) -> str:
        self._client = aiohttp.ClientSession()
        app = web.Application()
        app.router.add_post("/telegram", self.pass_on)
        self._runner = web.AppRunner(app, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        return f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def __aexit__(self, *_: object) -> None:
        await self._client.close()
        await self._runner.cleanup()

    async def pass_on(self, request: web.Request) -> web.Response:
        body, headers = await request.read(), {HEADER: request.headers[HEADER]}
        for port in itertools.islice(self._ports, self._count):
            address = f"http://127.0.0.1:{port}/telegram"
            try:
                async with self._client.post(address, data=body, headers=headers) as response:
                    if response.status == 200:
                        self.taken.append(port)
                        return web.Response()
            except aiohttp.ClientError:
                continue
        return web.Response(status=502)


class TwoProcesses(KillableWorld):
    """A local Telegram, and two processes of the bot behind one address."""

    def __init__(
        self, telegram: LocalTelegram, settings: Settings, bots: dict[int, BotProcess], balancer: LoadBalancer
    ) -> None:
        self.bots = list(bots.values())
        super().__init__(telegram, settings, self.bots[0])
        self._by_port = bots
        self.ports = list(bots)
        self._balancer = balancer
        self.db = Database(settings.database_url)

    async def who_takes_next(self, send: Callable[[], object]) -> BotProcess:
        """Return the process that took what is sent now. Until it says so, another would be given it too."""
        before, end = len(self._balancer.taken), time.monotonic() + PATIENCE
        send()
        while len(self._balancer.taken) == before:
            assert time.monotonic() < end
            await asyncio.sleep(0.02)
        return self._by_port[self._balancer.taken[-1]]

    async def is_so(self, look: Callable[[Session], object]) -> None:
        """Wait until the database says so."""
        end = time.monotonic() + PATIENCE
        while not await self.db.run(look):
            assert time.monotonic() < end
            await asyncio.sleep(0.02)


def address_of(port: int) -> str:
    """Return the address at which a process serves its page."""
    return f"http://127.0.0.1:{port}"


@asynccontextmanager
async def started(server: str, learned: Path, *, have_pages: bool = False) -> AsyncIterator[TwoProcesses]:
    """Run both on a database of their own."""
    url = make_database(server, "pair", "template")
    telegram, ports = LocalTelegram(token=TOKEN, username="peaceops_test_bot"), [free_port(), free_port()]
    balancer = LoadBalancer(ports)
    async with serve(telegram) as api, balancer as address:
        settings = Settings(telegram_bot_token=SecretStr(TOKEN), telegram_api_url=api, database_url=url)
        more = {"WEBHOOK_URL": address, "WEBHOOK_SECRET": SECRET, "INDEX_FOLDER": str(learned)}
        own = [{"PUBLIC_URL": address_of(port)} if have_pages else {} for port in ports]
        bots = [
            ForkedBot(settings, api, LISTEN_PORT=str(port), **more, **its)
            for port, its in zip(ports, own, strict=True)
        ]
        async with bots[0], bots[1]:
            found = TwoProcesses(telegram, settings, dict(zip(ports, bots, strict=True)), balancer)
            await all_answer(ports)
            yield found
            found.db.close()
    drop_database(server, "pair")


async def all_answer(ports: list[int]) -> None:
    """Wait until every process accepts updates."""
    async with asyncio.timeout(PATIENCE), aiohttp.ClientSession() as client:
        for port in ports:
            while True:
                try:
                    async with client.get(f"http://127.0.0.1:{port}/readyz") as response:
                        if response.status == 200:
                            break
                except aiohttp.ClientError:
                    await asyncio.sleep(0.05)
