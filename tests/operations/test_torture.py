"""kill -9 at random moments while officers and coordinators go on; after each restart nothing is lost.

`make torture` does it 200 times, `make test` a few.
"""

import asyncio
import os
from contextlib import closing

import pytest
from sqlmodel import Session, select

from bot.demo.phones import Phone
from bot.demo.run import new_code
from data.db.database import Database
from data.models.interests import Draft
from data.models.people import Person
from tests.processes import KillableWorld, sees
from tests.random_users import RandomUser, check_rows, nothing_is_due, seeded, told_of_all, until

pytestmark = pytest.mark.slow
ROUNDS = int(os.environ.get("TORTURE", "3"))
MAX_PAUSE = 1.5
"""Seconds at most from a start to the next kill; the start itself is about half of it."""


def answered_keys(db: Database, phone: Phone) -> set[str]:
    """Return the keys of a draft's answers."""
    query = select(Draft).join(Person).where(Person.telegram_id == phone.id)

    def read(session: Session) -> set[str]:
        return {key for draft in session.exec(query) for key in draft.answers}

    return db.run_here(read)


async def test_killed_at_random_moments(killable: KillableWorld) -> None:
    chance = seeded()
    desks = [RandomUser(killable, killable.phone(name), chance) for name in ("Camille", "Benoit")]
    officers = [RandomUser(killable, killable.phone(name), chance) for name in ("Alex", "Dominique", "Sacha")]
    for desk in desks:
        desk.phone.start(f"c_{new_code(killable.settings)}")
        await sees(desk.phone, "/queue")
    for officer in officers:
        officer.phone.start()
        await sees(officer.phone, "Welcome.")
    with closing(Database(killable.settings.database_url)) as db:
        for _ in range(ROUNDS):
            going = [asyncio.create_task(walker.go_on()) for walker in (*officers, *desks)]
            await asyncio.sleep(chance.uniform(0, MAX_PAUSE))
            for task in going:
                task.cancel()
            for walker in officers:
                walker.answers = answered_keys(db, walker.phone)
            await killable.bot.restart()
            await until([*officers, *desks])
            await nothing_is_due(db)
            for walker in officers:
                lost = walker.answers - answered_keys(db, walker.phone)
                assert walker.may_end or len(lost) <= 1, (lost, walker.did, walker.phone.transcript()[-3000:])
                walker.may_end = max(0, walker.may_end - 1)
            check_rows(db, officers)
            await told_of_all(db, desks)
