"""Numbers from outside that no database holds, and people who only voted, stop nothing and leave nothing."""

import json
from typing import Any

import aiohttp
import pytest

from bot.callbacks.base import MAX_NUMBER, StaleTap
from bot.callbacks.desk.cases import ClaimListed, OpenView
from bot.callbacks.interests import OpenInterest
from data.models.messages import Arrival
from data.models.people import Person
from tests.actors import SECRET, answer_poll, opened_ams, poll_on
from tests.world import World, press, read

pytestmark = pytest.mark.slow
HUGE = (2**63, 2**70, -(2**70), 10**400, "abc", True, 1.5)


def message(update_id: object, user: object = 5, chat: object = 5, number: object = 1) -> dict[str, Any]:
    """Return an update with a message, each of whose numbers can be wrong."""
    return {
        "update_id": update_id,
        "message": {
            "message_id": number,
            "date": 1_790_000_000,
            "text": "/start",
            "chat": {"id": chat, "type": "private", "first_name": "Nobody"},
            "from": {"id": user, "is_bot": False, "first_name": "Nobody"},
        },
    }


def bad_updates(start: int) -> list[dict[str, Any]]:
    """Return updates with each kind of number wrong in each way."""
    updates = [message(huge) for huge in HUGE]
    for place in ("user", "chat", "number"):
        for huge in HUGE:
            start += 1
            updates.append(message(start, **{place: huge}))
    return updates


async def answered(world: World, phone_name: str) -> None:
    """Check that somebody is answered, and that this is written down at the latest when the bot stops."""
    officer = world.officer(phone_name)
    officer.send("/start")
    await read(officer, "Welcome")
    await world.stop_bot()
    rows = world.rows(Arrival)
    assert rows and all(row.answered_at for row in rows)


async def test_whoever_has_the_secret_stops_no_answer_from_being_written_down(hooked: World) -> None:
    address = f"http://127.0.0.1:{hooked.settings.listen_port}/telegram"
    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    async with aiohttp.ClientSession() as session:
        for update in bad_updates(700_000):
            body = json.dumps(update).encode()
            async with session.post(address, data=body, headers=headers) as response:
                assert response.status == 200
    await answered(hooked, "Alexandrine")
    assert len(hooked.rows(Person)) == 1


async def test_bad_numbers_in_a_batch_keep_nobody_else_from_an_answer(world: World) -> None:
    first = world.officer("Alexandrine")
    for huge in (2**70, -(2**70)):
        world.telegram.put_raw(message(first.telegram.next_id("update"), user=huge))
        world.telegram.put_raw(message(first.telegram.next_id("update"), number=huge))
    await answered(world, "Alexandrine-Sophie")
    assert len(world.rows(Person)) == 1


async def test_who_votes_in_a_forwarded_quiz_is_not_made_known(world: World) -> None:
    officer = await opened_ams(world)
    await press(officer, "Practice quiz", "none is from the real test")
    officer.press("Driving")
    await officer.wait_for(lambda p: any(m.poll for m in p.screen))
    poll, stranger = poll_on(officer), world.officer("Stranger-Somebody")
    assert poll.poll
    vote = {"poll_id": poll.poll["id"], "option_ids": [0], "option_persistent_ids": ["0"]}
    stranger.caused = world.telegram.put_update("poll_answer", vote | {"user": stranger.user})
    await stranger.settled()
    assert len(world.rows(Person)) == 1
    assert not [one for one in stranger.screen if one.from_bot]
    await answer_poll(world, officer, True)
    await read(officer, "✓ Right:")


@pytest.mark.parametrize("number", ["99999999999999999999", str(MAX_NUMBER + 1), "9" * 50, "-" + "9" * 30])
def test_a_number_in_a_tap_fits_a_column(number: str) -> None:
    with pytest.raises(StaleTap):
        OpenInterest.unpack(f"{OpenInterest(1).pack().rpartition(':')[0]}:{number}")


def test_a_tap_takes_its_fields_and_stays_as_it_is() -> None:
    tap = OpenView(view=3, page=1)
    assert tap == OpenView(3, 1) and hash(tap) == hash(OpenView(3, 1)) and tap.pack() == "1jq:3:1"
    assert tap not in (OpenView(3, 2), ClaimListed(3, 1))
    for values, named in (((3,), {}), ((3, 1, 2), {}), ((3,), {"view": 3}), ((3, 1), {"size": 5})):
        with pytest.raises(TypeError):
            OpenView(*values, **named)
    with pytest.raises(AttributeError):
        tap.page = 2  # type: ignore[misc]
