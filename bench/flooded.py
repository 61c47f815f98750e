"""Measure how long everybody else waits while accounts write one message a second and Telegram holds back
their chats.
"""

import asyncio

from bench.bots import ours
from bench.place import Place
from bench.questions import warm_up
from bench.results import Row, median, ms, percentile
from bench.steady import half_and_half
from bot.demo.phones import Phone

FLOODERS, PEOPLE = 20, 101
ASKED = 75
"""Seconds that Telegram tells a flooder's chat to wait."""
A_SECOND = 10
"""Updates a second of everybody else, half questions, half taps."""


async def flood(phone: Phone) -> None:
    """Send one message a second."""
    while True:
        phone.send("/help")
        await asyncio.sleep(1.0)


async def measure(place: Place) -> list[Row]:
    """Measure how long everybody else waits, who goes on as on any day."""
    count = A_SECOND * place.sizes.steady_seconds
    async with ours(place.fresh("flooded")) as bot:
        (warm, _), *greeted = await bot.traffic.greet(PEOPLE + FLOODERS + 1)
        await warm_up(bot.traffic, warm)
        for phone, _ in greeted[:FLOODERS]:
            bot.traffic.telegram.hold_back(phone.id, ASKED)
        floods = [asyncio.create_task(flood(phone)) for phone, _ in greeted[:FLOODERS]]
        waits = await half_and_half(bot, greeted[FLOODERS:], count, A_SECOND)
        for task in floods:
            task.cancel()
    worst = percentile(waits, 0.99)
    return [
        Row(
            f"others, while Telegram holds {FLOODERS} chats back that write once a second",
            "p99 under 1 s",
            f"p50 {ms(median(waits))}, p99 {ms(worst)}",
            worst < 1.0,
            {"p50": median(waits), "p99": worst},
            tells=place.sizes.suffice("steady_seconds"),
        )
    ]
