"""What an update costs, in counts, so that it stays cheap: statements, transactions, calls of the Bot API."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Connection, event

from bot.callbacks.base import Tap
from bot.callbacks.browse import OpenEntry, OpenMenu, OpenMissions, OpenTopic
from bot.callbacks.desk.cases import OpenCase
from bot.callbacks.interests import OpenMyInterests
from bot.demo.phones import Phone
from data.models.messages import Outbox
from tests.actors import fill_in, registered
from tests.fixtures.databases import ON_POSTGRES
from tests.world import World, read

OF_THE_CLOCK = (
    "FROM outbox",
    "FROM announcement",
    "FROM erasure",
    "SELECT entry.digest",
    "UPDATE arrival",
    "DELETE FROM arrival",
    "pg_notify",
    "pg_locks",
)
"""What background work does now and then, for all updates since the last time."""
DOOR = 5 if ON_POSTGRES else 3
"""Statements for any update, in one transaction: known already? who is it? write it down.

Where processes share a PostgreSQL, also: this person's turn, and what another process has of theirs."""
CASE_TRANSACTIONS = 4
"""The door, the tap's message, whose interest it is, and the case with all that its screen shows."""


@pytest.fixture(autouse=True)
async def without_periodic_jobs(world: World) -> None:
    """Stop the periodic jobs: what they do every few seconds isn't what an update costs."""
    for task in world.app.bot_data["periodic"]:
        await task.stop()


@contextmanager
def counted(world: World) -> Iterator[Counter[str]]:
    """Count everything that happens inside the block, by kind."""
    counts: Counter[str] = Counter()
    engine = world.services.db.engine

    transactions: list[object] = []

    def statement(connection: Connection, _cursor: Any, text: str, *_: Any) -> None:
        if any(part in " ".join(text.split()) for part in OF_THE_CLOCK):
            return
        counts["statements"] += 1
        if (transaction := connection.get_transaction()) not in transactions:
            transactions.append(transaction)
            counts["transactions"] += 1

    def call(method: str, _arguments: Any, _result: Any) -> None:
        counts[method] += 1

    event.listen(engine, "before_cursor_execute", statement)
    world.telegram.listeners.append(call)
    yield counts
    world.telegram.listeners.remove(call)
    event.remove(engine, "before_cursor_execute", statement)


async def cost_of(
    world: World, phone: Phone, act: Callable[[], object], last: str = "editmessagetext", times: int = 1
) -> Counter[str]:
    """Return the cost from the act until its last call came so many times, and all is quiet."""
    await phone.settled()
    with counted(world) as counts:
        act()
        async with asyncio.timeout(60):
            while counts[last] < times:
                await world.telegram.wait_change(1)
        await phone.settled()
    return counts


async def opened(world: World, name: str = "Alexandrine") -> Phone:
    """Return somebody who has the menu before them."""
    phone = world.officer(name)
    phone.start()
    await phone.wait_for(lambda p: bool(p.last))
    return phone


@pytest.mark.parametrize(
    ("tap", "first", "again"),
    [
        (OpenMenu(), 1, 1),
        (OpenMissions("current", 0), 1, 0),
        (OpenTopic("deployment", 0), 1, 0),
        (OpenEntry("binuh"), 4, 1),
        (OpenMyInterests(), 1, 1),
    ],
)
@pytest.mark.slow
async def test_a_tap_is_one_look_and_two_calls(world: World, tap: Tap, first: int, again: int) -> None:
    """What depends on the entries alone is read once for everybody."""
    for name, statements, transactions in (("Alexandrine", first, 4), ("Samira", again, 1 + bool(again))):
        phone = await opened(world, name)
        shown = phone.last.id
        counts = await cost_of(world, phone, partial(phone.press_data, tap.pack(), shown))
        assert counts["statements"] <= DOOR + statements
        assert counts["transactions"] <= transactions
        assert counts["answercallbackquery"] == 1
        assert counts["editmessagetext"] + counts["sendmessage"] == 1


@pytest.mark.slow
async def test_a_case_is_read_in_one_transaction(world: World) -> None:
    """Beside the door's, and the one that asks whose interest it is."""
    desk = await world.coordinator("Camille")
    await registered(world)
    await read(desk, "Interest no. 1")
    await world.until(lambda: all(row.sent_at for row in world.rows(Outbox)))
    tap, shown = OpenCase(1).pack(), desk.last.id
    counts = await cost_of(world, desk, partial(desk.press_data, tap, shown))
    assert counts["transactions"] <= CASE_TRANSACTIONS
    assert counts["editmessagetext"] == 1


@pytest.mark.slow
async def test_a_question_is_answered_in_one_call(world: World) -> None:
    for name, statements, transactions in (("Alexandrine", 6, 5), ("Samira", 3, 3)):
        phone = await opened(world, name)
        counts = await cost_of(world, phone, partial(phone.send, "do i keep my salary"), "sendmessage")
        assert counts["statements"] <= DOOR + statements
        assert counts["transactions"] <= transactions
        assert counts["sendmessage"] == 1


@pytest.mark.slow
async def test_many_taps_at_once_are_written_down_together(world: World) -> None:
    phones = [world.officer(f"Officer {number}") for number in range(20)]
    for phone in phones:
        phone.start()
    for phone in phones:
        await phone.wait_for(lambda p: bool(p.last))
    shown = [phone.last.id for phone in phones]

    def tap_all() -> None:
        for phone, message in zip(phones, shown, strict=True):
            phone.press_data(OpenMenu().pack(), message)

    counts = await cost_of(world, phones[-1], tap_all, times=len(phones))
    assert counts["statements"] <= len(phones) + 3 * DOOR
    assert counts["transactions"] <= len(phones) + 3


@pytest.mark.parametrize("coordinators", [1, 3])
@pytest.mark.slow
async def test_a_send_costs_the_same_however_many_are_told(world: World, coordinators: int) -> None:
    """Who is told is one query, their messages are one statement, and so is what a card at each needs."""
    for number in range(coordinators):
        await world.coordinator(f"Camille {number}")
    officer = world.officer()
    await fill_in(officer)
    counts = await cost_of(world, officer, partial(officer.press, "Send"), "sendmessage", coordinators)
    turns = 5 + 3 * coordinators if ON_POSTGRES else 0
    assert counts["statements"] <= DOOR + 20 + 10 * coordinators + turns
