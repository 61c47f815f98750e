"""Declining an interest: with a reason for the coordinators, and what the officer reads shown before."""

import pytest

from bot.callbacks.desk.cases import MoveCase
from data.models.interests import History, Interest
from data.privacy.subject_access import read_own_data
from tests.actors import claimed, registered
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow


async def test_a_decline_has_a_reason_for_the_desk_and_the_coordinator_s_own_line_for_the_officer(
    world: World,
) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await press(desk, "Stage…", said("stage-question"))
    await press(desk, "Not selected", said("ask-decline_reason"))
    assert shows(desk, "isn't sent it, but sees it in /mydata")
    await press(desk, "another reason", said("ask-decline_other"))
    assert "isn't sent it, but sees it in /mydata" in desk.last.text
    desk.send("Asked <twice>, no answer.")
    preview = await read(desk, said("stage-preview"))
    assert (
        "You have not been selected for a peace mission." in preview
        and "In words: Asked <twice>, no answer." in preview
    )
    await press(desk, "✎ line for the officer", "what to add for the officer")
    desk.send("// for us only")
    await read(desk, said("line-is-no-note"))
    desk.send("Try again next year.")
    await read(desk, "Added for the officer: Try again next year.")
    assert world.rows(Interest)[0].stage == "in_review" and not shows(officer, "not been selected")
    await press(desk, "Tell the officer and move", "Stage: Not selected")
    assert shows(desk, "Reason: Asked <twice>, no answer.")
    await read(officer, "Try again next year.")
    assert not shows(officer, "twice")
    events = [(row.event, row.detail) for row in world.rows(History)][-2:]
    assert ("declined_other", "Asked <twice>, no answer.") in events
    assert ("stage_not_selected", "Try again next year.") in events
    person = world.rows(Interest)[0].person_id
    told = await world.services.db.run(read_own_data, person, "en")
    assert "Asked <twice>, no answer." in str(told), "as the coordinator was told"


async def test_an_old_button_that_declined_without_a_reason_asks_for_it(world: World) -> None:
    desk, _ = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    desk.press_data(MoveCase(1, "in_review", "not_selected", 0).pack(), desk.last.id)
    await read(desk, said("ask-decline_reason"))
    assert world.rows(Interest)[0].stage == "in_review"
