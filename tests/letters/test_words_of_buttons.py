"""Words of buttons that are typed while letters are written: they press the button and are no letter."""

import pytest

from bot.demo.phones import Phone
from tests.actors import claimed, message, registered, texts_to_desk
from tests.wording import said
from tests.world import World, press, read

pytestmark = pytest.mark.slow


async def in_touch(world: World) -> tuple[Phone, Phone]:
    """Return a coordinator who claimed a case and wrote to its officer, who has the letter."""
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    desk.send("Hello, I have your file now.", reply_to=desk.last.id)
    await read(officer, "I have your file now")
    await read(desk, "Delivered to Alexandrine")
    return desk, officer


async def test_a_word_that_cancels_is_no_letter_of_either_side(world: World) -> None:
    desk, officer = await in_touch(world)
    for phone in (officer, desk):
        phone.send("cancel")
        await read(phone, "so there is nothing to cancel")
    assert texts_to_desk(world) == [] and "Send this to Camille" in str(officer.last.buttons)
    await press(desk, "✎ Note", said("write-note"))
    desk.send("cancel")
    await read(desk, said("prompt-left"))
    await press(desk, "‹ File", "Stage: In review")


async def test_a_typed_label_is_pressed_while_a_coordinator_is_written_to(world: World) -> None:
    """The question whom a message is for is answered in words too."""
    _, officer = await in_touch(world)
    officer.send("and on Monday?")
    await read(officer, "Is this for Camille")
    officer.send("for camille")
    await officer.wait_for(lambda _: texts_to_desk(world) == ["and on Monday?"])
    officer.send("/myfile")
    await read(officer, "Your file")
    officer.send("register interest")
    await read(officer, said("ask-mission"))
    assert texts_to_desk(world) == ["and on Monday?"]


async def test_a_yes_or_no_answers_what_the_assistant_just_asked_and_is_no_letter(world: World) -> None:
    """Though a coordinator's question stands above it: a yes in that letter's place would be read as one."""
    desk, officer = await in_touch(world)
    desk.send("Can you start in May?", reply_to=message(desk, "Delivered to").id)
    await read(officer, "Can you start in May?")
    officer.send("/forget")
    await read(officer, said("forget-question"))
    officer.send("no")
    await officer.wait_for(lambda p: "Erase everything about you?" not in p.last.text)
    assert texts_to_desk(world) == []
    officer.send("yes", reply_to=message(officer, "Can you start in May?").id)
    await officer.wait_for(lambda _: texts_to_desk(world) == ["yes"])
    world.unhurried(officer)
    officer.send("/forget")
    await officer.wait_for(lambda p: "Erase everything about you?" in p.last.text)
    officer.send("yes")
    await read(officer, said("forget-done"))
