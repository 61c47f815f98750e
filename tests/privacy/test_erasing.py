"""What an officer has erased is gone from the coordinators' phones too, whenever it got there."""

from functools import partial

import pytest

from bot.demo.phones import Phone
from data.models.content import Question
from data.models.interests import Interest
from data.models.privacy import ErasureMessage, LeftMessage
from data.unanswered.store import drop_questions, reply_to
from data.unanswered.to_entry import answers_from_reply
from tests.actors import at, claimed, erased, read_button, registered
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow
ASKED = "I am Maxime Tremblay, 514 555 1234. How long is a tour for a sergeant?"


async def asked_a_person(world: World) -> Phone:
    """Return an officer without an interest who wrote to the coordinators."""
    officer = world.officer("Maxime")
    officer.send("xyzzy rule for my banjo on mission")
    await read_button(officer, "✉ Ask a coordinator")
    await press(officer, "✉ Ask a coordinator", "Write your question")
    officer.send(ASKED)
    await read(officer, said("question-passed-on"))
    return officer


async def test_a_card_that_was_still_on_its_way_is_emptied(world: World) -> None:
    desk = await world.coordinator("Camille")
    world.telegram.slow[desk.id] = 1
    officer = await registered(world)
    await erased(officer)
    assert world.rows(Interest) == []
    await read(desk, "had everything erased")
    assert not shows(desk, "Alexandrine")


async def test_a_question_to_a_person_goes_with_who_asked_it(world: World) -> None:
    desks = [await world.coordinator("Camille"), await world.coordinator("Benoit")]
    officer = await asked_a_person(world)
    for desk in desks:
        await read(desk, "Maxime Tremblay")
    await erased(officer)
    for desk in desks:
        await read(desk, "had everything erased")
        assert not shows(desk, "Tremblay")


async def test_a_coordinator_who_erases_everything_keeps_nothing_of_officers(world: World) -> None:
    desk = await world.coordinator("Camille")
    officer = await registered(world)
    await read(desk, "Alexandrine")
    await claimed(world, desk)
    await read(officer, said("officer-claimed"))
    officer.send_photo(b"badge", caption="badge 4711", reply_to=officer.last.id)
    await read(desk, "4711")
    desk.send("/export")
    await desk.settled()
    await erased(desk)
    await world.until(lambda: not world.rows(LeftMessage))
    for word in ("Alexandrine", "4711"):
        assert not shows(desk, word)
    await officer.settled()
    assert len(world.rows(Interest)) == 1


async def test_a_question_to_a_person_never_becomes_an_entrys_wording(world: World) -> None:
    await world.coordinator("Camille")
    await asked_a_person(world)
    asked = [row.id or 0 for row in world.rows(Question) if row.text == ASKED]
    reply_id, people = await world.services.db.run(reply_to, 1, asked, {"en": "Twelve months."})
    told = await world.services.db.run(answers_from_reply, reply_id)
    assert (people, told) == (1, {"_reply": reply_id, "teach_text_en": "Twelve months."})


async def test_a_question_to_a_person_is_answered_and_not_set_aside(world: World) -> None:
    await world.coordinator("Camille")
    await asked_a_person(world)
    asked = [row.id or 0 for row in world.rows(Question) if row.text == ASKED]
    assert await world.services.db.run(drop_questions, asked) == 0
    assert [row.dropped_at for row in world.rows(Question) if row.text == ASKED] == [None]


async def test_lists_and_numbers_that_quote_a_question_go_with_who_asked_it(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), world.officer("Maxime")
    officer.send("does the Tremblay xyzzy count for a police mission")
    await officer.settled()
    for command, shown in (("/questions", "Tremblay"), ("/stats", "Tremblay")):
        desk.send(command)
        await desk.wait_for(partial(says, shown))
    desk.send("/questions")
    await desk.wait_for(lambda p: p.transcript().count("Tremblay") >= 3)
    desk.press(next(b.text for row in desk.last.buttons for b in row if b.text))
    await desk.settled()
    await erased(officer)
    await desk.wait_for(lambda p: not shows(p, "Tremblay"))


def says(text: str, phone: Phone) -> bool:
    """Return whether the latest message has this text."""
    return bool(phone.last) and text in phone.last.text


async def test_a_list_keeps_the_rows_of_others(world: World) -> None:
    desk = await world.coordinator("Camille")
    leaving = await registered(world, "Alexandrine")
    await registered(world, "Benedicta")
    desk.send("/queue")
    await read(desk, "Queue: 2 open")
    place = desk.last.id
    await erased(leaving)
    await desk.wait_for(lambda p: "An officer in this list had everything erased" in at(p, place))
    assert "Benedicta" in at(desk, place) and not shows(desk, "Alexandrine")
    listed = next(m for m in desk.screen if m.id == place)
    assert any("Benedicta" in b.text for row in listed.buttons for b in row)


async def test_of_a_list_of_two_who_leave_together_nothing_stays(world: World) -> None:
    desk = await world.coordinator("Camille")
    officers = [await registered(world, "Alexandrine"), await registered(world, "Benedicta")]
    desk.send("/queue")
    await read(desk, "Queue: 2 open")
    world.telegram.slow[desk.id] = 1
    for officer in officers:
        officer.send("/forget")
        await read(officer, said("forget-question"))
        officer.press("Yes, erase everything")
    for officer in officers:
        await read(officer, said("forget-done"))
    await desk.wait_for(lambda p: not shows(p, "Alexandrine") and not shows(p, "Benedicta"))
    await world.until(lambda: not world.rows(ErasureMessage))
    assert not shows(desk, "Alexandrine") and not shows(desk, "Benedicta")


async def test_a_list_of_questions_keeps_those_of_others(world: World) -> None:
    desk, leaving, other = await world.coordinator("Camille"), world.officer("Max"), world.officer("Ben")
    for officer, question in (
        (leaving, "does the Tremblay xyzzy count for a police mission"),
        (other, "may I bring my banjo to the xyzzy"),
    ):
        officer.send(question)
        await officer.settled()
    desk.send("/questions")
    await desk.wait_for(partial(says, "banjo"))
    place = desk.last.id
    await erased(leaving)
    await desk.wait_for(lambda p: "Tremblay" not in at(p, place))
    assert "banjo" in at(desk, place)


async def test_who_had_the_case_is_told_once(world: World) -> None:
    desk, other = await world.coordinator("Camille"), await world.coordinator("Benoit")
    officer = await registered(world)
    await claimed(world, desk)
    await erased(officer)
    told = "The officer of file no. 1, which you had, had everything erased."
    await read(desk, told)
    await desk.settled()
    assert desk.transcript().count(told) == 1 and not shows(other, told)
    assert not shows(desk, "Alexandrine")


async def test_a_typed_no_keeps_everything_in_the_middle_of_a_form(world: World) -> None:
    officer = world.officer()
    officer.send("/interest")
    await read(officer, said("ask-mission"))
    officer.send("kosovo")
    await read(officer, said("ask-roles"))
    officer.send("/forget")
    await read(officer, said("forget-question"))
    await officer.settled()
    assert "Erase everything about you?" in officer.last.text
    officer.send("no")
    await read(officer, said("privacy"))
    officer.send("/interest")
    await read(officer, "Register interest: UNMIK, Kosovo · 2 of 8")
