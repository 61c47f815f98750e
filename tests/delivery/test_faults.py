"""What Telegram does on a bad day: the bot goes on, and nobody is left without an answer."""

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.delivery.retry_policy import RetryPolicy
from bot.demo.phones import Phone
from bot.updates.rate_limit import BURST, HEAVY, TRIES
from data.db.base import utc_now
from data.models.messages import Arrival, Outbox
from data.models.people import Coordinator
from tests.actors import fill_in
from tests.wording import said
from tests.world import World, a_world, press, read

pytestmark = pytest.mark.slow
PAGE = "<html><h1>Blocked by the policy of this network</h1></html>"
ODD_UPDATES: dict[str, dict[str, Any]] = {
    "a message without a chat": {"message": {"message_id": 1, "date": 0}},
    "a message that is a list": {"message": []},
    "a chat that is a word": {"message": {"message_id": 1, "date": 0, "chat": "home"}},
    "an unknown kind": {"telepathy": {"thought": "hello"}},
    "nothing at all": {},
    "a tap without a user": {"callback_query": {"id": "7", "chat_instance": "x", "data": "1m"}},
    "a giant id": {"message": {"message_id": 1, "date": 0, "chat": {"id": 2**70, "type": "private"}}},
    "a person who is a number": {"message": {"message_id": 1, "date": 0, "chat": {"id": 5}, "from": 5}},
}


@pytest.fixture
async def impatient(database_url: str, learned: Path) -> AsyncIterator[World]:
    """A world that tries again almost at once, and asks as soon whether its token is known."""
    async with a_world(database_url, learned, policy=RetryPolicy(first_pause=0.01)) as world:
        world.app.bot.token_check.pauses = (0.0, 0.0, 0.0)
        yield world


@pytest.mark.parametrize("odd", ODD_UPDATES)
async def test_an_update_that_cant_be_read_stops_nothing(world: World, odd: str) -> None:
    officer = world.officer("Alexandrine")
    world.telegram.put_raw(ODD_UPDATES[odd])
    officer.start()
    await read(officer, said("greeting"))
    await press(officer, "Roles", "What police do on a mission")


async def test_an_overloaded_telegram_is_waited_for(world: World) -> None:
    officer = world.officer()
    world.telegram.fail_next("sendMessage", 429, "Too Many Requests", retry_after=1)
    officer.start()
    await read(officer, said("greeting"))
    world.telegram.fail_next("editMessageText", 502, "Bad Gateway")
    await press(officer, "Roles", "What police do on a mission")


@pytest.mark.parametrize("seconds", [3000, None])
async def test_a_longer_wait_is_a_warning_and_the_reply_comes_through_the_outbox(
    world: World, caplog: pytest.LogCaptureFixture, seconds: int | None
) -> None:
    """None: a 429 that names no time, as a proxy's own may."""
    officer = world.officer()
    officer.start()
    await read(officer, said("greeting"))
    world.telegram.fail_next("sendMessage", 429, "Too Many Requests", retry_after=seconds)
    began = utc_now()
    officer.send("/help")
    await world.until(lambda: any(row.kind == "reply_lost" for row in world.rows(Outbox)))
    [row] = [row for row in world.rows(Outbox) if row.kind.startswith("reply_")]
    assert row.first_due_at and row.first_due_at >= began + timedelta(seconds=seconds or 5)
    shown = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert [record.levelname for record in shown] == ["WARNING"]
    assert shown[0].getMessage().endswith("RetryAfter")
    assert "Something went wrong" not in officer.transcript()


@pytest.mark.parametrize(("status", "after"), [(0, False), (0, True), (500, True), (502, False)])
async def test_a_send_that_may_have_arrived_is_not_doubled_but_made_up_for(
    world: World, status: int, after: bool
) -> None:
    officer = world.officer()
    world.telegram.fail_next("sendMessage", status, "Bad Gateway", after_effect=after)
    officer.start()
    await read(officer, said("reply-lost"))
    assert officer.transcript().count("Welcome.") == int(after)
    await press(officer, "Roles", "What police do on a mission")


async def test_a_revoked_token_stops_the_bot(world: World) -> None:
    world.app.bot.token_check.pauses = (0.0, 0.0, 0.0)
    world.telegram.token = "2:another"
    world.officer().start()
    await world.revoked()


async def test_a_401_that_passes_stops_nothing(world: World) -> None:
    world.app.bot.token_check.pauses = (0.0, 0.0, 0.0, 0.0)
    world.telegram.fail_next("getUpdates", 401, "Unauthorized")
    for status in (401, 502, 401):
        world.telegram.fail_next("getMe", status, "Unauthorized")
    officer = world.officer()
    officer.start()
    await read(officer, said("greeting"))
    assert not world.app.bot.revoked.is_set()


@pytest.mark.parametrize(
    ("status", "says"),
    [(status, PAGE) for status in (200, 302, 400, 401, 403, 404)]
    + [(200, "{}"), (200, "[]"), (401, "Unauthorized")],
)
async def test_a_message_outlives_what_isnt_telegrams_word_about_it(
    impatient: World, status: int, says: str
) -> None:
    """A firewall's 403 counted as a person who blocked the bot; a 401, as while a token is replaced, as a
    message that Telegram refuses: both were given up for good.
    """
    desk, officer = await impatient.coordinator(), impatient.officer()
    await fill_in(officer)
    for _ in range(2):
        impatient.telegram.fail_next("sendMessage", status, says)
    officer.press("Send")
    await read(desk, "Interest no. 1")
    assert not impatient.telegram.faults


