"""Measure the same work of officers and coordinators among a thousand cases and among a million."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable
from itertools import cycle

from sqlmodel import Session, func, select

from bench.bots import Running, ours
from bench.many import fill, some_names
from bench.people import finish_form, open_desk
from bench.place import Place, open_database
from bench.questions import warm_up
from bench.results import Row, median, ms
from bot.callbacks.desk.cases import ClaimCase
from bot.callbacks.forms import SendForm
from bot.demo.phones import Phone
from data.db.database import Database
from data.models.interests import Interest

QUIET = 0.05
"""Seconds until what one action told others is over."""
Waits = dict[str, list[float]]


async def measure(place: Place) -> list[Row]:
    """Compare the p50 of each kind of action."""
    few, many = place.sizes.interests
    found = {count: await try_files(place, count) for count in (few, many)}
    p50 = {count: {what: median(waits) for what, waits in one.items()} for count, one in found.items()}
    ratios = {what: p50[many][what] / p50[few][what] for what in p50[few]}
    told = ", ".join(
        f"{what} {ratio:.2f} × ({ms(p50[few][what])} to {ms(p50[many][what])})"
        for what, ratio in ratios.items()
    )
    return [
        Row(
            f"interests and officers from {few:,} to {many:,}",
            "register, claim, /queue, /find, /myfile p50 at most 1.5 ×",
            told,
            max(ratios.values()) <= 1.5,
            {"ratios": ratios, "p50": {str(count): one for count, one in p50.items()}},
            tells=place.sizes.suffice("growth_tries"),
        )
    ]


async def try_files(place: Place, count: int) -> Waits:
    """Fill a database, serve it and measure the actions."""
    folder = place.fresh(f"growth-{count}")
    db = open_database(folder)
    fill(db, count)
    waits: Waits = defaultdict(list)
    async with ours(folder) as bot:
        (warm, _), *officers = await bot.traffic.greet(place.sizes.growth_tries + 1)
        await warm_up(bot.traffic, warm)
        desk = await open_desk(bot, db)
        names = db.run_here(some_names, place.sizes.growth_tries)
        for (officer, shown), (coordinator, seen), name in zip(officers, cycle(desk), names, strict=False):
            await one_turn(bot, db, waits, (officer, shown), (coordinator, seen), name)
    db.close()
    return waits


async def one_turn(
    bot: Running, db: Database, waits: Waits, officer: tuple[Phone, int], desk: tuple[Phone, int], name: str
) -> None:
    """Let an officer register and look at their interest; let a coordinator look, search and claim."""
    (phone, shown), (coordinator, seen) = officer, desk

    async def timed(what: str, waited: Awaitable[float]) -> None:
        waits[what].append(await waited)
        await asyncio.sleep(QUIET)

    traffic = bot.traffic
    draft = db.run_here(finish_form, phone.id)
    await timed("register", traffic.tap(phone, shown, SendForm(draft.id, draft.revision)))
    interest = db.run_here(newest_interest)
    await timed("/myfile", traffic.ask(phone, "/myfile"))
    await timed("/queue", traffic.ask(coordinator, "/queue"))
    await timed("/find", traffic.ask(coordinator, f"/find {name}"))
    await timed("claim", traffic.tap(coordinator, seen, ClaimCase(interest)))


def newest_interest(session: Session) -> int:
    """Return the id of the newest interest."""
    return session.exec(select(func.max(Interest.id))).one() or 0
