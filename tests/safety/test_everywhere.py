"""In whatever way somebody in trouble writes, and what they write next."""

from collections.abc import Callable

import pytest

from bot.demo.phones import Phone
from data.models import Question
from tests.actors import begin_ams, buttons_of
from tests.wording import said
from tests.world import World, press, read

pytestmark = pytest.mark.slow
SAID = "je pense à me tuer depuis des semaines"
WAYS: dict[str, Callable[[Phone], None]] = {
    "a question's command": lambda phone: phone.send(f"/ask {SAID}"),
    "a command that takes no words": lambda phone: phone.send(f"/help {SAID}"),
    "the command of a form": lambda phone: phone.send(f"/interest {SAID}"),
    "a command that there isn't": lambda phone: phone.send(f"/aide {SAID}"),
    "a reply to the bot": lambda phone: phone.send(SAID, reply_to=phone.last.id),
    "among other lines": lambda phone: phone.send(f"Bonjour,\n\nmerci pour l'info.\n\n{SAID}\n\nJean"),
    "under a file": lambda phone: phone.send_document(caption=SAID),
    "under a picture, in reply": lambda phone: phone.send_photo(caption=SAID, reply_to=phone.last.id),
}


async def welcomed(world: World) -> Phone:
    """Return the phone of somebody who opened the menu."""
    officer = world.officer(language="fr")
    officer.start()
    await read(officer, "Bienvenue")
    return officer


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
async def test_the_reply_comes_in_whatever_way_it_is_written(
    world: World, way: Callable[[Phone], None]
) -> None:
    officer = await welcomed(world)
    way(officer)
    shown = await read(officer, "Appelez ou textez le")
    assert "n'a été alerté" in shown
    await officer.settled()
    assert officer.last.text.startswith("Appelez ou textez le"), "nothing follows it"
    assert not world.rows(Question)


async def test_the_code_of_a_link_and_a_command_alone_are_no_message(world: World) -> None:
    officer = world.officer(language="fr")
    officer.start("m_binuh")
    await read(officer, "BINUH")
    officer.send("/help")
    await read(officer, said("help", "fr"))


@pytest.mark.parametrize("more", ["depuis des semaines", "c'est trop tard", "parle moi", "j'ai déjà appelé"])
async def test_what_is_written_next_gets_no_entries_and_is_kept_nowhere(world: World, more: str) -> None:
    officer = await welcomed(world)
    officer.send("je pense à me tuer")
    await read(officer, said("safety-crisis", "fr"))
    officer.send(more)
    await officer.wait_for(lambda p: "Je ne peux pas suivre" in p.last.text or p.last.text.count("9-8-8") > 1)
    assert "911" in officer.last.text and "n'a été alerté" in officer.last.text
    assert len(buttons_of(officer)) == 2, "no entry is offered"
    assert not world.rows(Question)


async def test_a_question_is_answered_again_once_they_ask_or_are_safe(world: World) -> None:
    officer = await welcomed(world)
    officer.send("je veux mourir")
    await read(officer, said("safety-crisis", "fr"))
    officer.send("combien de temps dure une mission?")
    await read(officer, "La durée d'une mission")
    await press(officer, "Ça va : voir la réponse", "n'a été alerté")
    officer.send("les dates des cours de zumba à mon poste")
    await officer.settled()
    assert "Je ne peux pas suivre ce que vous me racontez" not in officer.transcript()


@pytest.mark.parametrize("well", ["ça va maintenant", "fausse alerte"])
async def test_what_is_written_after_they_said_they_are_well_is_a_new_matter(world: World, well: str) -> None:
    officer = await welcomed(world)
    officer.send("je veux mourir")
    await read(officer, said("safety-crisis", "fr"))
    officer.send(well)
    await read(officer, said("small-talk-reassured", "fr"))
    officer.send("les dates des cours de zumba à mon poste")
    await officer.settled()
    assert "Je ne peux pas suivre ce que vous me racontez" not in officer.transcript()


async def test_what_is_written_after_a_question_was_passed_on_is_a_new_matter(world: World) -> None:
    await world.coordinator()
    officer = await welcomed(world)
    officer.send("/ask")
    await read(officer, "Écrivez votre question")
    await press(officer, "✉ Demander à l'équipe", said("write-question", "fr"))
    officer.send("je veux mourir, est-ce qu'il reste une place")
    await read(officer, said("safety-crisis", "fr"))
    await press(officer, "Ça va : transmettre", "Transmis à l'équipe")
    officer.send("les dates des cours de zumba à mon poste")
    await officer.settled()
    assert "Je ne peux pas suivre ce que vous me racontez" not in officer.transcript()


async def test_help_alone_is_the_menu_with_the_numbers(world: World) -> None:
    officer = await welcomed(world)
    for word in ("help", "aide"):
        officer.send(word)
        shown = await read(officer, "9-8-8")
        assert "combien de temps dure une mission" in shown
    officer.send("help me please")
    await read(officer, said("safety-danger"))


@pytest.mark.parametrize(
    ("written", "goes_on"),
    [
        ("how long is a tour", False),
        ("roles", False),
        ("My file", False),
        ("confidentialité", False),
        ("quiz me", False),
        ("i want to register", False),
        ("je veux m'inscrire", False),
        ("practice", False),
        ("language", False),
        ("my gun is here", True),
        ("my chief doesn't know", True),
        ("since i came back from haiti", True),
        ("i can't tell my wife", True),
        ("they'll send me home", True),
        ("ils vont me renvoyer chez nous", True),
        ("my chief will find out", True),
        ("i want to leave", True),
    ],
)
async def test_what_names_something_ends_the_talk_about_trouble_and_a_statement_doesnt(
    world: World, written: str, goes_on: bool
) -> None:
    officer = world.officer()
    officer.start()
    await read(officer, "Welcome")
    officer.send("i can't sleep since the shooting and i drink every night")
    await read(officer, said("safety-program"))
    world.unhurried(officer)
    officer.send(written)
    await officer.settled()
    assert officer.last and ("9-8-8" in officer.last.text) is goes_on


@pytest.mark.parametrize("after_trouble", [False, True])
async def test_the_label_of_a_button_on_the_screen_is_no_trouble(world: World, after_trouble: bool) -> None:
    officer = world.officer()
    if after_trouble:
        officer.send("i can't sleep since the shooting and i drink every night")
        await read(officer, said("safety-program"))
    await begin_ams(officer)
    world.unhurried(officer)
    officer.send("My plan")
    await read(officer, "When is your AMS?")
