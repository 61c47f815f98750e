"""What Telegram shows of the bot before anybody writes: menus, descriptions, the name."""

from collections.abc import Mapping
from typing import Any

import pytest

from bot import commands
from data.models.content import Question
from data.people import coordinators
from handlers.menu.near_commands import find_meant, read_other_words
from tests.actors import buttons_of
from tests.wording import said
from tests.world import World, press, read

pytestmark = pytest.mark.slow


async def publish(world: World) -> list[str]:
    """Do what the bot does at its start. Returns the methods that were carried out."""
    called: list[str] = []

    def note(method: str, _arguments: Mapping[str, Any], _result: Any) -> None:
        called.append(method)

    known = await world.services.db.run(coordinators.list_coordinators)
    world.telegram.listeners.append(note)
    await commands.publish(world.app.bot, world.services, known)
    world.telegram.listeners.remove(note)
    return called


@pytest.mark.filterwarnings("ignore:.*attribute `retry_after`")
async def test_what_telegram_refuses_keeps_nobody_from_their_menu(world: World) -> None:
    camille = await world.coordinator("Camille")
    await publish(world)
    world.telegram.commands.clear()
    world.telegram.texts.clear()
    for method in ("setMyName", "setMyDescription", "setMyShortDescription"):
        world.telegram.fail_next(method, 429, "Too Many Requests", retry_after=3600)
    await publish(world)
    own, everybody = f"chat:{camille.id}", "all_private_chats:"
    assert set(world.telegram.commands) == {
        (scope, code) for scope in (own, everybody) for code in ("", "fr")
    }
    assert set(world.telegram.texts) == {
        (field, "fr") for field in ("name", "description", "short_description")
    }


async def test_the_name_is_set_once_and_not_at_every_start(world: World) -> None:
    await publish(world)
    assert world.telegram.texts["name", "fr"] == "Missions de paix – police"
    assert "setmyname" not in await publish(world)
    world.telegram.texts["name", "fr"] = "Another name"
    assert (await publish(world)).count("setmyname") == 1
    assert world.telegram.texts["name", "fr"] == "Missions de paix – police"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("/intrest", "interest"),
        ("/Missons@peaceops_test_bot", "missions"),
        ("/intérêt", "interest"),
        ("/my_file please", "myfile"),
        ("/annuler", "cancel"),
        ("/register", "interest"),
        ("/queu", None),
        ("/xyzzy", None),
        ("/", None),
    ],
)
def test_a_command_that_does_not_exist_means_the_nearest(typed: str, meant: str | None) -> None:
    assert find_meant(typed, commands.OFFICER) == meant


def test_the_desk_is_the_queue_for_a_coordinator_alone() -> None:
    for typed in ("/desk", "/bureau"):
        assert find_meant(typed, (*commands.COORDINATOR, *commands.OFFICER)) == "queue"
        assert find_meant(typed, commands.OFFICER) != "queue"


def test_other_words_stand_for_commands() -> None:
    others = read_other_words()
    assert set(others.values()) == {*commands.OFFICER, "queue"}
    assert others.keys().isdisjoint(commands.OFFICER)


async def test_a_mistyped_command_is_answered_with_the_one_that_is_meant(world: World) -> None:
    officer = world.officer()
    officer.send("/intrest")
    await read(officer, "Did you mean /interest?")
    officer.send("/xyzzy")
    assert "Did you mean" not in await read(officer, said("unknown-command"))


async def test_the_form_opens_from_the_answer_that_tells_how_to_register(world: World) -> None:
    officer = world.officer()
    officer.send("/start a_how_to_register")
    await read(officer, "Send /interest")
    await press(officer, "Register interest", said("ask-mission"))


@pytest.mark.parametrize(
    ("language", "code", "button", "then"),
    [
        ("en", "withdraw_interest", "My file", "registered"),
        ("fr", "withdraw_interest", "Mon dossier", "demande"),
        ("en", "privacy_erase", "Erase everything", "Erase everything about you?"),
        ("fr", "privacy_erase", "Tout effacer", "Effacer tout ce qui vous concerne?"),
    ],
)
async def test_what_an_answer_tells_to_send_is_a_tap(
    world: World, language: str, code: str, button: str, then: str
) -> None:
    officer = world.officer("Alex", language)
    officer.start(f"a_{code}")
    await officer.wait_for(lambda phone: button in buttons_of(phone))
    await press(officer, button, then)


@pytest.mark.parametrize(("language", "wish"), [("en", "quiz me"), ("fr", "je veux pratiquer")])
async def test_a_wish_for_what_a_command_does_gets_that_command(
    world: World, language: str, wish: str
) -> None:
    officer = world.officer(language=language)
    officer.send(wish)
    await read(officer, said("wished-command", language))
    assert "/ams" in officer.last.text and not world.rows(Question)
