"""Measure a minute of as much as Telegram lets through: 30 updates a second, half questions, half taps."""

import time
from collections.abc import Awaitable, Sequence
from itertools import cycle

from bench.asked import questions
from bench.bots import Running, ours
from bench.place import Place
from bench.questions import warm_up
from bench.results import Row, median, ms, percentile
from bench.taps import CARDS
from bot.demo.phones import Phone

A_SECOND = 30
PEOPLE = 202
"""Half of these people tap: an odd number, so that nobody is on the same card twice in a row, which would be
no edit.
"""


async def measure(place: Place) -> list[Row]:
    """Measure how long people wait, and the share of a core that answering them takes."""
    count = A_SECOND * place.sizes.steady_seconds
    async with ours(place.fresh("steady")) as bot:
        (warm, _), *greeted = await bot.traffic.greet(PEOPLE + 1)
        await warm_up(bot.traffic, warm)
        began, used = time.perf_counter(), bot.cpu
        waits = await half_and_half(bot, greeted, count, A_SECOND)
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


async def half_and_half(
    bot: Running, people: Sequence[tuple[Phone, int]], count: int, rate: int
) -> list[float]:
    """Send updates at a `rate` a second: questions and taps in turn, by people in turn. Returns how long each
    waited.
    """
    texts, taps, turns = questions(), cycle(CARDS), cycle(people)

    def begin(number: int) -> Awaitable[float]:
        phone, shown = next(turns)
        return (
            bot.traffic.ask(phone, next(texts)) if number % 2 else bot.traffic.tap(phone, shown, next(taps))
        )

    return await bot.traffic.at_pace(count, rate, begin)
