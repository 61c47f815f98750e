"""Measure the time from a question in one's own words to its reply, one at a time, beside a bare echo's round
trip.
"""

import time
from collections.abc import Iterator
from itertools import islice

from bench.asked import questions
from bench.bots import ours, peer
from bench.place import Place
from bench.results import Row, median, ms, percentile
from bench.traffic import Traffic
from bot.demo.phones import Phone
from data.answers.vectors.encoder import open_encoder

A_PERSON = 20
"""Questions from one person before another asks, so that nobody is told to slow down."""


async def measure(place: Place) -> list[Row]:
    """Send a new question to each bot in turn, then questions asked before, whose outcome is cached."""
    texts = list(islice(questions(), place.sizes.questions))
    people = -(-len(texts) // A_PERSON)
    async with (
        ours(place.fresh("questions")) as bot,
        peer("bare_ptb", place.fresh("questions-ptb")) as echo,
    ):
        askers = [phone for phone, _ in await bot.traffic.greet(2 * people + 1)]
        echoers = [phone for phone, _ in await echo.traffic.greet(2 * people + 1)]
        await warm_up(bot.traffic, askers.pop())
        await warm_up(echo.traffic, echoers.pop())
        new, repeated, bare = list[float](), list[float](), list[float]()
        for number, text in enumerate(texts):
            new.append(await bot.traffic.ask(askers[number // A_PERSON], text))
            bare.append(await echo.traffic.ask(echoers[number // A_PERSON], text))
        for number, text in enumerate(texts):
            repeated.append(await bot.traffic.ask(askers[people + number // A_PERSON], text))
    encoding = median(time_encoder(texts))
    ratio, again = median(new) / median(bare), median(repeated) / median(bare)
    return [
        Row(
            "question to reply, 50 characters, one in flight, never asked before",
            "p50 at most 2.5 × a bare echo's round trip",
            f"{ratio:.2f} × (p50 {ms(median(new))}, p99 {ms(percentile(new, 0.99))}; "
            f"bare echo {ms(median(bare))}; the encoder alone {ms(encoding)}; asked again {again:.2f} ×)",
            ratio <= 2.5,
            {"new": median(new), "again": median(repeated), "bare": median(bare), "encoder": encoding},
            tells=place.sizes.suffice("questions"),
        )
    ]


def time_encoder(texts: list[str]) -> Iterator[float]:
    """Yield the seconds that each text takes without anything else; 0 if there is no encoder."""
    encoder = open_encoder()
    for text in texts:
        began = time.perf_counter()
        if encoder:
            encoder.encode([text])
        yield time.perf_counter() - began


async def warm_up(traffic: Traffic, phone: Phone) -> None:
    """Ask until everything that loads when first used is loaded."""
    for number in range(5):
        await traffic.ask(phone, f"what is written on page {number}")
