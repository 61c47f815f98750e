"""Coordinators type what they want to see: places, cases, searches; officers get none of it."""

import pytest

from tests.actors import ANSWERED, answer_others, registered
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow


async def test_a_coordinator_opens_each_place_in_words(world: World) -> None:
    desk = await world.coordinator("Camille")
    for typed, shown in (
        ("queue", "Queue"),
        ("what's in my files", "My files"),
        ("hand over my files", "no open files"),
        ("open questions", "Questions"),
        ("openings", "Openings"),
        ("edit entries", "What I know"),
        ("the spreadsheet please", "Export"),
        ("team", "The team"),
        ("templates", "Canned replies"),
        ("my settings", "My settings"),
        ("tools", "The desk"),
        ("statistics", "The last 12 weeks"),
        ("search", said("find-question")),
        ("queue", "Queue"),
        ("announcement", said("ask-announce_to")),
    ):
        desk.send(typed)
        await desk.settled()
        assert any(shown in message.text for message in desk.screen[-2:]), typed


async def test_a_case_is_found_by_number_name_and_what_it_is_about(world: World) -> None:
    desk = await world.coordinator("Camille")
    await registered(world, "Alexandrine")
    await registered(world, "Samira")
    desk.send("open file 2")
    await read(desk, "Stage: Received")
    desk.send("Samira")
    await read(desk, "One file.")
    await press(desk, "No. 2 · Samira", "Stage: Received")
    desk.send("show me the officers of the SPVM")
    await read(desk, "2 files")
    desk.send("write to Alexandrine")
    await read(desk, "One file.")
    desk.send("find Tremblay")
    await read(desk, said("found-nothing"))
    desk.send("who is the officer Tremblay of Gatineau?")
    await read(desk, said("small-talk-names-desk"))


async def test_a_case_of_ones_own_or_that_there_isnt_is_refused_in_words(world: World) -> None:
    desk = await world.coordinator("Camille", "fr")
    world.unhurried(desk)
    desk.send("/interest")
    await desk.settled()
    await world.services.db.run(answer_others, desk.id, ANSWERED | {"languages": {"fr": "basic"}})
    await press(desk, "Là où je serai le plus utile", said("summary-interest", "fr"))
    await press(desk, "Envoyer", said("interest-sent", "fr"))
    for typed, told in (("dossier 1", "own-interest-barred"), ("dossier nº 99", "file-gone")):
        desk.send(typed)
        await read(desk, said(told, "fr"))


async def test_what_was_taken_for_a_search_is_answered_as_a_question(world: World) -> None:
    desk = await world.coordinator("Camille")
    await registered(world, "Alexandrine")
    desk.send("spvm officers")
    await read(desk, "One file.")
    await press(desk, "A question for you", "SPVM")
    await desk.settled()
    assert desk.last and "file" not in desk.last.text.split("\n")[0]


async def test_words_of_knowledge_and_forms_stay_what_they_are(world: World) -> None:
    desk = await world.coordinator("Camille")
    await registered(world, "Alexandrine")
    desk.send("Haiti")
    await read(desk, "BINUH")
    desk.send("/announce")
    await read(desk, said("ask-announce_to"))
    await press(desk, "Who registered for a role", "registered for which")
    desk.send("queue")
    await desk.settled()
    assert not shows(desk, "1 open")


async def test_an_officer_who_types_the_same_sees_no_cases(world: World) -> None:
    await world.coordinator("Camille")
    officer = await registered(world, "Alexandrine")
    for typed in ("queue", "no. 1", "find Samira", "my files", "export", "spvm officers"):
        officer.send(typed)
        await officer.settled()
        assert not shows(officer, "Queue:") and not shows(officer, "One file.")
        assert not shows(officer, "Stage: Received, since")
