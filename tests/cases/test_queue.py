"""The desk's lists: claimed in one tap, my files with what waits on top, the next one from each file."""

import pytest

from data.models.interests import Interest
from tests.actors import claimed, message, registered, stands
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow


async def test_cases_are_claimed_from_the_list_in_one_tap_each(world: World) -> None:
    desk, other = await world.coordinator("Camille"), await world.coordinator("Benoit", "fr")
    officers = [await registered(world, name) for name in ("Alexandrine", "Samira", "Maxime")]
    desk.send("/queue")
    await read(desk, "Queue: 3 open, 3 waiting")
    for number, left in ((1, 2), (2, 1), (3, 0)):
        await press(desk, f"Claim {number}", f"Queue: 3 open, {left} waiting")
    for officer in officers:
        await read(officer, said("officer-claimed"))
    await other.wait_for(lambda p: p.transcript().count("Prise par Camille") == 3)
    assert len({row.owner_id for row in world.rows(Interest)}) == 1


async def test_of_two_who_claim_from_their_lists_one_has_it(world: World) -> None:
    desk, other = await world.coordinator("Camille"), await world.coordinator("Benoit")
    officer = await registered(world)
    for phone in (desk, other):
        phone.send("/queue")
        await read(phone, "Queue: 1 open, 1 waiting")
    for phone in (desk, other):
        phone.press("Claim 1")
    for phone in (desk, other):
        await read(phone, "Queue: 1 open, 0 waiting")
    assert sorted(phone.toasts[-1][:4] for phone in (desk, other)) == ["It's", "You "]
    await officer.settled()
    assert officer.transcript().count("now has your file") == 1


async def test_from_each_case_the_next_that_waits_is_one_tap_away(world: World) -> None:
    desk = await world.coordinator("Camille", "fr")
    officers = [await registered(world, name) for name in ("Alexandrine", "Samira", "Maxime")]
    desk.send("/queue")
    await read(desk, "3 demandes ouvertes, dont 3 à prendre")
    await press(desk, "Prendre 1", "dont 2 à prendre")
    await press(desk, "Prendre 2", "dont une à prendre")
    officers[1].send("/myfile")
    await officers[1].settled()
    officers[1].press(officers[1].last.buttons[0][0].text)
    await officers[1].settled()
    await press(officers[1], "✉ Write to the coordinators", said("write-to_desk"))
    officers[1].send("Any news?")
    await read(desk, "Any news?")
    await press(desk, "Dossiers", "2 ouverts, 2 vous attendent")
    mine = message(desk, "2 ouverts").text
    assert mine.index("Samira") < mine.index("Alexandrine")
    assert shows(desk, "⚠ attend une réponse")
    await press(desk, "Nº 2 · Samira", said("file-awaiting", "fr"))
    following = world.services.texts.of("fr").plain("button-next-file")
    await press(desk, following, "Telegram : Alexandrine")
    await press(desk, following, "Telegram : Maxime")
    await press(desk, "Prendre", "Prise par Camille")
    await press(desk, following, "Telegram : Samira")


async def test_where_nothing_else_waits_the_case_stays(world: World) -> None:
    desk = await world.coordinator("Camille")
    await registered(world)
    await claimed(world, desk)
    desk.press("Next waiting ›")
    await desk.wait_for(lambda p: "Nothing else is waiting." in p.toasts)
    assert "Stage: In review" in desk.last.text


async def test_a_case_names_the_officers_other_interests_and_opens_them(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    officer.send("/interest")
    await read(officer, said("ask-mission"))
    officer.press(officer.last.buttons[1][0].text)
    await officer.wait_for(lambda p: "Please check" in p.last.text)
    await press(officer, "Send", said("interest-sent"))
    await read(desk, "Interest no. 2")
    await press(desk, "Open", said("file-others"))
    assert "No. 1 · Where I am most useful · Received" in desk.last.text
    here = desk.last.id
    desk.press("No. 1 · Where I am most useful")
    await desk.wait_for(stands(here, "Mission: Where I am most useful"))
