"""Albums in another language than the officer's, and texts with places to be filled in."""

import pytest

from bot.demo.phones import Phone
from data.models.interests import Letter
from tests.actors import claimed, lead, message, registered
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow
FRENCH = "Voici les documents que vous m'avez demandés, merci de les lire avant lundi"


async def held_album(world: World) -> tuple[Phone, Phone]:
    """Return a coordinator's phone on which an album waits, and the officer's."""
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await read(officer, said("officer-claimed"))
    case = message(desk, "Stage: In review").id
    for caption in (FRENCH, "", ""):
        desk.send_photo(caption=caption, album="7", reply_to=case)
    await read(desk, said("letter-not-yet"))
    await desk.settled()
    return desk, officer


async def test_an_album_in_another_language_waits_as_a_whole_and_goes_as_a_whole(world: World) -> None:
    desk, officer = await held_album(world)
    assert not world.rows(Letter) and not shows(officer, "Voici")
    assert desk.transcript().count("not sent yet") == 1
    await press(desk, "Send it as it is", "Delivered to Alexandrine")
    await officer.wait_for(lambda p: sum(m.kind == "photo" for m in p.screen) == 3)
    assert [row.album for row in world.rows(Letter)] == ["7"] * 3


async def test_an_album_of_which_the_rest_is_forgotten_is_asked_for_again(world: World) -> None:
    desk, officer = await held_album(world)
    await world.restart_bot()
    await press(desk, "Send it as it is", "Please write it again")
    await officer.settled()
    assert not world.rows(Letter) and not shows(officer, "Voici")


async def test_a_place_to_be_filled_in_is_pointed_out_before_it_is_sent(world: World) -> None:
    desk, _ = await world.coordinator("Camille"), await registered(world)
    lead(world)
    await desk.settled()
    for label, then in (
        ("Desk", "What would you like"),
        ("Canned replies", "none yet"),
    ):
        await press(desk, label, then)
    await press(desk, "New canned reply", "A short title in English")
    for text, then in (
        ("2", "I couldn't read any text in that"),
        ("Welcome", "The text in English"),
        ("Hello {name}, I have your file.", "The title in French"),
        ("Bienvenue", "The same text in French"),
        ("Bonjour {nom}, j'ai votre dossier.", "a canned reply for everybody"),
    ):
        desk.send(text)
        await read(desk, then)
    await press(desk, "Save", said("canned-list"))
    await claimed(world, desk)
    await press(desk, "✉ Write", said("write-to_officer"))
    await press(desk, "Canned replies", said("canned-choose"))
    await press(desk, "Welcome", "“{name}” goes as it stands")


async def test_a_typed_letter_with_a_place_to_be_filled_in_waits_for_its_author(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    world.unhurried(desk)
    await press(desk, "✉ Write", said("write-to_officer"))
    desk.send("Hello {name}, I have your file.")
    await read(desk, said("letter-not-yet"))
    assert shows(desk, "“{name}” goes as it stands") and world.rows(Letter) == []
    world.unhurried(desk)
    await press(desk, "Send it as it is", "Alexandrine")
    await read(officer, "Hello {name}, I have your file.")
