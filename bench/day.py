"""Measure a day's traffic of two thousand officers in three minutes: memory, and what retention leaves."""

import asyncio
from datetime import timedelta
from itertools import cycle, islice
from random import Random

from sqlalchemy import func, select
from sqlmodel import Session

from bench.asked import questions
from bench.bots import Running, ours
from bench.people import finish_form
from bench.place import Place, open_database
from bench.results import Row
from bench.taps import CARDS
from bot.callbacks.forms import SendForm
from bot.callbacks.interests import OpenMyInterests
from bot.demo.phones import Phone
from data.db.base import Row as Table
from data.db.base import UtcDateTime
from data.db.database import Database
from data.privacy import retention

COMMON = 300
"""Questions that many ask; every second officer asks one of them, the others one of their own."""
REGISTERING = 10
"""One officer in so many registers."""
TAPS = 8
FLAT = 1.05
MB = 1e6
AGED = 800
"""Days by which everything is made older at a time, as often as retention needs to ask and to wait."""
TIMES = 5
KEPT = 730


async def measure(place: Place) -> list[Row]:
    """Measure the day, then the years after it."""
    folder, seconds = place.fresh("day"), place.sizes.day_seconds
    db = open_database(folder)
    async with ours(folder) as bot:
        before = db.run_here(count_rows)
        memory = await live_the_day(bot, db, place.sizes.officers, seconds)
    grown = [name for name, rows in db.run_here(count_rows).items() if rows > before[name]]
    for _ in range(TIMES):
        db.run_here(grow_older)
        db.run_here(retention.tidy, timedelta(days=KEPT))
    after = db.run_here(count_rows)
    left = [f"{name} ({after[name] - before[name]})" for name in grown if after[name] > before[name]]
    db.close()
    rest = memory[len(memory) // 10 :]
    growth = max(rest) / rest[0]
    return [
        Row(
            f"a day's traffic of {place.sizes.officers:,} officers in {seconds} s",
            "memory flat within 5 % after the first tenth; no growing table that retention doesn't bound",
            f"{rest[0] / MB:.0f} MB after a tenth, at most {100 * (growth - 1):.1f} % more; "
            f"of {len(grown)} tables that grew, not emptied by retention: {', '.join(left) or 'none'}",
            growth <= FLAT and not left,
            {"memory": memory, "grown": grown, "left": left},
            tells=place.sizes.suffice("day_seconds"),
        )
    ]


async def live_the_day(bot: Running, db: Database, officers: int, seconds: int) -> list[int]:
    """Let everybody come at some time. Returns the memory at each half second."""
    random, texts, memory = Random(3), questions(), list[int]()
    common = cycle(list(islice(texts, COMMON)))

    async def watch() -> None:
        while True:
            memory.append(bot.resident)
            await asyncio.sleep(0.5)

    async def come(number: int) -> None:
        await asyncio.sleep(random.uniform(0, 0.9 * seconds))
        await visit(bot, db, number, next(common if number % 2 else texts), random)

    watching = asyncio.create_task(watch())
    await asyncio.gather(*(come(number) for number in range(officers)))
    watching.cancel()
    return memory


async def visit(bot: Running, db: Database, number: int, text: str, random: Random) -> None:
    """Let one officer look around, ask something, and maybe register."""
    traffic = bot.traffic
    [(phone, shown)] = await traffic.greet(1)
    for tap in islice(cycle(CARDS), TAPS):
        await asyncio.sleep(random.uniform(0, 1))
        await traffic.tap(phone, shown, tap)
    await traffic.ask(phone, text)
    if number % REGISTERING == 0:
        await register(bot, db, phone, shown)
    traffic.forget()
    traffic.telegram.messages.pop(phone.id, None)


async def register(bot: Running, db: Database, phone: Phone, shown: int) -> None:
    """Send a finished form and look at the interest."""
    draft = await asyncio.to_thread(db.run_here, finish_form, phone.id)
    await bot.traffic.tap(phone, shown, SendForm(draft.id, draft.revision))
    await bot.traffic.tap(phone, shown, OpenMyInterests())


def count_rows(session: Session) -> dict[str, int]:
    """Count the rows of each table."""
    return {
        table.name: session.execute(select(func.count()).select_from(table)).scalar_one()
        for table in Table.metadata.sorted_tables
    }


def grow_older(session: Session) -> None:
    """Make everything AGED days older."""
    for table in Table.metadata.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, UtcDateTime):
                session.connection().exec_driver_sql(
                    f"UPDATE {table.name} SET {column.name} = "
                    f"strftime('%Y-%m-%d %H:%M:%S', {column.name}, '-{AGED} days') || '.000000' "
                    f"WHERE {column.name} IS NOT NULL"
                )
