"""Actors: what people do in many journeys."""

from collections.abc import Callable, Mapping
from typing import Any

import aiohttp
from sqlmodel import Session

from bot.demo.phones import Phone
from bot.demo.screen import ShownMessage
from data.db.database import Database
from data.forms.draft_rows import find_row, form_of
from data.forms.validation import is_valid
from data.models.interests import Letter
from data.people import store as people
from data.team import store as team
from tests.ports import free_port
from tests.wording import said
from tests.world import World, press, read


async def at_the_date(officer: Phone) -> None:
    """Begin a form and go to the question for a date."""
    officer.send("/interest")
    await read(officer, said("ask-mission"))
    await press(officer, "Where I am most useful", said("ask-roles"))
    officer.press(role_button(officer))
    await officer.wait_for(lambda p: any(b.text.startswith("✓") for row in p.last.buttons for b in row))
    await press(officer, "Done ✓", said("ask-service"))
    officer.send("a service that nobody listed")
    await officer.wait_for(lambda p: "as I typed it" in p.transcript())
    typed = next(b.text for row in officer.last.buttons for b in row if "as I typed it" in b.text)
    await press(officer, typed, said("ask-full_name"))
    await press(officer, "Skip", "Which languages")
    officer.press("English")
    await read_button(officer, "✓ basic (chosen)")
    await press(officer, "Done ✓", said("ask-available_from"))


def message(phone: Phone, text: str) -> ShownMessage:
    """Return the latest message with this text."""
    return next(m for m in reversed(phone.screen) if text in m.text)


def stands(place: int, text: str) -> Callable[[Phone], bool]:
    """Return a condition that a message says this text now."""
    return lambda phone: text in at(phone, place)


def at(phone: Phone, message_id: int) -> str:
    """Return what a message says now."""
    return next(m.text for m in phone.screen if m.id == message_id)


def lead(world: World, coordinator_id: int = 1) -> None:
    """Make a coordinator a lead, as `coordinator lead` does."""
    db = Database(world.settings.database_url)
    assert db.run_here(team.set_lead, coordinator_id, True)
    db.close()


async def registered(world: World, name: str = "Alexandrine", english: str = "basic") -> Phone:
    """Return the phone of an officer whose interest was sent.

    All but the first question is answered beside the chat, as `fill_in` would answer it.
    """
    officer = world.officer(name)
    officer.send("/interest")
    await read(officer, said("ask-mission"))
    told = ANSWERED | {"languages": {"en": english}}
    await world.services.db.run(answer_others, officer.id, told)
    await press(officer, "Where I am most useful", said("summary-interest"))
    await press(officer, "Send", said("interest-sent"))
    return officer


ANSWERED: dict[str, Any] = {
    "roles": ["training"],
    "service": "spvm",
    "full_name": None,
    "available_from": "2031-03-01",
    "reach": "email",
    "email": "alex@example.ca",
}


def answer_others(session: Session, telegram_id: int, answers: Mapping[str, Any]) -> None:
    """Put answers into the form in progress, which stays at its step."""
    person = people.find_person(session, telegram_id)
    row = find_row(session, person.id) if person else None
    assert row
    form = form_of(session, row)
    assert all(is_valid(step, answers[step.key]) for step in form.steps if step.key in answers)
    row.answers = {**row.answers, **answers}


async def claimed(world: World, desk: Phone, number: int = 1) -> None:
    """Claim a case and open it."""
    await read(desk, f"Interest no. {number}")
    await press(desk, "Claim", "Taken by Camille")
    await read(desk, "Stage: In review")


async def move(desk: Phone, stage: str, message: str) -> None:
    """Move a case through the preview to another stage; the next stage is a tap nearer."""
    if any(b.text == f"→ {stage}" for m in desk.screen for row in m.buttons for b in row):
        await press(desk, f"→ {stage}", message)
    else:
        await press(desk, "Stage…", said("stage-question"))
        await press(desk, stage, message)
    await press(desk, "Tell the officer and move", f"Stage: {stage}")


async def erased(officer: Phone) -> None:
    """Erase everything about this officer."""
    officer.send("/forget")
    await read(officer, said("forget-question"))
    await press(officer, "Yes, erase everything", said("forget-done"))


def content_of(world: World, phone: Phone, ending: str) -> str:
    """Return the newest document with this ending that the bot sent."""
    sent = [m.document for m in phone.screen if m.document and m.document["file_name"].endswith(ending)]
    return world.telegram.files[sent[-1]["file_id"]][1].decode()


async def posted_opening(
    desk: Phone, *, armed: str = "No", language: str = "English", seats: str = "2"
) -> None:
    """Post an opening in no mission in particular."""
    desk.send("/openings")
    await read(desk, "none is open")
    await press(desk, "New opening", said("ask-opening_mission"))
    await press(desk, "No mission in particular", said("ask-opening_role"))
    await press(desk, "Training local police", said("ask-opening_seats"))
    desk.send("0")
    await read(desk, said("form-mistake-not-a-number"))
    desk.send(seats)
    await read(desk, "Which languages")
    desk.press(language)
    await read_button(desk, f"✓ {language} (chosen)")
    await press(desk, "Done ✓", said("ask-opening_armed"))
    await press(desk, armed, said("ask-opening_closes"))
    for wrong, told in (("yesterday", "has passed"), ("15 January 2099", "five years")):
        desk.send(wrong)
        await read(desk, told)
    desk.send("1 December 2027")
    await read(desk, said("summary-opening"))
    await press(desk, "Open it", "Opening no. 1")


