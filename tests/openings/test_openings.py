"""Openings: seen by officers, a shortlist by rule, invitations with a live tally, an end all hear of."""

import pytest

from data.models.openings import Invitation, Opening
from data.models.people import Profile
from tests.actors import posted_opening, registered
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow


async def test_from_opening_to_an_end_that_everybody_hears_of(world: World) -> None:
    desk, other = await world.coordinator("Camille"), await world.coordinator("Benoit", "fr")
    officers = [await registered(world, name, "intermediate") for name in ("Alexandrine", "Samira", "Maxime")]
    await posted_opening(desk)
    assert shows(desk, "3 officers fit")
    await press(desk, "Invite the first 2", "2 officers will be asked")
    await press(desk, "Ask these 2 officers", "Invited: 2.")
    for officer in officers[:2]:
        await read(officer, said("invitation"))
    assert not shows(officers[2], "You are invited.")
    officers[0].press("Yes")
    await read(desk, "Yes 1, later 0, no 0, no answer yet 1")
    await read(desk, said("notice-accepted"))
    await press(desk, "No. 1 · Alexandrine", "Stage: Received")
    officers[1].press("Later")
    await read(desk, "Yes 1, later 1, no 0, no answer yet 0")
    officers[1].press("No")
    await read(desk, "Yes 1, later 0, no 1, no answer yet 0")
    assert sum("Invited: 2." in m.text for m in desk.screen) == 1
    officers[2].send("/interest")
    await read(officers[2], said("openings-now"))
    other.send("/openings")
    await read(other, "Un affichage")
    other.press("1. 2 × Former la police locale")
    await read(other, "Invitations : 2")
    await press(other, "Clore l'affichage", "Une personne invitée ne sait pas")
    await press(other, "L'aviser et clore", "Cet affichage est clos")
    await read(officers[0], said("opening-went-to-others"))
    await officers[1].settled()
    assert not shows(officers[1], "is closed")
    officers[0].press("No")
    await read(officers[0], "This opening is closed")
    assert [row.answer for row in world.rows(Invitation)] == ["yes", "no"]


async def test_it_is_not_closed_without_telling_or_a_reason(world: World) -> None:
    desk = await world.coordinator("Camille")
    officer = await registered(world, "Alexandrine", "intermediate")
    await posted_opening(desk, seats="1")
    await press(desk, "Invite the first one", "One officer will be asked")
    await press(desk, "Ask this officer", "Invited: 1.")
    await read(officer, said("invitation"))
    await press(desk, "‹ Opening", "One officer fits, and was")
    await press(desk, "Close the opening", "doesn't know yet")
    assert [row.closed_at for row in world.rows(Opening)] == [None]
    await press(desk, "Close without telling them", "Write the reason")
    desk.send("The mission was <cancelled>; they are called one by one.")
    await read(desk, "Nobody was told, because: The mission was <cancelled>")
    assert not shows(officer, "not selected for it")


async def test_a_reason_that_comes_after_a_colleague_s_closing_is_said_to_be_lost(world: World) -> None:
    desk, second = await world.coordinator("Camille"), await world.coordinator("Benoit")
    officer = await registered(world, "Alexandrine", "intermediate")
    await posted_opening(desk, seats="1")
    await press(desk, "Invite the first one", "One officer will be asked")
    await press(desk, "Ask this officer", "Invited: 1.")
    await press(desk, "‹ Opening", "One officer fits, and was")
    await press(desk, "Close the opening", "doesn't know yet")
    await press(desk, "Close without telling them", "Write the reason")
    second.send("/openings")
    await read(second, "One opening")
    second.press("1. 1 × Training local police")
    await read(second, "Opening no. 1")
    await press(second, "Close the opening", "doesn't know yet")
    await press(second, "Tell them and close", "This opening is closed")
    desk.send("They are called one by one.")
    await read(desk, said("waive-too-late"))
    await read(officer, said("opening-went-to-others"))
    assert [row.waived for row in world.rows(Opening)] == [None]


async def test_who_is_left_out_is_named_with_the_reason_until_they_erase_their_data(world: World) -> None:
    desk = await world.coordinator("Camille")
    officer = await registered(world, "Alexandrine")
    await posted_opening(desk, armed="Yes", language="Spanish")
    assert shows(desk, "Nobody fits")
    await press(desk, "Who doesn't fit", said("left-out-firearms_unknown"))
    assert shows(desk, "Alexandrine")
    assert shows(desk, "lacks a required language at working level")
    await desk.settled()
    officer.send("/forget")
    await officer.wait_for(lambda p: "Yes, erase" in str(p.last.buttons))
    officer.press("Yes, erase everything")
    await desk.wait_for(lambda p: not shows(p, "Alexandrine"))


async def test_who_skipped_a_question_is_asked_with_a_tap_or_invited_all_the_same(world: World) -> None:
    desk = await world.coordinator("Camille")
    names = ("Alexandrine", "Samira", "Maxime")
    officers = [await registered(world, name, "intermediate") for name in names]
    await posted_opening(desk, armed="Yes")
    assert shows(desk, "Something is missing for 3 officers")
    await press(desk, "Not known (3)", said("unknown-head"))
    assert "• Samira" in desk.last.text and "firearms qualified: not known" in desk.last.text
    await press(desk, "Ask Samira", "Asked, no answer yet")
    await read(officers[1], said("ask-firearms"))
    assert "only coordinators see" in officers[1].last.text
    await officers[0].settled()
    assert not shows(officers[0], "firearms qualified")
    await press(officers[1], "Yes", said("missing-kept"))
    await press(desk, "Ask all 2", "Maxime")
    for officer in (officers[0], officers[2]):
        await read(officer, said("ask-firearms"))
    await press(officers[2], "I'd rather not say", said("missing-not-told"))
    await press(desk, "Invite Maxime", "One officer will be asked")
    await press(desk, "Ask this officer", "Invited: 1.")
    await read(officers[2], said("invitation"))
    profiles = {row.name: row.answers.get("firearms") for row in world.rows(Profile)}
    assert profiles == {"Alexandrine": None, "Samira": "yes", "Maxime": None}
    desk.send("/openings")
    await read(desk, "One opening")
    desk.press(desk.last.buttons[0][0].text)
    await read(desk, "One officer fits")
    assert shows(desk, "Something is missing for 2 officers")


async def test_the_list_is_shown_again_if_it_changed_since(world: World) -> None:
    desk = await world.coordinator("Camille")
    officers = [await registered(world, name, "intermediate") for name in ("Alexandrine", "Samira")]
    await posted_opening(desk, seats="1")
    await press(desk, "Invite the first one", "One officer will be asked")
    officers[0].send("/myfile")
    await officers[0].settled()
    officers[0].press(officers[0].last.buttons[0][0].text)
    await officers[0].settled()
    await press(officers[0], "Withdraw", said("withdraw-question"))
    await press(officers[0], "Yes, withdraw", "Withdrawn")
    desk.press("Ask this officer")
    await read(desk, "asked, in their language:\nSamira")
    assert world.rows(Invitation) == []


async def test_an_invitation_that_cant_arrive_stands_on_the_tally(world: World) -> None:
    desk = await world.coordinator("Camille")
    officer = await registered(world, "Alexandrine", "intermediate")
    await posted_opening(desk, seats="1")
    officer.blocked = True
    await press(desk, "Invite the first one", "One officer will be asked")
    await press(desk, "Ask this officer", "no answer yet 0, couldn't be delivered 1.")
    assert shows(desk, "⚠ Couldn't be delivered\n• Alexandrine")
