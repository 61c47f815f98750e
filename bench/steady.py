"""As much as Telegram lets through, for a minute: 30 updates a second, half questions, half taps."""

import asyncio
import time
from itertools import cycle

from bench.asked import questions
from bench.bots import ours
from bench.place import Place
from bench.questions import warm_up
from bench.results import Row, median, ms, percentile
from bench.taps import CARDS

A_SECOND = 30
PEOPLE = 202
"""Half of them tap: an odd number, so that nobody is on the same card twice in a row, which is no edit."""


async def measure(place: Place) -> list[Row]:
    """Updates come when they come, whether the bot keeps up or not."""
    count = A_SECOND * place.sizes.steady_seconds
    texts, taps = questions(), cycle(CARDS)
    async with ours(place.fresh("steady")) as bot:
        (warm, _), *greeted = await bot.traffic.greet(PEOPLE + 1)
        await warm_up(bot.traffic, warm)
        people = cycle(greeted)
        pending: list[asyncio.Task[float]] = []
        began, used = time.perf_counter(), bot.cpu
        for number in range(count):
            await asyncio.sleep(max(0.0, began + number / A_SECOND - time.perf_counter()))
            phone, shown = next(people)
            one = (
                bot.traffic.ask(phone, next(texts))
                if number % 2
                else bot.traffic.tap(phone, shown, next(taps))
            )
            pending.append(asyncio.create_task(one))
        waits = await asyncio.gather(*pending)
        share = (bot.cpu - used) / (time.perf_counter() - began)
    worst = percentile(waits, 0.99)
    return [
        Row(
            f"{A_SECOND} updates/s for {place.sizes.steady_seconds} s, half questions, half taps",
            "p99 under 150 ms, CPU under half a core",
            f"p50 {ms(median(waits))}, p99 {ms(worst)}, {share:.2f} of a core",
            worst < 0.15 and share < 0.5,
            {"p50": median(waits), "p99": worst, "cpu": share},
            tells=place.sizes.suffice("steady_seconds"),
        )
    ]
