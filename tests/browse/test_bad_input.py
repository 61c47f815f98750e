"""What people send that nobody planned for: each gets a clear answer, and the draft stays."""

from collections.abc import Callable

import pytest

from bot.demo.phones import Phone
from data.models.interests import Draft, Interest
from tests.actors import at_the_date
from tests.wording import said
from tests.world import World, press, read, shows

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("the 45th of Brumaire", "couldn't read that as a date"),
        ("1 May 2001", "That day has passed"),
        ("May 2200", "more than five years ahead"),
        ("x" * 4096, "longer than"),
        ("🙂🙂🙂", "couldn't read that as a date"),
        ('<b>&"', "couldn't read that as a date"),
    ],
)
async def test_a_wrong_date_is_explained_and_asked_again(world: World, text: str, answer: str) -> None:
    officer = world.officer()
    await at_the_date(officer)
    officer.send(text)
    await read(officer, answer)
    officer.send("May 2030")
    await read(officer, said("ask-reach"))


KINDS: dict[str, tuple[Callable[[Phone], None], str]] = {
    "a picture": (Phone.send_photo, "Your form is where it was"),
    "a voice note": (Phone.send_voice, "your form hasn't changed. In danger now: 911"),
    "a file": (Phone.send_document, "Your form is where it was"),
    "a sticker": (Phone.send_sticker, "Your form is where it was"),
    "a place": (Phone.send_location, "Your form is where it was"),
}


@pytest.mark.parametrize("kind", KINDS)
async def test_other_kinds_leave_the_form_where_it_was(world: World, kind: str) -> None:
    officer = world.officer()
    await at_the_date(officer)
    send, told = KINDS[kind]
    send(officer)
    await read(officer, told)
    assert [row.step for row in world.rows(Draft)] == ["available_from"]


async def test_an_edited_message_changes_nothing_and_is_answered(world: World) -> None:
    officer = world.officer()
    await at_the_date(officer)
    mine = [message for message in officer.screen if not message.from_bot][-1]
    officer.edit(mine.id, "RCMP")
    await read(officer, said("edited-message"))
    assert [row.step for row in world.rows(Draft)] == ["available_from"]


async def test_buttons_of_a_form_that_was_dropped_do_nothing(world: World) -> None:
    officer = world.officer()
    officer.send("/interest")
    await read(officer, said("ask-mission"))
    old = officer.last
    officer.send("/cancel")
    await read(officer, said("form-cancelled"))
    officer.press("Where I am most useful", message=old)
    await officer.wait_for(lambda p: any("was already sent or cancelled" in alert for alert in p.alerts))
    assert world.rows(Draft) == []


async def test_the_same_claim_twice_is_one_claim(world: World) -> None:
    camille, officer = await world.coordinator(), world.officer()
    await at_the_date(officer)
    officer.send("May 2030")
    await read(officer, said("ask-reach"))
    await press(officer, "Telegram only", "Please check")
    await press(officer, "Send", said("interest-sent"))
    await read(camille, "Interest no. 1")
    camille.press("Claim")
    camille.press("Claim")
    await camille.settled()
    await read(officer, said("officer-claimed"))
    await officer.settled()
    assert officer.transcript().count("now has your file") == 1


async def test_nobody_without_a_username_or_a_language_code_is_left_out(world: World) -> None:
    camille, officer = await world.coordinator(), world.officer("Sam", None)
    officer.start()
    await read(officer, said("greeting", "fr"))
    await press(officer, "English", "I'll speak English from now on")
    await at_the_date(officer)
    officer.send("May 2030")
    await press(officer, "Telegram only", "Please check") if await read(officer, said("ask-reach")) else None
    await press(officer, "Send", said("interest-sent"))
    await read(camille, "Sam")
    assert len(world.rows(Interest)) == 1


async def test_a_deep_link_waits_for_the_language(world: World) -> None:
    officer = world.officer(language=None)
    officer.start("m_binuh")
    await press(officer, "Français", "Police nationale d'Haïti") if await read(
        officer, said("greeting")
    ) else None


async def test_a_group_is_told_once_and_without_data(world: World) -> None:
    officer = world.officer()
    for text in ("/start@peaceops_test_bot", "/queue", "how do I apply"):
        officer.send_in_group(text)
    await officer.settled()
    group = [m["text"] for m in world.telegram.messages[-officer.id].values() if m["from"]["is_bot"]]
    assert group == ["I work in private chats only. Write to me at @peaceops_test_bot."]
    assert not shows(officer, "Welcome.")
