"""The desk's page among a thousand cases and among a hundred thousand: how long, and how much."""

import json
import re
import socket
import time
from collections import defaultdict
from collections.abc import Sequence
from itertools import cycle

import aiohttp

from bench.bots import TOKEN, ours
from bench.growth import open_desk
from bench.many import fill, some_names
from bench.place import Place
from bench.results import Row, median, ms, percentile
from bot.demo.phones import Phone
from bot.web.init_data import signed
from data.db.database import Database

LONGEST, LARGEST, MOST_GROWTH = 0.150, 100_000, 1.5
"""Seconds of a page's p95, its bytes, and how many times longer it may take among many cases."""
STEP = 13
"""How far apart the cases are that are opened."""
CSRF = re.compile(r'name="csrf" value="([^"]+)"')


class Reader:
    """A coordinator's browser, signed in."""

    def __init__(self, url: str, phone: Phone) -> None:
        self._http = aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))
        self._url, self._phone, self._csrf = url, phone, ""

    async def sign_in(self) -> None:
        """As Telegram opens the page."""
        fields = {"user": json.dumps({"id": self._phone.id}), "auth_date": str(int(time.time()))}
        told = {"init_data": signed(fields, TOKEN), "to": "queue"}
        async with self._http.post(f"{self._url}/desk/session", data=told) as response:
            found = CSRF.search(await response.text())
        if found is None:
            raise RuntimeError("the page doesn't let coordinators in")
        self._csrf = found[1]

    async def look(self, path: str, typed: str = "") -> tuple[float, int]:
        """Seconds until a page is there, or what is found for what was typed; and its bytes."""
        form = {"q": typed, "scope": "all", "csrf": self._csrf} if typed else None
        began = time.perf_counter()
        async with self._http.request("POST" if form else "GET", self._url + path, data=form) as response:
            content = await response.read()
            response.raise_for_status()
        return time.perf_counter() - began, len(content)

    async def close(self) -> None:
        """The browser too."""
        await self._http.close()


async def measure(place: Place) -> list[Row]:
    """Table, filter, search and case."""
    few, many = place.sizes.cases
    among = {count: await try_pages(place, count) for count in (few, many)}
    rows = []
    for what, found in among[many].items():
        p95 = percentile((seconds for seconds, _ in found), 0.95)
        size = max(size for _, size in found)
        growth = median(seconds for seconds, _ in found) / median(seconds for seconds, _ in among[few][what])
        rows.append(
            Row(
                f"the desk's page: {what} among {many:,} cases",
                f"p95 at most {ms(LONGEST)}, {LARGEST // 1000} kB, {MOST_GROWTH} × of {few:,}",
                f"{ms(p95)}, {size / 1000:.0f} kB, {growth:.2f} ×",
                p95 <= LONGEST and size <= LARGEST and growth <= MOST_GROWTH,
                {"p95": p95, "bytes": size, "growth": growth},
            )
        )
    return rows


async def try_pages(place: Place, count: int) -> dict[str, list[tuple[float, int]]]:
    """Each kind of page, by coordinators who take turns."""
    folder = place.fresh(f"desk-{count}")
    db = Database(f"sqlite:///{folder}/bench.db")
    fill(db, count)
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    async with ours(folder, LISTEN_PORT=str(port), PUBLIC_URL=url) as bot:
        desk = await open_desk(bot, db)
        names = db.run_here(some_names, place.sizes.growth_tries)
        readers = [Reader(url, phone) for phone, _ in desk]
        try:
            return await look_around(readers, names, count)
        finally:
            for reader in readers:
                await reader.close()
            db.close()


async def look_around(
    readers: Sequence[Reader], names: Sequence[str], count: int
) -> dict[str, list[tuple[float, int]]]:
    """A turn for each name; the first turn of each reader isn't counted."""
    found: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for reader in readers:
        await reader.sign_in()
        await reader.look("/desk/queue")
    for turn, (reader, name) in enumerate(zip(cycle(readers), names, strict=False)):
        found["table"].append(await reader.look(f"/desk/queue?page={turn % 4}"))
        found["filter"].append(await reader.look("/desk/queue?service=rcmp&language=fr"))
        found["narrow filter"].append(await reader.look("/desk/queue?mission=binuh&service=rcmp&tag=spring"))
        found["search"].append(await reader.look("/desk/queue", name))
        found["case"].append(await reader.look(f"/desk/cases/{turn * STEP % count + 1}"))
    return found


def free_port() -> int:
    """One that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
