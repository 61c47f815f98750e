"""Measure the desk's page among a thousand cases and among a hundred thousand: its time and its size."""

import asyncio
import json
import re
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

import aiohttp

from bench.bots import TOKEN, ours
from bench.calm import calm
from bench.growth import QUIET
from bench.many import fill, some_names
from bench.people import open_desk
from bench.place import Place, open_database
from bench.results import Row, median, ms, percentile
from bot.demo.phones import Phone
from bot.demo.run import own_port
from bot.web.init_data import signed

MAX_P95, MAX_SIZE, MAX_GROWTH = 0.150, 100_000, 1.5
"""The limits of a page: seconds of its p95, its bytes, and how many times longer it may take among many
cases.
"""
STEP = 13
"""The distance between the cases that are opened."""
PAGES = {
    "table": "/desk/queue?page={page}",
    "filter": "/desk/queue?service=rcmp&language=fr",
    "narrow filter": "/desk/queue?mission=binuh&service=rcmp&tag=spring",
    "search": "/desk/queue",
    "case": "/desk/cases/{case}",
}
AS_LONG = {"narrow filter": "/desk/queue?mission=binuh&language=fr"}
"""The page opened among few cases instead of a filter that would find three: one that fills its page as well.
Otherwise the growth would be that of printing, and not of the cases.
"""
CSRF = re.compile(r'name="csrf" value="([^"]+)"')


class Reader:
    """A coordinator's browser, signed in."""

    def __init__(self, url: str, phone: Phone) -> None:
        self._http = aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))
        self._url, self._phone, self._csrf = url, phone, ""

    async def sign_in(self) -> None:
        """Sign in as Telegram does when it opens the page."""
        fields = {"user": json.dumps({"id": self._phone.id}), "auth_date": str(int(time.time()))}
        told = {"init_data": signed(fields, TOKEN), "to": "queue"}
        async with self._http.post(f"{self._url}/desk/session", data=told) as response:
            found = CSRF.search(await response.text())
        if found is None:
            raise RuntimeError("the page doesn't let coordinators in")
        self._csrf = found[1]

    async def look(self, path: str, typed: str = "") -> tuple[float, int]:
        """Open a page, or search for what is typed. Returns the seconds until it is there, and its bytes."""
        form = {"q": typed, "scope": "all", "csrf": self._csrf} if typed else None
        began = time.perf_counter()
        async with self._http.request("POST" if form else "GET", self._url + path, data=form) as response:
            content = await response.read()
            response.raise_for_status()
        return time.perf_counter() - began, len(content)

    async def listen(self, heard: list[bytes]) -> None:
        """Keep the stream of changes open, as a page does, and note each line of it; until cancelled."""
        endless = aiohttp.ClientTimeout(total=None)
        async with self._http.get(f"{self._url}/desk/events", timeout=endless) as response:
            response.raise_for_status()
            async for line in response.content:
                heard.append(line)

    async def close(self) -> None:
        """Close the connection and the browser."""
        await self._http.close()


async def measure(place: Place) -> list[Row]:
    """Measure table, filter, search and case: a bot among few cases and one among many take turns, page by
    page.
    """
    few, many = place.sizes.cases
    async with AsyncExitStack() as stack:
        desks = {count: await stack.enter_async_context(serving(place, count)) for count in (few, many)}
        among = await look_around(desks, place.sizes.growth_tries)
    rows = []
    for what, found in among[many].items():
        p95 = percentile((seconds for seconds, _ in found), 0.95)
        size = max(size for _, size in found)
        growth = median(seconds for seconds, _ in found) / median(seconds for seconds, _ in among[few][what])
        rows.append(
            Row(
                f"the desk's page: {what} among {many:,} cases",
                f"p95 at most {ms(MAX_P95)}, {MAX_SIZE // 1000} kB, {MAX_GROWTH} × of {few:,}",
                f"{ms(p95)}, {size / 1000:.0f} kB, {growth:.2f} ×",
                p95 <= MAX_P95 and size <= MAX_SIZE and growth <= MAX_GROWTH,
                {"p95": p95, "bytes": size, "growth": growth},
            )
        )
    return rows


@asynccontextmanager
async def serving(place: Place, count: int) -> AsyncIterator[tuple[list[Reader], list[str]]]:
    """Run a bot with so many cases; yield its coordinators, signed in, and names of officers."""
    folder = place.fresh(f"desk-{count}")
    db = open_database(folder)
    fill(db, count)
    port = own_port()
    url = f"http://127.0.0.1:{port}"
    async with ours(folder, LISTEN_PORT=str(port), PUBLIC_URL=url) as bot:
        readers = [Reader(url, phone) for phone, _ in await open_desk(bot, db)]
        try:
            for reader in readers:
                await reader.sign_in()
                await reader.look("/desk/queue")
            await calm(bot)
            yield readers, db.run_here(some_names, place.sizes.growth_tries)
        finally:
            for reader in readers:
                await reader.close()
            db.close()


async def look_around(
    desks: Mapping[int, tuple[Sequence[Reader], Sequence[str]]], turns: int
) -> dict[int, dict[str, list[tuple[float, int]]]]:
    """Let coordinators take turns at looking at the pages. Returns the times and sizes by the number of cases
    and the kind of page.
    """
    found: dict[int, dict[str, list[tuple[float, int]]]] = {count: defaultdict(list) for count in desks}
    for turn in range(turns):
        for what in PAGES:
            for count, (readers, names) in desks.items():
                reader, name = readers[turn % len(readers)], names[turn % len(names)]
                address = AS_LONG.get(what, PAGES[what]) if count == min(desks) else PAGES[what]
                path = address.format(page=turn % 4, case=turn * STEP % count + 1)
                await asyncio.sleep(QUIET)
                found[count][what].append(await reader.look(path, name if what == "search" else ""))
    return found
