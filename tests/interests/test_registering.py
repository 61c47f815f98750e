"""Register, notified, claimed; change and withdraw; a second interest; killed and restarted."""

from collections.abc import Callable

import pytest

from bot.demo.phones import Phone, as_typed
from data.models.interests import Interest
from data.models.messages import Outbox
from data.models.people import Profile
from tests.actors import buttons_of, fill_in, registered
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow


async def test_an_officer_registers_and_one_coordinator_claims(world: World) -> None:
    camille, ben = await world.coordinator("Camille"), await world.coordinator("Benoit", "fr")
    officer = world.officer("Alex <b>&")
    await fill_in(officer)
    await press(officer, "Send", said("interest-sent"))
    await read(camille, "Interest no. 1")
    await read(ben, "Demande nº 1")
    assert "Alex <b>&" in camille.last.text
    assert "alex@example.ca" not in camille.last.text

    await press(camille, "Claim", "Taken by Camille")
    assert shows(camille, "alex@example.ca")
    await read(ben, "Prise par Camille")
    await read(officer, "Camille, now has your file")
    assert not any("Prendre" in b.text for row in ben.last.buttons for b in row)


async def test_two_who_claim_at_once(world: World) -> None:
    camille, ben = await world.coordinator("Camille"), await world.coordinator("Benoit")
    officer = world.officer()
    await fill_in(officer)
    officer.press("Send")
    for desk in (camille, ben):
        await read(desk, "Interest no. 1")
    camille.press("Claim")
    ben.press("Claim")
    for desk in (camille, ben):
        await desk.wait_for(lambda p: shows(p, "Taken by"))
    owners = {name for name in ("Camille", "Benoit") if f"Taken by {name}" in camille.last.text}
    assert len(owners) == 1


async def test_change_and_withdraw(world: World) -> None:
    camille, officer = await world.coordinator(), world.officer()
    await fill_in(officer)
    await press(officer, "Send", "Sent.")
    await press(officer, "My file", "Your file")
    officer.press(officer.last.buttons[0][0].text)
    await read(officer, "Where it stands: Received")
    await press(officer, "Change", said("summary-interest"))
    await press(officer, "✎ date", said("ask-available_from"))
    officer.send("April 2031")
    await read(officer, "April 1, 2031")
    await press(officer, "Send", "Changed.")
    await read(camille, "was changed")
    officer.send("/myfile")
    await read(officer, "Your file")
    officer.press(officer.last.buttons[0][0].text)
    await read(officer, "Where it stands: Received")
    await press(officer, "Withdraw", said("withdraw-question"))
    await press(officer, "Yes, withdraw", "Where it stands: Withdrawn")
    await read(camille, "was withdrawn")
    await press(officer, "Register interest", said("ask-mission"))


async def test_a_second_interest_is_two_taps_and_send(world: World) -> None:
    officer = world.officer()
    await fill_in(officer)
    await press(officer, "Send", said("interest-sent"))
    officer.send("/interest")
    await read(officer, said("ask-mission"))
    officer.press(officer.last.buttons[1][0].text)
    await officer.wait_for(lambda p: "Please check" in p.last.text)
    await press(officer, "Send", said("interest-sent"))
    officer.send("/myfile")
    await read(officer, "2 interests")


async def test_details_are_optional_and_reach_the_coordinator(world: World) -> None:
    camille, officer = await world.coordinator(), world.officer()
    await fill_in(officer)
    await press(officer, "Send", "Sent.")
    await press(officer, "Add more about me", said("ask-rank"))
    officer.send("Sergeant")
    await read(officer, said("ask-years"))
    officer.send("12")
    await press(officer, "Yes", "firearms qualified") if await read(officer, "driver's licence") else None
    await press(officer, "Skip", said("ask-ams"))
    await press(officer, "No", "anything else")
    await press(officer, "Skip", said("summary-details"))
    await press(officer, "Save", "Saved.")
    await read(camille, "the officer added details")
    assert "Sergeant" in camille.last.text


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_more_reopened_shows_what_was_saved_and_lets_one_change_it(world: World, language: str) -> None:
    """A question that was skipped isn't asked again, and can be answered; what wasn't asked is asked when it
    applies.
    """
    camille, officer = await world.coordinator(), await registered(world)
    words = world.services.texts.of(language)

    def say(key: str, **values: int) -> str:
        return as_typed(words.plain(key, **values))

    more, skip, save = (say(key) for key in ("button-details", "button-skip", "button-send-details"))
    if language == "fr":
        officer.send("/language")
        await officer.settled()
        officer.press("Français")
        await officer.settled()
    await add_years(officer, say)
    await read(camille, said("history-completed"))
    heard = len(world.rows(Outbox, person_id=1))
    for change in (False, True):
        world.unhurried(officer)
        officer.press(more)
        await officer.wait_for(lambda p: save in buttons_of(p))
        assert say("form-as-sent") in as_typed(officer.last.text)
        assert say("value-years", count=12) in as_typed(officer.last.text)
        if change:
            officer.press("✎ AMS")
            await read(officer, say("ask-ams"))
            await press(officer, say("yes_no-yes"), say("ask-ams_on"))
            await press(officer, skip, say("summary-details"))
            assert say("form-as-sent") not in as_typed(officer.last.text)
        officer.press(save)
        await officer.wait_for(lambda p: save not in buttons_of(p))
        assert len(world.rows(Outbox, person_id=1)) == heard + change
    [profile] = world.rows(Profile)
    assert (profile.answers["years"], profile.answers["ams"], profile.answers["rank"]) == (12, "yes", None)


