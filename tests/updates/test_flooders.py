"""Accounts whose chats Telegram holds back: they wait, and nobody else does."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, col, update
from telegram import Chat, Message, Update, User

from bot.demo.phones import Phone
from bot.updates.rate_limit import HEAVY
from bot.updates.sequencer import AT_ONCE, Sequencer
from data.db.base import utc_now
from data.models.messages import Arrival, Outbox
from tests.actors import PATIENCE, by_webhook, count_shown, sees_in_time
from tests.wording import said
from tests.world import World, a_world, press

pytestmark = pytest.mark.slow
ASKED = 3000
"""Seconds that Telegram asks to wait: far longer than any test, so who is answered didn't wait for them."""
FLOODERS, EACH = 12, 25


@pytest.fixture(params=["polling", "webhook"])
async def busy(request: pytest.FixtureRequest, database_url: str, learned: Path) -> AsyncIterator[World]:
    """A world whose updates come either way."""
    more = by_webhook() if request.param == "webhook" else {}
    async with a_world(database_url, learned, **more) as world:
        yield world


async def flooders(world: World) -> list[Phone]:
    """People with the menu before them, to whose chats nothing comes through any more."""
    phones = [world.officer(f"Flooder {number}") for number in range(FLOODERS)]
    for phone in phones:
        phone.start()
    for phone in phones:
        await phone.wait_for(lambda p: "Welcome." in p.transcript(), PATIENCE)
        world.telegram.hold_back(phone.id, ASKED)
    return phones


def make_due(world: World) -> None:
    """Make due what waits, as if the time that Telegram asks for had passed."""

    def move(session: Session) -> None:
        session.exec(update(Outbox).where(col(Outbox.sent_at).is_(None)).values(due_at=utc_now()))

    world.services.db.run_here(move)


async def test_flooders_wait_and_everybody_else_is_answered(busy: World) -> None:
    assert FLOODERS * EACH > AT_ONCE and FLOODERS * EACH > HEAVY
    officer, writers = busy.officer(), await flooders(busy)
    for _ in range(EACH):
        for phone in writers:
            phone.send("/help")
    officer.send("/help")
    await sees_in_time(officer, "/missions")
    officer.send("What is BINUH?")
    await sees_in_time(officer, "BINUH")
    for phone in writers:
        assert count_shown(phone, "/missions") == 0
        await busy.until(lambda phone=phone: busy.telegram.refused[phone.id] >= EACH, PATIENCE)  # type: ignore[misc]
    waiting = [row for row in busy.rows(Outbox) if row.sent_at is None]
    assert [row.kind for row in waiting] == ["reply_lost"] * FLOODERS
    assert all(row.due_at > utc_now() + timedelta(seconds=ASKED / 2) for row in waiting)
    await busy.until(lambda: busy.services.load.count == 0, PATIENCE)
    for phone in writers:
        busy.telegram.let_through(phone.id)
    make_due(busy)
    for phone in writers:
        await sees_in_time(phone, said("reply-lost"))
        assert count_shown(phone, "may not have reached you") == 1
    await busy.until(lambda: all(row.answered_at for row in busy.rows(Arrival)[: FLOODERS * EACH]), PATIENCE)


async def test_edits_that_are_held_back_are_made_up_for_too(world: World) -> None:
    officer, flooder = world.officer(), world.officer("Flooder")
    flooder.start()
    await sees_in_time(flooder, said("greeting"))
    world.telegram.hold_back(flooder.id, ASKED)
    flooder.press("Roles")
    officer.start()
    await sees_in_time(officer, said("greeting"))
    await world.until(lambda: any(row.kind == "reply_lost" for row in world.rows(Outbox)))
    world.telegram.let_through(flooder.id)
    make_due(world)
    await sees_in_time(flooder, said("reply-lost"))
    await press(flooder, "Roles", "What police do on a mission")


async def test_a_tap_that_cant_be_answered_still_shows_its_screen(world: World) -> None:
    officer = world.officer()
    officer.start()
    await sees_in_time(officer, said("greeting"))
    world.telegram.fail_next("answerCallbackQuery", 429, "Too Many Requests", retry_after=ASKED)
    await press(officer, "Roles", "What police do on a mission")


async def test_telegram_holding_back_getupdates_ends_nothing(world: World) -> None:
    world.telegram.fail_next("getUpdates", 429, "Too Many Requests", retry_after=1)
    officer = world.officer()
    officer.start()
    await officer.wait_for(lambda p: "Welcome." in p.transcript(), PATIENCE)


async def test_too_fast_is_told_when_telegram_allows_it(world: World) -> None:
    flooder = world.officer("Flooder")
    flooder.start()
    await sees_in_time(flooder, said("greeting"))
    world.telegram.hold_back(flooder.id, ASKED)
    for _ in range(40):
        flooder.send("/help")
    await world.until(lambda: any(row.kind == "reply_slower" for row in world.rows(Outbox)))
    world.telegram.let_through(flooder.id)
    make_due(world)
    await sees_in_time(flooder, said("too-fast"))
    assert count_shown(flooder, "That's faster than I can read") == 1


def message(phone: Phone, update_id: int) -> Update:
    """Return an update as PTB reads it."""
    user = User(id=phone.id, first_name="Somebody", is_bot=False)
    chat = Chat(id=phone.id, type=Chat.PRIVATE)
    return Update(update_id, Message(update_id, utc_now(), chat, from_user=user, text="hello"))


async def test_who_waits_for_their_turn_takes_nobodys_place(world: World) -> None:
    processor, gate, others = Sequencer(world.services, at_once=2), asyncio.Event(), asyncio.Event()
    flooder, officer = world.officer("Flooder"), world.officer()

    async def worked_on() -> None:
        others.set()

    async def waits() -> None:
        await gate.wait()

    held = [
        asyncio.create_task(processor.process_update(message(flooder, number), waits()))
        for number in range(9_000, 9_010)
    ]
    await asyncio.sleep(0)
    await asyncio.wait_for(processor.process_update(message(officer, 9_100), worked_on()), PATIENCE)
    assert others.is_set() and not any(task.done() for task in held)
    gate.set()
    await asyncio.gather(*held)


async def test_what_is_over_a_persons_queue_is_dropped_told_once_and_counted(world: World) -> None:
    flooder, gate, order = world.officer("Flooder"), asyncio.Event(), list[int]()
    flooder.start()
    await sees_in_time(flooder, said("greeting"))
    processor = Sequencer(world.services, most_queued=5)

    async def waits(number: int) -> None:
        await gate.wait()
        order.append(number)

    tasks = [
        asyncio.create_task(processor.process_update(message(flooder, 9_000 + number), waits(number)))
        for number in range(12)
    ]
    await sees_in_time(flooder, said("reply-dropped"))
    assert [task.done() for task in tasks] == [False] * 5 + [True] * 7
    assert world.services.counts["over the queue"] == 7
    gate.set()
    await asyncio.gather(*tasks)
    assert order == [0, 1, 2, 3, 4]
    assert count_shown(flooder, said("reply-dropped")) == 1
    await processor.process_update(message(flooder, 9_100), waits(100))
    assert order[-1] == 100
