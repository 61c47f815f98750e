"""A coordinator's letter that comes while a form is open: what is typed below it is for one of both."""

import pytest

from data.models.interests import Draft
from tests.actors import claimed, message, registered, texts_to_desk, types
from tests.wording import said
from tests.world import World, press, read

pytestmark = pytest.mark.slow
ASKED = {
    "en": ("Is this for Camille?", "For Camille", "Continue my form", "What is your name, as on your badge?"),
    "fr": ("Est-ce pour Camille?", "Pour Camille", "Reprendre mon formulaire", "comme sur votre insigne?"),
}


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_what_is_typed_under_a_letter_is_neither_lost_nor_an_answer(
    world: World, language: str
) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    if language == "fr":
        await types(world, officer, "/language", "langue")
        await types(world, officer, "français", "on continue en français")
    await types(world, officer, "/interest", "")
    await types(world, officer, "kosovo", "")
    officer.press("✎ name" if language == "en" else "✎ nom")
    question, yes, resume, asked = ASKED[language]
    await officer.wait_for(lambda p: asked in p.last.text.replace("\xa0", " "))
    desk.send("Tuesday?", reply_to=message(desk, "Stage: In review").id)
    await read(officer, "Tuesday?")
    await types(world, officer, "Marie Tremblay", question)
    assert texts_to_desk(world) == [] and world.rows(Draft)[0].answers.get("full_name") is None
    await press(officer, yes, "")
    await read(desk, "Marie Tremblay")
    assert texts_to_desk(world) == ["Marie Tremblay"]
    desk.send("Wednesday then?", reply_to=message(desk, "Tuesday?").id)
    await read(officer, "Wednesday then?")
    await types(world, officer, "Marie Tremblay", question)
    world.unhurried(officer)
    await press(officer, resume, asked)
    await types(world, officer, "Marie Tremblay", "")
    await world.until(lambda: world.rows(Draft)[0].answers.get("full_name") == "Marie Tremblay")
    assert texts_to_desk(world) == ["Marie Tremblay"]


async def test_a_picture_under_a_letter_goes_to_the_coordinator_though_a_form_is_open(world: World) -> None:
    desk, officer = await world.coordinator("Camille"), await registered(world)
    await claimed(world, desk)
    await types(world, officer, "/interest", said("ask-mission"))
    desk.send("Send me your certificate.", reply_to=message(desk, "Stage: In review").id)
    await read(officer, "Send me your certificate.")
    officer.send_photo()
    await desk.wait_for(lambda p: any(m.kind == "photo" for m in p.screen))
    world.unhurried(officer)
    await types(world, officer, "kosovo", said("summary-interest"))