async def add_years(officer: Phone, say: Callable[[str], str]) -> None:
    """Add the years of service and skip everything else; `say` returns the officer's texts."""
    officer.send("/myfile")
    await officer.settled()
    officer.press(buttons_of(officer)[0])
    await officer.wait_for(lambda p: say("button-details") in buttons_of(p))
    await press(officer, say("button-details"), say("ask-rank"))
    for asked in ("years", "licence", "firearms", "ams", "note"):
        officer.send("12") if asked == "licence" else officer.press(say("button-skip"))
        await read(officer, say(f"ask-{asked}"))
    await press(officer, say("button-skip"), say("summary-details"))
    officer.press(say("button-send-details"))
    await officer.wait_for(lambda p: say("button-send-details") not in buttons_of(p))


async def test_a_draft_survives_a_restart_and_a_command(world: World) -> None:
    officer = world.officer()
    officer.send("/interest")
    await press(officer, "Where I am most useful", said("ask-roles")) if await read(
        officer, said("ask-mission")
    ) else 0
    await world.stop_bot()
    officer.press(officer.last.buttons[0][0].text)
    await world.start_bot()
    await officer.wait_for(lambda p: any(b.text.startswith("✓") for row in p.last.buttons for b in row))
    officer.send("/missions")
    await read(officer, said("form-kept"))
    officer.press("Continue my form")
    await officer.wait_for(lambda p: "In which roles?" in p.last.text)
    assert any(b.text.startswith("✓") for row in officer.last.buttons for b in row)


async def test_what_was_sent_while_the_bot_was_down_reaches_the_coordinator(world: World) -> None:
    camille, officer = await world.coordinator(), world.officer()
    await fill_in(officer)
    await world.stop_bot()
    officer.press("Send")
    await world.start_bot()
    await read(officer, said("interest-sent"))
    await read(camille, "Interest no. 1")


async def test_the_same_send_twice_is_one_interest_and_its_receipt_stays(world: World) -> None:
    officer = world.officer()
    await fill_in(officer)
    officer.press("Send")
    officer.press("Send")
    await officer.settled()
    assert shows(officer, "Sent.")
    assert officer.alerts[-1].startswith("This form was already sent or cancelled.")
    officer.send("/myfile")
    await read(officer, "one interest")


async def test_still_interested_is_asked_and_answered_with_one_tap(world: World) -> None:
    officer = world.officer()
    await fill_in(officer)
    await press(officer, "Send", said("interest-sent"))
    world.grow_older(700)
    await world.tidied()
    await read(officer, said("still-interested"))
    officer.press("Yes, still interested")
    await officer.wait_for(lambda p: "Thank you. Your interest stays open." in p.toasts)
    assert [row.asked_times for row in world.rows(Interest)] == [0]


async def test_every_step_says_for_which_mission_it_asks(world: World) -> None:
    officer = world.officer()
    officer.send("/interest")
    mission = next(label for label in await offered(officer) if "Haiti" in label)
    await press(officer, mission, f"Register interest: {mission} · 2 of")
    await press(officer, "‹ Back", "Register interest · 1 of")


async def offered(officer: Phone) -> list[str]:
    """Return the missions to choose from."""
    await read(officer, said("ask-mission"))
    return [b.text for row in officer.last.buttons for b in row]
