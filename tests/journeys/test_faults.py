"""What Telegram does on a bad day: the bot goes on, and nobody is left without an answer."""

from typing import Any

import pytest

from tests.journeys.conftest import World, press, read

pytestmark = pytest.mark.slow

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


@pytest.mark.parametrize("odd", ODD_UPDATES)
async def test_an_update_that_cant_be_read_stops_nothing(world: World, odd: str) -> None:
    officer = world.officer()
    world.telegram.put_raw(ODD_UPDATES[odd])
    officer.start()
    await read(officer, "Welcome.")
    await press(officer, "Roles", "What police do on a mission")


async def test_an_overloaded_telegram_is_waited_for(world: World) -> None:
    officer = world.officer()
    world.telegram.fail_next("sendMessage", 429, "Too Many Requests", retry_after=1)
    officer.start()
    await read(officer, "Welcome.")
    world.telegram.fail_next("editMessageText", 502, "Bad Gateway")
    await press(officer, "Roles", "What police do on a mission")


@pytest.mark.parametrize(("status", "after"), [(0, False), (0, True), (500, True), (502, False)])
async def test_a_send_that_may_have_arrived_is_not_doubled_but_made_up_for(
    world: World, status: int, after: bool
) -> None:
    officer = world.officer()
    world.telegram.fail_next("sendMessage", status, "Bad Gateway", after_effect=after)
    officer.start()
    await read(officer, "may not have reached you")
    assert officer.transcript().count("Welcome.") == int(after)
    await press(officer, "Roles", "What police do on a mission")


async def test_a_revoked_token_stops_the_bot(world: World) -> None:
    world.telegram.fail_next("getUpdates", 401, "Unauthorized")
    world.officer().start()
    await world.revoked()
