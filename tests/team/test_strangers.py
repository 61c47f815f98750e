"""Strangers can't flood the desk: quotas, blocks with a reason, identities that somebody verified."""

from pathlib import Path

import pytest

from bot.callbacks.desk.team import OpenTeam
from bot.callbacks.desk.unanswered import AskPerson
from bot.demo.phones import Phone
from data.models.content import Question
from data.models.interests import History, Interest, Letter
from data.models.people import Audit
from tests.actors import content_of, registered
from tests.wording import said
from tests.world import World, a_world, press, read, shows

pytestmark = pytest.mark.slow


async def open_first_interest(officer: Phone) -> None:
    """Open the first of one's own interests."""
    officer.send("/myfile")
    await officer.settled()
    officer.press(officer.last.buttons[0][0].text)
    await officer.settled()


async def withdraw(officer: Phone) -> None:
    """Withdraw the first of one's own interests."""
    await open_first_interest(officer)
    await press(officer, "Withdraw", said("withdraw-question"))
    officer.press("Yes, withdraw")


async def writing(officer: Phone) -> None:
    """Let everything that the officer sends from now on go to the desk."""
    await open_first_interest(officer)
    await press(officer, "✉ Write to the coordinators", said("write-to_desk"))


async def fill_in_again(officer: Phone) -> None:
    """Open the form of somebody whose profile is known, at its summary."""
    officer.send("/interest")
    await read(officer, said("ask-mission"))
    await press(officer, "Where I am most useful", said("summary-interest"))


async def block(desk: Phone, reason: str = "Fake name") -> None:
    """Block the officer through the case, with a reason."""
    desk.send("/queue")
    await read(desk, "Queue: 1 open")
    await press(desk, "No. 1 · Alexandrine", "Stage: Received")
    await press(desk, "Block…", said("desk-block-question"))
    desk.send(reason)
    await read(desk, said("desk-blocked"))


async def test_what_is_over_the_quota_is_one_line_at_the_desk_and_stays_in_the_case(
    database_url: str, learned: Path
) -> None:
    async with a_world(database_url, learned, desk_letters_per_hour=5, desk_media_per_hour=2) as world:
        desk, officer = await world.coordinator("Camille"), await registered(world)
        await writing(officer)
        for number in range(12):
            world.unhurried(officer)
            officer.send_photo(caption=f"picture {number}")
            await officer.settled()
        await read(desk, "10 more messages")
        await desk.settled()
        assert desk.transcript().count("held back") == 1
        assert sum(message.kind == "photo" for message in desk.screen) == 2
        assert officer.transcript().count("You have written a lot") == 1
        assert len(world.rows(Letter)) == 12
        await press(desk, "Conversation", "picture 11")


async def test_changes_without_end_come_as_messages_only_so_often(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await read(desk, "Interest no. 1")
    for _ in range(12):
        world.unhurried(officer)
        await withdraw(officer)
        await officer.settled()
        world.unhurried(officer)
        await fill_in_again(officer)
        officer.press("Send")
        await officer.settled()
    await desk.settled()
    assert len([row for row in world.rows(History) if row.event in ("registered", "withdrawn")]) == 25
    assert desk.transcript().count("many changes in one hour") == 1
    assert len([m for m in desk.screen if m.from_bot]) <= 23


async def test_a_blocked_officer_is_told_and_reaches_the_desk_no_more(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await block(desk)
    await read(officer, "have blocked your messages")
    before = desk.transcript()
    await writing(officer)
    officer.send("My file is complete now.")
    await read(officer, "wasn't passed on or kept")
    world.unhurried(officer)
    await fill_in_again(officer)
    world.unhurried(officer)
    await press(officer, "Send", said("interest-refused"))
    await officer.settled()
    await desk.settled()
    assert desk.transcript() == before
    assert world.rows(Letter) == []
    assert len(world.rows(Interest)) == 1
    officer.send("/mydata")
    await read(officer, said("my-data"))
    data = content_of(world, officer, ".json")
    assert "Fake name" in data
    assert "Camille" in data


async def test_a_question_of_a_blocked_person_is_not_kept(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await block(desk)
    await withdraw(officer)
    await officer.settled()
    officer.press_data(AskPerson().pack(), officer.last.id)
    await read(officer, said("write-question"))
    officer.send("May I bring a banjo to the xyzzy?")
    await read(officer, said("question-blocked"))
    assert all(row.text is None for row in world.rows(Question))


async def test_who_blocked_and_leads_unblock_and_leads_see_who_is_blocked(world: World) -> None:
    desk, other = await world.coordinator("Camille"), await world.coordinator("Benoit")
    lead = await world.coordinator("Lucie")
    world.make_lead(lead)
    officer = await registered(world)
    await block(desk, "Writes threats")
    other.send("/queue")
    await read(other, "Queue: 1 open")
    await press(other, "No. 1 · Alexandrine", said("officer-desk-blocked"))
    other.press("Unblock…")
    await other.settled()
    assert not shows(other, "Why are you unblocking")
    lead.press_data(OpenTeam().pack(), lead.last.id)
    await lead.settled()
    await press(lead, "Blocked", "Writes threats")
    await press(lead, "Unblock Alexandrine", said("desk-unblock-question"))
    lead.send("A mistake")
    await read(lead, said("desk-unblocked"))
    await read(officer, said("desk-block-lifted"))
    await writing(officer)
    officer.send("My file has a new address now.")
    await read(desk, "My file has a new address now.")
    events = [(row.event, row.detail) for row in world.rows(History)]
    assert ("desk_blocked", "Writes threats") in events
    assert ("desk_unblocked", "A mistake") in events
    assert {"blocked", "unblocked"} <= {row.action for row in world.rows(Audit)}


async def test_an_identity_is_not_verified_until_a_coordinator_says_how(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await read(desk, said("identity-unverified"))
    assert shows(desk, "Name given in Telegram: Alexandrine")
    await press(desk, "Open", "Stage: Received")
    await press(desk, "Identity…", said("identity-question"))
    await press(desk, "called the police service", "✓ Identity verified: called the police service")
    await press(desk, "History", "identity verified: called the police service · Camille")
    officer.send("/mydata")
    await read(officer, said("my-data"))
    data = content_of(world, officer, ".json")
    assert '"how": "called"' in data
    officer.user["first_name"] = "Commissioner RCMP Official"
    world.unhurried(officer)
    officer.send("/details")
    await officer.settled()
    desk.send("/queue")
    await read(desk, "Queue: 1 open")
    await press(desk, "No. 1 · Alexandrine", said("identity-verified"))
    await press(desk, "Identity…", said("identity-question"))
    await press(desk, "Withdraw the verification", said("identity-unverified"))
    assert [row.action for row in world.rows(Audit) if "verified" in row.action] == ["verified", "unverified"]