def poll_on(phone: Phone) -> ShownMessage:
    """Return the newest poll."""
    return [message for message in phone.screen if message.poll][-1]


async def answer_poll(world: World, phone: Phone, right: bool) -> None:
    """Vote for the right answer, or for another one."""
    poll = poll_on(phone).poll
    assert poll
    rights = poll["correct_option_ids"]
    others = [n for n in range(len(poll["options"])) if n not in rights]
    phone.answer_poll(poll_on(phone).id, rights if right else others[:1])
    await phone.wait_for(lambda p: not p.last.poll)
    world.unhurried(phone)


async def opened_ams(world: World, name: str = "Alexandrine", language: str = "en") -> Phone:
    """Return a phone that shows /ams, past the two sentences that it begins with."""
    officer = world.officer(name, language)
    await begin_ams(officer)
    return officer


async def begin_ams(officer: Phone) -> None:
    """Send /ams for somebody who has practised nothing yet."""
    officer.send("/ams")
    await officer.wait_for(lambda p: any(b in ("Start", "Commencer") for b in buttons_of(p)))
    await officer.settled()
    officer.press(buttons_of(officer)[0])
    await officer.wait_for(lambda p: len(buttons_of(p)) > 5)


def buttons_of(phone: Phone) -> list[str]:
    """Return the labels under the last message."""
    return [button.text for row in phone.last.buttons for button in row] if phone.last else []


async def tap(world: World, phone: Phone, label: str) -> None:
    """Press a button, and wait until everything has come."""
    phone.press(label)
    await phone.settled()
    world.unhurried(phone)


async def fill_in(officer: Phone, mission: str = "Where I am most useful", english: str = "basic") -> None:
    """Fill in the form up to its summary."""
    officer.send("/interest")
    await read(officer, said("ask-mission"))
    await press(officer, mission, said("ask-roles"))
    officer.press(role_button(officer))
    await officer.wait_for(lambda p: any(b.text.startswith("✓") for row in p.last.buttons for b in row))
    await press(officer, "Done ✓", said("ask-service"))
    officer.send("spvm")
    await officer.wait_for(lambda p: any("Montréal" in b.text for row in p.last.buttons for b in row))
    officer.press(next(b.text for row in officer.last.buttons for b in row if "Montréal" in b.text))
    await read(officer, said("ask-full_name"))
    await press(officer, "Skip", "Which languages")
    await press(officer, "English", "Which languages")
    await read_button(officer, "✓ basic (chosen)")
    if english == "intermediate":
        officer.press("intermediate")
        await read_button(officer, "✓ intermediate (chosen)")
    await press(officer, "Done ✓", said("ask-available_from"))
    officer.send("March 2031")
    await read(officer, said("ask-reach"))
    await press(officer, "Email", said("ask-email"))
    officer.send("not an address")
    await read(officer, said("form-mistake-not-an-email"))
    officer.send("alex@example.ca")
    await read(officer, said("summary-interest"))


async def read_button(phone: Phone, label: str) -> None:
    """Wait until the last message has a button."""
    await phone.wait_for(lambda p: any(b.text == label for row in p.last.buttons for b in row))


def role_button(officer: Phone) -> str:
    assert officer.last
    return officer.last.buttons[1][0].text


SECRET = "a-long-random-secret"


def by_webhook() -> dict[str, Any]:
    """Return the settings of a world whose updates come by webhook, at a port of its own."""
    port = free_port()
    return {"listen_port": port, "webhook_url": f"http://127.0.0.1:{port}", "webhook_secret": SECRET}


async def get(world: World, path: str) -> tuple[int, str]:
    address = f"http://127.0.0.1:{world.settings.listen_port}{path}"
    async with aiohttp.ClientSession() as session, session.get(address) as response:
        return response.status, await response.text()


def count_shown(phone: Phone, text: str) -> int:
    return sum(text in message.text for message in phone.screen if message.from_bot)


PATIENCE = 120.0
"""Seconds that a busy machine may take to work through a flood."""


async def sees_in_time(phone: Phone, text: str) -> None:
    await phone.wait_for(lambda p: count_shown(p, text) > 0, PATIENCE)


def texts_to_desk(world: World) -> list[str]:
    """Return what officers wrote that went to the coordinators."""
    return [row.text for row in world.rows(Letter) if row.kind == "to_desk"]


async def types(world: World, phone: Phone, text: str, then: str) -> None:
    """Type a text, and wait until a newer message of the bot, its newest, says this."""
    world.unhurried(phone)
    before = max((message.id for message in phone.screen), default=0)
    phone.send(text)
    await phone.wait_for(
        lambda p: (
            any(m.from_bot and m.id > before for m in p.screen) and then in p.last.text.replace("\xa0", " ")
        )
    )
    await phone.settled()
