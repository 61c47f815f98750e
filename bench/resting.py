"""Measure what the bot costs while nothing happens: without open pages, and with the page open at ten
coordinators.
"""

import asyncio
from contextlib import AsyncExitStack

from bench.bots import ours
from bench.calm import calm, share_of_core
from bench.desk import Reader
from bench.people import open_desk
from bench.place import Place, open_database
from bench.results import Row
from bot.demo.run import own_port

OPEN, MAX_SHARE = 10, 0.05
"""Open pages, and the share of a core that they may cost."""
CHANGED = b"event: changed\n"


async def measure(place: Place) -> list[Row]:
    """Measure the share of a core over some time, before the pages are opened and while they are."""
    folder, port = place.fresh("resting"), own_port()
    url = f"http://127.0.0.1:{port}"
    db = open_database(folder)
    async with ours(folder, LISTEN_PORT=str(port), PUBLIC_URL=url) as bot, AsyncExitStack() as stack:
        stack.callback(db.close)
        desk = await open_desk(bot, db, OPEN)
        await calm(bot)
        closed = await share_of_core(bot, place.sizes.resting_seconds)
        heard: list[bytes] = []
        for phone, _ in desk:
            reader = Reader(url, phone)
            stack.push_async_callback(reader.close)
            await reader.sign_in()
            await reader.look("/desk/queue")
            stack.callback(asyncio.create_task(reader.listen(heard)).cancel)
        await calm(bot)
        if len(heard) < OPEN:
            raise AssertionError(f"{len(heard)} pages listen")
        heard.clear()
        opened = await share_of_core(bot, place.sizes.resting_seconds)
    over = f"over {place.sizes.resting_seconds} s"
    return [
        Row(
            f"{OPEN} coordinators with the page open, at rest",
            f"under {MAX_SHARE:.0%} of a core".replace("%", " %"),
            f"{100 * opened:.1f} % {over} ({100 * closed:.1f} % with none open)",
            opened < MAX_SHARE,
            {"open": opened, "closed": closed, "changes": heard.count(CHANGED)},
            tells=place.sizes.suffice("resting_seconds"),
        )
    ]
