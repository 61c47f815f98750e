"""Two processes behind one webhook, on one PostgreSQL: nothing lost, nothing twice, all in order."""

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlmodel import Session, col, select

from bot.demo.phones import Phone
from bot.demo.run import new_code
from data.entries.importing import import_content
from data.entries.source_files import read_topics
from data.models.interests import History, Interest
from data.models.messages import Arrival, Outbox
from data.models.people import Person
from tests.actors import fill_in
from tests.processes import PATIENCE, sees
from tests.random_users import RandomUser, check_rows, nothing_is_due, rows, seeded, told_of_all, until
from tests.two_processes import TwoProcesses, started

pytestmark = [pytest.mark.slow, pytest.mark.postgres]
NAMES = ("Camille", "Benoit", "Alex", "Dominique", "Sacha", "Maxime", "Jo", "Claude")
UNHURRIED = (0.2, 0.8)
"""Seconds between what somebody does: for so long, nobody is told to slow down."""


@pytest.fixture
async def pair(server: str, learned: Path) -> AsyncIterator[TwoProcesses]:
    async with started(server, learned) as found:
        yield found


def in_hand(session: Session) -> set[int]:
    """Return the messages that some process is sending now."""
    query = select(Outbox.id).where(col(Outbox.process).is_not(None), col(Outbox.sent_at).is_(None))
    return {found for found in session.exec(query) if found}


def in_work(session: Session) -> bool:
    """Return whether somebody waits for an answer."""
    return session.exec(select(Arrival).where(col(Arrival.answered_at).is_(None))).first() is not None


async def send_and_go_on(officer: RandomUser) -> None:
    """Send what is filled in, some time about the kill; then do whatever comes."""
    await asyncio.sleep(officer.chance.uniform(0, 1.5))
    officer.act(press="Send")
    await officer.go_on()


def is_apology(row: Outbox) -> bool:
    """Return whether it tells somebody that what they did may be lost, because a process was killed."""
    return row.kind.startswith("reply_")


def claims_overlap(history: list[History]) -> bool:
    """Return whether a case was claimed while somebody had it."""
    held: set[int] = set()
    for row in history:
        if row.event == "claimed" and row.interest_id in held:
            return True
        if row.event == "claimed":
            held.add(row.interest_id)
        elif row.event == "released":
            held.discard(row.interest_id)
    return False


async def test_one_killed_under_load_then_both_restarted_loses_and_doubles_nothing(
    pair: TwoProcesses,
) -> None:
    chance = seeded()
    users = [RandomUser(pair, pair.phone(name), chance, UNHURRIED) for name in NAMES]
    desks, officers = users[:2], users[2:]
    for desk in desks:
        desk.phone.start(f"c_{new_code(pair.settings)}")
        await sees(desk.phone, "/queue")
    for officer in officers:
        officer.phone.start()
        await sees(officer.phone, "Welcome.")
    await asyncio.gather(*(fill_in(officer.phone) for officer in officers))
    going = [asyncio.create_task(send_and_go_on(officer)) for officer in officers]
    going += [asyncio.create_task(desk.go_on()) for desk in desks]
    await asyncio.sleep(1)
    await pair.bots[0].kill()
    may_come_twice = pair.db.run_here(in_hand)
    await asyncio.sleep(2)
    await pair.bots[0].start()
    await asyncio.sleep(2)
    for bot in pair.bots:
        await bot.stop()
        may_come_twice |= pair.db.run_here(in_hand)
        await bot.start()
        await asyncio.sleep(2)
    for task in going:
        task.cancel()
    await until(users)
    await nothing_is_due(pair.db)
    check_rows(pair.db, officers)
    await told_of_all(pair.db, desks)
    served = {row.person_id for row in rows(pair.db, Interest) if isinstance(row, Interest)}
    served |= {row.person_id for row in rows(pair.db, Outbox) if isinstance(row, Outbox) and is_apology(row)}
    people = {p.telegram_id: p.id for p in rows(pair.db, Person) if isinstance(p, Person)}
    assert {people[officer.phone.id] for officer in officers} <= served
    history = [row for row in rows(pair.db, History) if isinstance(row, History)]
    assert not claims_overlap(sorted(history, key=lambda row: row.id or 0))
    sent = [row for row in rows(pair.db, Outbox) if isinstance(row, Outbox)]
    assert {row.id for row in sent if row.attempts > 1 and not row.error} <= may_come_twice


async def test_one_persons_messages_are_answered_in_order_by_whichever_process(pair: TwoProcesses) -> None:
    officer = pair.phone("Alexandrine")
    officer.start()
    await sees(officer, "Welcome.")
    pair.telegram.slow[officer.id] = 0.1
    first, second = "Choose a role", "What I can do"
    for _ in range(5):
        officer.send("/roles")
        officer.send("/help")
    await officer.wait_for(lambda p: sum(second in m.text for m in p.screen if m.from_bot) == 5, PATIENCE)
    told = [first in m.text for m in officer.screen if m.from_bot and (first in m.text or second in m.text)]
    assert told == [True, False] * 5, officer.transcript()


async def test_who_waited_for_a_process_that_was_killed_is_told_by_the_other(pair: TwoProcesses) -> None:
    officer = pair.phone("Alexandrine")
    officer.start()
    await sees(officer, "Welcome.")
    await pair.is_so(lambda session: not in_work(session))
    pair.telegram.slow[officer.id] = 30
    holder = await pair.who_takes_next(lambda: officer.send("/roles"))
    await pair.is_so(in_work)
    await holder.kill()
    del pair.telegram.slow[officer.id]
    await sees(officer, "may not have reached you")


async def test_an_entry_that_changes_is_answered_anew_by_both(pair: TwoProcesses) -> None:
    officer = pair.phone("Alexandrine")
    officer.start()
    await sees(officer, "Welcome.")
    topics = read_topics()
    entry = next(entry for topic in topics for entry in topic.entries if entry.code == "binuh")
    entry.en.title = "Xyzzy rule for my banjo on mission"
    pair.db.run_here(import_content, topics)
    end = time.monotonic() + PATIENCE
    while not all("Xyzzy rule for my banjo on mission" in answer for answer in await two_answers(officer)):
        assert time.monotonic() < end
        await asyncio.sleep(0.5)


async def two_answers(officer: Phone) -> list[str]:
    """Ask the same question twice in a row, so that each process is asked once."""
    told = []
    for _ in range(2):
        officer.send("Xyzzy rule for my banjo on mission")
        await officer.wait_for(lambda p: bool(p.last and p.last.from_bot), PATIENCE)
        told.append(officer.last.text if officer.last else "")
    return told
