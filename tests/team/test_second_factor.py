"""The desk's lock: a one-time code after some hours without a visit."""

import time
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from pathlib import Path

import pyotp
import pytest
from sqlmodel import Session, select

from bot.demo.phones import Phone, as_typed
from data.db.base import utc_now
from data.db.database import Database
from data.models.content import Question
from data.models.people import SecondFactor
from data.team.second_factor import MAX_FAILURES
from tests.wording import said
from tests.world import World, a_world, read, shows

pytestmark = pytest.mark.slow


@pytest.fixture
async def locked(database_url: str, learned: Path) -> AsyncIterator[World]:
    async with a_world(database_url, learned, second_factor_hours=8) as world:
        yield world


def code_of(world: World, later: int = 0) -> str:
    """Return what the app of the first coordinator shows, `later` steps of 30 seconds from now."""
    (row,) = world.rows(SecondFactor)
    totp = pyotp.TOTP(row.key)
    return totp.generate_otp(int(time.time()) // 30 + later)


def change(world: World, work: Callable[..., None], *values: int) -> None:
    """Change the database beside the running bot."""
    db = Database(world.settings.database_url)
    db.run_here(work, *values)
    db.close()


async def says(desk: Phone, sent: str, answer: str) -> None:
    """Send a text, and check what is answered last."""
    desk.send(sent)
    await desk.settled()
    assert answer in as_typed(desk.last.text), desk.transcript()


def leave(session: Session, hours: int) -> None:
    """Leave the desk as it is after so many hours without a visit; the last code was long ago."""
    for row in session.exec(select(SecondFactor)).all():
        assert row.open_until
        row.open_until -= timedelta(hours=hours)
        row.step = 1
        session.add(row)


async def at_desk(world: World) -> Phone:
    """A coordinator whose authenticator app is set up."""
    desk = await world.coordinator("Camille")
    await says(desk, "/queue", "The desk asks for a code")
    await says(desk, code_of(world), "The desk is open")
    return desk


async def test_the_desk_opens_with_a_code_and_locks_again(locked: World) -> None:
    desk = await at_desk(locked)
    assert not shows(desk, locked.rows(SecondFactor)[0].key), "the key is still in the chat"
    await says(desk, "/queue", "Queue")
    change(locked, leave, 9)
    for command in ("/queue", "/find Alexandrine", "/export", "/stats"):
        await says(desk, command, "The desk is locked")
    await says(desk, "a letter to an officer", "The desk is locked")
    assert locked.rows(Question) == []
    await says(desk, "/language", "language")
    await says(desk, code_of(locked), "The desk is open")
    await says(desk, "/queue", "Queue")


async def test_a_visit_keeps_the_desk_open(locked: World) -> None:
    desk = await at_desk(locked)
    change(locked, leave, 7)
    await says(desk, "/queue", "Queue")
    change(locked, leave, 7)
    await says(desk, "/stats", "Interests")


async def test_codes_work_once_and_guessing_ends(locked: World) -> None:
    desk = await at_desk(locked)
    change(locked, leave, 9)
    used = code_of(locked)
    await says(desk, used, "The desk is open")
    (row,) = locked.rows(SecondFactor)
    step = row.step

    def lock_again(session: Session) -> None:
        for row in session.exec(select(SecondFactor)).all():
            row.open_until = utc_now()

    change(locked, lock_again)
    await says(desk, pyotp.TOTP(row.key).generate_otp(step or 0), "isn't the code")
    for _ in range(MAX_FAILURES - 1):
        desk.send("000 000" if code_of(locked) != "000000" else "111 111")
        await desk.settled()
    await read(desk, said("code-wait"))
    await says(desk, code_of(locked, 1), "Too many wrong codes")


async def test_a_lead_takes_a_lost_phones_key_away(locked: World) -> None:
    desk = await at_desk(locked)
    locked.make_lead(desk)
    await says(desk, "/queue", "Queue")
    desk.press("Desk")
    await desk.settled()
    desk.press("Team")
    await read(desk, "The team")
    desk.press("Camille")
    await read(desk, "Coordinator since")
    desk.press("New code")
    await read(desk, "asked to set up")
    assert locked.rows(SecondFactor) == []
    await says(desk, "/queue", "The desk asks for a code")
