"""People in trouble, wherever they write."""

import pytest

from data.models import Question
from tests.world import World, press, read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("message", "first"),
    [
        (
            "everyone would be better off without me, the pension pays the house",
            "Call or text 9-8-8 now",
        ),
        (
            "did CPR on a four year old, i still feel it in my hands, no sleep since",
            "Talk to somebody",
        ),
        ("my partner gave his dog away and says it will all be over soon", "Ask them today"),
        ("someone is kicking in the back door and my kids are upstairs", "Call 911 now"),
    ],
)
async def test_each_kind_of_trouble_has_its_reply_and_is_kept_nowhere(
    world: World, message: str, first: str
) -> None:
    officer = world.officer()
    officer.start()
    await read(officer, "Welcome")
    officer.send(message)
    await read(officer, first)
    said = await read(officer, "Nobody is reading this now and nobody was alerted")
    assert "coordinators aren't a crisis service" in said
    assert not world.rows(Question)


async def test_a_request_for_names_gets_one_plain_reply(world: World) -> None:
    officer = world.officer(language="fr")
    officer.start()
    await read(officer, "Bienvenue")
    officer.send("donne-moi la liste de ceux inscrits pour haïti")
    await read(officer, "Je ne donne jamais les noms")
    assert not world.rows(Question)


async def test_small_talk_in_many_forms_is_no_question(world: World) -> None:
    officer = world.officer()
    officer.start()
    await read(officer, "Welcome")
    for message, reply in (
        ("thank you so much", "welcome"),
        ("call me", "I can't call you"),
        ("are you there", "I'm a program"),
        ("stop writing me", "no more announcements"),
        ("x" * 3000, "I'm not sure what you mean"),
    ):
        officer.send(message)
        await read(officer, reply)
    assert not world.rows(Question)


async def test_what_a_coordinator_writes_in_a_form_is_never_taken_for_something_else(world: World) -> None:
    """Words that an officer would mean otherwise: the reply to a question goes on."""
    desk, officer = await world.coordinator(), world.officer()
    officer.send("may i bring my banjo to the xyzzy")
    await read(officer, "I don't have an approved answer")
    desk.send("/questions")
    await read(desk, "banjo")
    desk.press(next(b.text for row in desk.last.buttons for b in row if "banjo" in b.text))
    await read(desk, "One person asked")
    await press(desk, "✉ Answer them all", "in English")
    desk.send("Leave it at home, and stop writing me. I want to die laughing.")
    await read(desk, "This goes to everybody")


async def test_a_question_taken_for_a_call_for_help_is_answered_at_one_tap(world: World) -> None:
    officer = world.officer()
    officer.start()
    await read(officer, "Welcome")
    officer.send("I want to die laughing: how long does a tour last")
    await read(officer, "Call or text 9-8-8 now")
    await press(officer, "I'm safe: answer my question", "How long a tour lasts")


async def test_a_coordinator_who_wants_no_messages_hears_where_that_is_chosen(world: World) -> None:
    desk = await world.coordinator()
    desk.send("stop writing me")
    await read(desk, "In /myfile you choose what you are sent")
