"""Measure taps from many chats at once, beside the bare bots: updates a second, and CPU an update."""

import asyncio
import time
from collections import defaultdict
from contextlib import AsyncExitStack
from dataclasses import dataclass

from bench.bots import Running, ours, peer
from bench.place import Place
from bench.questions import warm_up
from bench.results import Row, median
from bot.callbacks.base import Tap
from bot.callbacks.browse import OpenEntry, OpenMenu, OpenMissions, OpenTopic
from bot.demo.phones import Phone

CARDS: tuple[Tap, ...] = (
    OpenMissions("current", 0),
    OpenEntry("binuh"),
    OpenTopic("deployment", 0),
    OpenMenu(),
)
"""The buttons that everybody taps, over and over: a list, a card, a topic, the menu."""


@dataclass(frozen=True)
class Round:
    """The result of a round: updates a second, and CPU seconds an update."""

    rate: float
    cpu: float


async def measure(place: Place) -> list[Row]:
    """Run all bots; in every round each has its turn, so that a busy machine is busy for all."""
    found: dict[str, list[Round]] = defaultdict(list)
    async with AsyncExitStack() as stack:
        people: dict[str, tuple[Running, list[tuple[Phone, int]]]] = {}
        for name in ("ours", "bare_aiogram", "bare_ptb"):
            folder = place.fresh(f"taps-{name}")
            bot = ours(folder) if name == "ours" else peer(name, folder)
            running = await stack.enter_async_context(bot)
            people[name] = running, await running.traffic.greet(place.sizes.chats)
            await warm_up(running.traffic, people[name][1][0][0])
        for _ in range(place.sizes.tap_rounds + 1):
            for name, (running, shown) in people.items():
                found[name].append(await one_round(running, shown, place.sizes.taps_a_round))
    warm = {name: rounds[1:] for name, rounds in found.items()}
    return tell(warm, place)


async def one_round(running: Running, shown: list[tuple[Phone, int]], taps: int) -> Round:
    """Let everybody tap so many times, each waiting for the edit before the next tap."""

    async def one(phone: Phone, message_id: int) -> None:
        for number in range(taps):
            await running.traffic.tap(phone, message_id, CARDS[number % len(CARDS)])

    began, used = time.perf_counter(), running.cpu
    await asyncio.gather(*(one(*who) for who in shown))
    count = taps * len(shown)
    result = Round(count / (time.perf_counter() - began), (running.cpu - used) / count)
    running.traffic.forget()
    return result


def tell(found: dict[str, list[Round]], place: Place) -> list[Row]:
    """Return the rows; ratios are the median of the rounds' ratios."""

    def ratio(field: str, name: str) -> float:
        pairs = zip(found["ours"], found[name], strict=True)
        return median(getattr(mine, field) / getattr(theirs, field) for mine, theirs in pairs)

    rates = {name: median(r.rate for r in rounds) for name, rounds in found.items()}
    cpus = {name: 1e6 * median(r.cpu for r in rounds) for name, rounds in found.items()}
    aiogram, ptb, cpu = ratio("rate", "bare_aiogram"), ratio("rate", "bare_ptb"), ratio("cpu", "bare_aiogram")
    return [
        Row(
            f"taps (menu, cards), updates/s with {place.sizes.chats} chats",
            "at least 1.0 × bare aiogram, at least 2 × bare PTB",
            f"{aiogram:.2f} × and {ptb:.2f} × "
            f"({rates['ours']:.0f}/s; aiogram {rates['bare_aiogram']:.0f}/s, PTB {rates['bare_ptb']:.0f}/s)",
            aiogram >= 1.0 and ptb >= 2.0,
            {"tap_rates": rates},
            tells=place.sizes.suffice("chats", "tap_rounds"),
        ),
        Row(
            "CPU an update for taps",
            "at most 1.2 × bare aiogram",
            f"{cpu:.2f} × ({cpus['ours']:.0f} µs; aiogram {cpus['bare_aiogram']:.0f} µs, "
            f"PTB {cpus['bare_ptb']:.0f} µs)",
            cpu <= 1.2,
            {"tap_cpu": cpus},
            tells=place.sizes.suffice("chats", "tap_rounds"),
        ),
    ]