async def test_a_repeated_update_has_no_second_effect(world: World) -> None:
    officer = world.officer()
    officer.start()
    await read(officer, said("greeting"))
    (arrival,) = await answered(world, 1)
    again = {"message_id": 1, "date": 0, "chat": officer.chat, "from": officer.user, "text": "/help"}
    world.telegram.put_raw({"update_id": arrival.update_id, "message": again})
    await press(officer, "Roles", "What police do on a mission")
    await officer.settled()
    assert "/myfile" not in officer.transcript()


async def answered(world: World, count: int) -> list[Arrival]:
    """Wait until so many updates are known to be answered."""
    for _ in range(100):
        found = [row for row in world.rows(Arrival) if row.answered_at]
        if len(found) >= count:
            return found
        await asyncio.sleep(0.05)
    raise AssertionError("not answered in 5 s")


@pytest.mark.sqlite
@pytest.mark.parametrize("trouble", ["read-only", "locked"])
async def test_while_nothing_can_be_written_people_are_told_and_afterwards_it_goes_on(
    world: World, trouble: str
) -> None:
    officer = world.officer()
    officer.start()
    await read(officer, said("greeting"))
    async with world.unwritable(trouble):
        officer.send("/interest")
        await read(officer, said("error-storage"))
    officer.send("/interest")
    await read(officer, said("ask-mission"))


async def test_a_slow_chat_delays_nobody_else(world: World) -> None:
    slow, quick = await world.coordinator("Camille"), await world.coordinator("Benoit")
    officer = world.officer()
    await fill_in(officer)
    world.telegram.slow_down(slow.id, 3.0)
    officer.press("Send")
    await read(quick, "Interest no. 1")
    assert "Interest no. 1" not in slow.transcript()
    other = world.officer("Dominique")
    other.start()
    await read(other, said("greeting"))


async def test_a_second_poller_is_waited_out(world: World) -> None:
    world.telegram.fail_next("getUpdates", 409, "Conflict: terminated by other getUpdates request")
    officer = world.officer()
    officer.start()
    await read(officer, said("greeting"))


async def test_a_truncated_answer_is_asked_for_again(world: World) -> None:
    officer = world.officer()
    officer.start()
    await read(officer, said("greeting"))
    world.telegram.fail_next("editMessageText", 200, "truncated", after_effect=True)
    await press(officer, "Roles", "What police do on a mission")
    await officer.settled()
    assert "may not have reached" not in officer.transcript()
    await press(officer, "⌂ Menu", "or choose")


async def test_who_writes_ten_thousand_messages_keeps_nobody_waiting(world: World) -> None:
    flooder, officer = world.officer("Flooder"), world.officer()
    for number in range(10_000):
        flooder.send(f"message {number}")
    await press_start(officer)
    await press(officer, "Roles", "What police do on a mission")
    assert sum(message.from_bot for message in flooder.screen) < BURST + 60


async def test_a_burst_is_answered_and_told_once_in_the_language_that_was_chosen(world: World) -> None:
    officer = world.officer()
    officer.send("/language")
    await read(officer, "langue")
    await press(officer, "Français", "on continue en français")
    world.unhurried(officer)
    for _ in range(BURST + 10):
        officer.send("/help")
    await read(officer, said("too-fast", "fr"))
    await officer.settled()
    told = [message.text for message in officer.screen if message.from_bot]
    assert sum("/missions" in text for text in told) == BURST
    assert sum("plus vite que je ne lis" in text for text in told) == 1


async def press_start(officer: Phone) -> None:
    """Press Start while Telegram's queue of updates is still full."""
    officer.start()
    await officer.wait_for(lambda p: "Welcome." in p.transcript())


async def test_under_load_questions_wait_and_the_rest_goes_on(world: World) -> None:
    desk, officer = await world.coordinator(), world.officer()
    world.services.load.count = HEAVY + 1
    officer.send("how long is a tour")
    await read(officer, said("busy"))
    desk.send("how long is a tour")
    await read(desk, said("ask-helped"))
    officer.send("/interest")
    await read(officer, said("ask-mission"))
    world.services.load.count = 0


async def test_codes_cant_be_guessed(world: World) -> None:
    stranger = world.officer("Stranger")
    for number in range(int(TRIES)):
        stranger.start(f"c_guess{number}")
    await stranger.settled()
    stranger.start("c_guess")
    await read(stranger, said("invite-too-often"))
    stranger.start(f"c_{world.invite()}")
    await stranger.settled()
    assert world.rows(Coordinator) == []


async def test_a_refused_menu_or_name_keeps_nobody_from_the_other_menus(world: World) -> None:
    desk = await world.coordinator("Camille")
    await desk.settled()
    await world.stop_bot()
    world.telegram.commands.clear()
    world.telegram.fail_next("setMyCommands", 400, "Bad Request: BOT_COMMAND_INVALID")
    world.telegram.fail_next("setMyName", 429, "Too Many Requests", retry_after=80_000)
    await world.start_bot()
    own, everybody = f"chat:{desk.id}", "all_private_chats:"
    async with asyncio.timeout(60):
        while set(world.telegram.commands) != {(own, "fr"), (everybody, ""), (everybody, "fr")}:
            await world.telegram.wait_change(0.1)
