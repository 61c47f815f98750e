"""`make bench`: taps and questions a second, and CPU an update, beside a bare python-telegram-bot.

The local Telegram runs in this process, each bot in one of its own after the other. The machine is shared:
read the ratios, not the figures.
"""

import asyncio
import os
import sys
import tempfile
import time
from asyncio.subprocess import Process
from dataclasses import dataclass
from pathlib import Path

from bot.callbacks import OpenMenu, OpenMissions
from bot.demo.phones import Phone
from bot.demo.server import serve
from bot.demo.telegram import LocalTelegram

TOKEN = "1:bench"
CHATS = 64
ROUNDS = 12
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Figures:
    """Updates a second and CPU microseconds an update."""

    rate: float
    cpu: float


def cpu_seconds(pid: int) -> float:
    """What a process used so far, user and system."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


async def answered(telegram: LocalTelegram, phones: list[Phone], written: int) -> None:
    """Wait until every tap is answered, every chat has so many messages of the bot, and all is quiet."""
    while (
        telegram.calls
        or any(not query.answered for query in telegram.queries.values())
        or any(messages_of_bot(phone) < written for phone in phones)
    ):
        await telegram.wait_change(1.0)


def messages_of_bot(phone: Phone) -> int:
    """How many messages the bot wrote in a chat."""
    return sum(message["from"]["is_bot"] for message in phone.telegram.messages[phone.id].values())


async def measure(telegram: LocalTelegram, process: Process, phones: list[Phone], kind: str) -> Figures:
    """One kind of update from all chats at once, several rounds."""
    began, used = time.monotonic(), cpu_seconds(process.pid)
    written = max(messages_of_bot(phone) for phone in phones)
    for number in range(ROUNDS):
        for phone in phones:
            if kind == "taps":
                tap = OpenMenu() if number % 2 else OpenMissions("current", 0)
                phone.press_data(tap.pack(), phone.last.id)
            else:
                phone.send(f"how long is a tour {number}")
        if kind != "taps":
            written += 1
        await answered(telegram, phones, written)
        telegram.queries.clear()
    count = ROUNDS * len(phones)
    spent = cpu_seconds(process.pid) - used
    return Figures(count / (time.monotonic() - began), 1e6 * spent / count)


async def try_bot(module: list[str], folder: str) -> dict[str, Figures]:
    """Start a bot and measure it."""
    telegram = LocalTelegram(token=TOKEN, username="bench_bot")
    async with serve(telegram) as url:
        environment = os.environ | {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": url,
            "DATABASE_URL": f"sqlite:///{folder}/bench.db",
            "LOG_LEVEL": "ERROR",
        }
        process = await asyncio.create_subprocess_exec(sys.executable, "-m", *module, env=environment)
        phones = [telegram.add_phone(first_name=f"P{n}", language_code="en") for n in range(CHATS)]
        for phone in phones:
            phone.send("hello")
        for phone in phones:
            await phone.wait_for(lambda p: bool(p.last), 60)
        found = {kind: await measure(telegram, process, phones, kind) for kind in ("taps", "questions")}
        process.terminate()
        await process.wait()
    return found


async def main() -> None:
    """Measure both and print the table."""
    with tempfile.TemporaryDirectory() as folder:
        ours, bare = await try_bot(["bot", "run"], folder), await try_bot(["bench.echo"], folder)
    print(f"\n{CHATS} chats, {ROUNDS} rounds\n")
    print(f"{'':10} {'':14} {'peaceops-bot':>14} {'bare PTB':>12} {'ratio':>8}")
    for kind in ours:
        for name, a, b in (
            ("updates/s", ours[kind].rate, bare[kind].rate),
            ("CPU µs/update", ours[kind].cpu, bare[kind].cpu),
        ):
            print(f"{kind:10} {name:14} {a:14.0f} {b:12.0f} {a / b:8.2f}")


if __name__ == "__main__":
    asyncio.run(main())
