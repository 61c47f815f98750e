"""A case is given after a look at whom it goes to and what its officer reads; a wrong choice tells nobody."""

import pytest

from data.cases import store as cases
from data.models.interests import Interest
from data.models.people import Coordinator
from data.outbox import store as outbox
from data.people.views import Actor
from tests.actors import buttons_of, claimed, message, registered
from tests.builders import Desk
from tests.wording import said
from tests.world import World, press, read, shows


@pytest.mark.slow
async def test_a_wrong_colleague_is_seen_before_anybody_is_told(world: World) -> None:
    desk, other = await world.coordinator("Camille"), await world.coordinator("Benoit")
    await world.coordinator("Robin")
    officer = await registered(world)
    await claimed(world, desk)
    await press(desk, "Give to…", said("assign-question"))
    await press(desk, "Benoit", "Give no. 1 (Alexandrine) to Benoit?")
    seen = message(desk, "Give no. 1").text
    assert "A coordinator, Benoit, now has your file for a peace mission" in seen
    world.unhurried(desk)
    await press(desk, "‹ Somebody else", said("assign-question"))
    await press(desk, "Robin", "Give no. 1 (Alexandrine) to Robin?")
    assert [row.owner_id for row in world.rows(Interest)] == [1]
    assert not shows(officer, "Benoit") and not shows(other, "is yours now")
    world.unhurried(desk)
    where = desk.last.id
    await press(desk, "Give to Robin", "Taken by Robin")
    world.unhurried(desk)
    desk.press_data("1tv:1:3:0", where)
    await read(officer, "A coordinator, Robin, now has your file")
    await desk.settled()
    assert desk.toasts[-1].startswith("Assigned"), "a second tap finds it done"
    assert officer.transcript().count("Robin, now has your file") == 1


@pytest.mark.slow
async def test_a_handover_names_the_files_and_stops_if_they_are_others_now(world: World) -> None:
    desk, other = await world.coordinator("Camille", "fr"), await world.coordinator("Benoit")
    for number in (1, 2):
        await registered(world, f"Alex{number}")
        await read(desk, f"Demande nº {number}")
        await world.services.db.run(cases.claim_interest, actor_of(world, 1), number)
    await desk.settled()
    desk.press_data("1dg:0:2", desk.last.id)
    await read(desk, "Confier vos 2 dossiers ouverts à Benoit?")
    seen = message(desk, "Confier vos 2").text
    assert "Nº 1, 2." in seen and "Confier à Benoit" in buttons_of(desk)
    assert [row.owner_id for row in world.rows(Interest)] == [1, 1]
    await world.services.db.run(cases.release_interest, actor_of(world, 1), 2)
    await desk.settled()
    world.unhurried(desk)
    desk.press_data("1tv:0:2:2", desk.last.id)
    await read(desk, "Confier votre dossier ouvert (nº 1) à Benoit?")
    world.unhurried(desk)
    await press(desk, "Confier à Benoit", "Un dossier confié")
    await read(other, "Camille handed files over to you")
    assert [row.owner_id for row in world.rows(Interest)] == [2, None]


def actor_of(world: World, number: int) -> Actor:
    """Return a coordinator as who acts."""
    [row] = world.rows(Coordinator, id=number)
    return Actor(row.person_id, number)


def test_a_lead_who_taps_twice_tells_the_officer_once(desk: Desk) -> None:
    assert desk.db.run_here(cases.assign_interest, desk.lead, 1, desk.owner[1])
    assert not desk.db.run_here(cases.assign_interest, desk.lead, 1, desk.owner[1])
    due = desk.db.run_here(outbox.claim_due, 500)
    assert [one.kind for one in due].count("officer_claimed") == 1


def test_a_colleague_isnt_to_get_the_file_of_their_own_interest(desk: Desk) -> None:
    desk.claim()
    colleague = desk.hire(42, "Alex")
    assert colleague.person_id == desk.officer
    assert desk.db.run_here(cases.list_to_give, desk.owner, colleague.coordinator_id) == []
    assert desk.db.run_here(cases.list_to_give, desk.owner, desk.lead[1]) == [1]
    assert desk.db.run_here(cases.hand_over, desk.owner, colleague.coordinator_id) == 0
